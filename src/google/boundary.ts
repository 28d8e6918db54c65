import type { Problems } from '../problems.ts';
import { quote } from '../quote.ts';
import { isRecord } from '../record.ts';
import { parseYaml } from '../yaml.ts';

/**
 * A credential access boundary: what a downscoped token may still do.
 * @see https://cloud.google.com/iam/docs/downscoping-short-lived-credentials
 */
export interface AccessBoundary {
  readonly accessBoundaryRules: readonly AccessBoundaryRule[];
}

interface AccessBoundaryRule {
  readonly availableResource: string;
  readonly availablePermissions: readonly string[];
  readonly availabilityCondition?: {
    readonly expression: string;
    readonly title?: string;
    readonly description?: string;
  };
}

const INPUT = 'access_token_boundary';
const EXAMPLE =
  '{"accessBoundaryRules": [{"availableResource": "//storage.googleapis.com/projects/_/buckets/BUCKET", "availablePermissions": ["inRole:roles/storage.objectViewer"]}]}';

/**
 * Parses a boundary in JSON or YAML, bare or wrapped in `accessBoundary` as the documentation prints it.
 * @param load turns the input into its text, reading the file it may name
 */
export async function parseBoundary(
  input: string,
  load: (input: string) => Promise<string | undefined>,
  problems: Problems,
): Promise<AccessBoundary | undefined> {
  const text = await load(input);
  if (text === undefined) return undefined;
  const parsed = await parseText(text, problems);
  if (parsed === undefined) return undefined;
  const inner = isRecord(parsed) && 'accessBoundary' in parsed ? parsed['accessBoundary'] : parsed;
  const rules = isRecord(inner) ? inner['accessBoundaryRules'] : undefined;
  if (!isRecord(inner) || !Array.isArray(rules) || rules.length < 1 || rules.length > 10) {
    problems.add(INPUT, 'must have accessBoundaryRules, a list of one to ten rules.', EXAMPLE);
    return undefined;
  }
  const unknown = Object.keys(inner).filter((key) => key !== 'accessBoundaryRules');
  if (unknown.length > 0) problems.add(INPUT, `has the unknown key ${quote(unknown[0])}.`, EXAMPLE);
  const checked = rules.map((rule, index) => parseRule(rule, `rule ${index + 1}`, problems));
  return { accessBoundaryRules: checked.filter((rule) => rule !== undefined) };
}

async function parseText(text: string, problems: Problems): Promise<unknown> {
  try {
    return JSON.parse(text);
  } catch {
    // JSON is YAML too, but most boundaries are JSON and need no library.
    const read = await parseYaml(text, 0);
    if ('value' in read) return read.value;
    const { kind, place } = read.problem;
    const where = place === undefined ? '' : ` (line ${place.line}, column ${place.column})`;
    const message =
      kind === 'aliases'
        ? 'uses YAML aliases, which a boundary has no need for.'
        : `is neither JSON nor YAML${where}.`;
    problems.add(INPUT, message, EXAMPLE);
    return undefined;
  }
}

function parseRule(rule: unknown, name: string, problems: Problems): AccessBoundaryRule | undefined {
  if (!isRecord(rule)) {
    problems.add(INPUT, `${name} is not a map.`, EXAMPLE);
    return undefined;
  }
  const before = problems.list.length;
  const { availableResource, availablePermissions, availabilityCondition } = rule;
  if (typeof availableResource !== 'string' || !availableResource.startsWith('//')) {
    problems.add(
      INPUT,
      `${name}: availableResource must be a full resource name.`,
      '//storage.googleapis.com/projects/_/buckets/BUCKET',
    );
  }
  const permissions = Array.isArray(availablePermissions) ? availablePermissions : [];
  if (
    permissions.length === 0 ||
    !permissions.every((p) => typeof p === 'string' && p.startsWith('inRole:'))
  ) {
    problems.add(
      INPUT,
      `${name}: availablePermissions must be a list of roles.`,
      'inRole:roles/storage.objectViewer',
    );
  }
  if (
    availabilityCondition !== undefined &&
    !(isRecord(availabilityCondition) && typeof availabilityCondition['expression'] === 'string')
  ) {
    problems.add(
      INPUT,
      `${name}: availabilityCondition must have an expression.`,
      "resource.name.startsWith('projects/_/buckets/BUCKET/objects/PREFIX')",
    );
  }
  const known = ['availableResource', 'availablePermissions', 'availabilityCondition'];
  const unknown = Object.keys(rule).find((key) => !known.includes(key));
  if (unknown !== undefined) problems.add(INPUT, `${name} has the unknown key ${quote(unknown)}.`, EXAMPLE);
  if (problems.list.length > before || typeof availableResource !== 'string') return undefined;
  const condition = isRecord(availabilityCondition) ? availabilityCondition : undefined;
  return {
    availableResource,
    availablePermissions: permissions,
    ...(condition && typeof condition['expression'] === 'string'
      ? { availabilityCondition: { ...condition, expression: condition['expression'] } }
      : {}),
  };
}
