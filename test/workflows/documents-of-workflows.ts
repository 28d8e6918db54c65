/** Workflows and actions as they lie in the repository, read for tests to judge. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parse } from 'yaml';

export const ROOT = join(import.meta.dirname, '../..');

export type Mapping = Readonly<Record<string, unknown>>;

export interface Step {
  readonly id: string | undefined;
  readonly name: string | undefined;
  readonly uses: string | undefined;
  readonly run: string | undefined;
  readonly with: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string>>;
  readonly raw: Mapping;
}

export interface Job {
  readonly id: string;
  readonly raw: Mapping;
  readonly needs: readonly string[];
  /** Of a reusable workflow. */
  readonly uses: string | undefined;
  readonly steps: readonly Step[];
}

export interface Workflow {
  /** Relative to the repository, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly raw: Mapping;
  readonly jobs: readonly Job[];
}

export function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function mapping(value: unknown, what: string): Mapping {
  assert.ok(isMapping(value), `${what} is no mapping`);
  return value;
}

/** A YAML file of the repository whose top is a mapping. */
export function readYaml(path: string): Mapping {
  return mapping(parse(readFileSync(join(ROOT, path), 'utf8')), path);
}

export function readWorkflow(path: string): Workflow {
  const text = readFileSync(join(ROOT, path), 'utf8');
  const raw = mapping(parse(text), path);
  const jobs = Object.entries(mapping(raw['jobs'], `${path}: jobs`)).map(([id, job]) =>
    readJob(id, mapping(job, `${path}: ${id}`)),
  );
  return { path, text, raw, jobs };
}

function readJob(id: string, raw: Mapping): Job {
  const { needs, steps } = raw;
  return {
    id,
    raw,
    needs: typeof needs === 'string' ? [needs] : Array.isArray(needs) ? needs.map(String) : [],
    uses: text(raw['uses']),
    steps: Array.isArray(steps)
      ? steps.map((step: unknown) => readStep(mapping(step, `a step of ${id}`)))
      : [],
  };
}

export function readStep(raw: Mapping): Step {
  return {
    id: text(raw['id']),
    name: text(raw['name']),
    uses: text(raw['uses']),
    run: text(raw['run']),
    with: strings(raw['with']),
    env: strings(raw['env']),
    raw,
  };
}

/** Values as the runner sees them: always text. */
export function strings(value: unknown): Readonly<Record<string, string>> {
  return isMapping(value)
    ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, String(one)]))
    : {};
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** Files of a folder of the repository, with `/`, in order. */
export function filesIn(folder: string, pattern: RegExp, recursive = false): string[] {
  return readdirSync(join(ROOT, folder), { recursive, withFileTypes: true })
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

export const OWN_WORKFLOWS = filesIn('.github/workflows', /\.ya?ml$/).map(readWorkflow);
/** Of tests, which act runs. */
export const ACT_WORKFLOWS = filesIn('test/workflows/act', /\.yml$/).map(readWorkflow);
export const EXAMPLE_WORKFLOWS = filesIn('examples', /\.yml$/).map(readWorkflow);
