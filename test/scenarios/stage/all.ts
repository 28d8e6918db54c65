/** Every scenario of the folder above. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Scenario } from './scenario.ts';

export const FOLDER = dirname(import.meta.dirname);
const SNAPSHOTS = join(FOLDER, 'snapshots');
const OURS = /^(?:stage|snapshots)(?:\/|$)|\.(?:test|slow)\.ts$/;

export const files = readdirSync(FOLDER, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(FOLDER, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
export const scenarioFiles = files.filter((file) => !OURS.test(file)).toSorted();
export const nameOf = (file: string) => file.replace(/\.ts$/, '');
export const snapshotOf = (name: string) => join(SNAPSHOTS, `${name}.txt`);

export async function load(file: string): Promise<Scenario> {
  const module: { default?: unknown } = await import(pathToFileURL(join(FOLDER, file)).href);
  const scenario = module.default;
  assert.ok(isScenario(scenario), `${file} has no scenario as its default export`);
  return scenario;
}

function isScenario(value: unknown): value is Scenario {
  return (
    typeof value === 'object' && value !== null && 'title' in value && 'given' in value && 'ending' in value
  );
}
