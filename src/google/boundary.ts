import { fileLines, text } from '../message.ts';
import type { Problems } from '../problems.ts';
import { quote } from '../quote.ts';
import { isRecord } from '../record.ts';
import { parseYaml } from '../yaml.ts';

/**
 * A credential access boundary: the permissions that a downscoped token keeps.
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
 * @param load returns the text of the input, or of the file that it names
 */
export async function parseBoundary(
  given: string,
  load: (input: string) => Promise<string | undefined>,
  problems: Problems,
): Promise<AccessBoundary | undefined> {
  const content = await load(given);
  if (content === undefined) return undefined;
  const parsed = await parseText(content, problems);
  if (parsed === undefined) return undefined;
  const inner = isRecord(parsed) && 'accessBoundary' in parsed ? parsed['accessBoundary'] : parsed;
  const rules = isRecord(inner) ? inner['accessBoundaryRules'] : undefined;
  if (!isRecord(inner) || !Array.isArray(rules) || rules.length < 1 || rules.length > 10) {
    problems.add(INPUT, 'must have accessBoundaryRules, a list of one to ten rules.', EXAMPLE);
    return undefined;
  }
  const unknown = Object.keys(inner).filter((key) => key !== 'accessBoundaryRules');
  if (unknown.length > 0) problems.add(INPUT, text`has the unknown key ${quote(unknown[0])}.`, EXAMPLE);
  const checked = rules.map((rule, index) => parseRule(rule, `rule ${index + 1}`, problems));
  return { accessBoundaryRules: checked.filter((rule) => rule !== undefined) };
}

async function parseText(content: string, problems: Problems): Promise<unknown> {
  try {
    return JSON.parse(content);
  } catch {
    // JSON is YAML too, but most boundaries are JSON and need no library.
    const read = await parseYaml(content, 0);
    if ('value' in read) return read.value;
    const { kind, place } = read.problem;
    const where = place === undefined ? '' : ` (line ${place.line}, column ${place.column})`;
    const message =
      kind === 'aliases'
        ? 'has YAML aliases, which are not allowed in a boundary.'
        : `is neither JSON nor YAML${where}.`;
    problems.add(INPUT, message, EXAMPLE);
    return undefined;
  }
}

function parseRule(rule: unknown, name: string, problems: Problems): AccessBoundaryRule | undefined {
  if (!isRecord(rule)) {
    problems.add(INPUT, `has a ${name} that is not a map.`, EXAMPLE);
    return undefined;
  }
  const before = problems.list.length;
  const { availableResource, availablePermissions, availabilityCondition } = rule;
  if (typeof availableResource !== 'string' || !availableResource.startsWith('//')) {
    problems.add(
      INPUT,
      `has a ${name} whose availableResource is not a full resource name.`,
      fileLines('availableResource: //storage.googleapis.com/projects/_/buckets/BUCKET'),
    );
  }
  const permissions = Array.isArray(availablePermissions) ? availablePermissions : [];
  if (
    permissions.length === 0 ||
    !permissions.every((p) => typeof p === 'string' && p.startsWith('inRole:'))
  ) {
    problems.add(
      INPUT,
      `has a ${name} whose availablePermissions are not a list of roles.`,
      fileLines('availablePermissions: [ inRole:roles/storage.objectViewer ]'),
    );
  }
  if (
    availabilityCondition !== undefined &&
    !(isRecord(availabilityCondition) && typeof availabilityCondition['expression'] === 'string')
  ) {
    problems.add(
      INPUT,
      `has a ${name} whose availabilityCondition has no expression.`,
      fileLines(
        `availabilityCondition: { expression: "resource.name.startsWith('projects/_/buckets/BUCKET/objects/PREFIX')" }`,
      ),
    );
  }
  const known = ['availableResource', 'availablePermissions', 'availabilityCondition'];
  const unknown = Object.keys(rule).find((key) => !known.includes(key));
  if (unknown !== undefined)
    problems.add(INPUT, text`has a ${name} with the unknown key ${quote(unknown)}.`, EXAMPLE);
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
