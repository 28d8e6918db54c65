/**
 * Attribute mappings and conditions of identity providers: what Google refuses when a provider is created, and how a
 * credential becomes a principal.
 * @see https://cloud.google.com/iam/docs/reference/rest/v1/projects.locations.workloadIdentityPools.providers
 */
import { CelError, compile, type Expression } from './cel.ts';
import type { PoolConfig, ProviderConfig } from './config.ts';
import type { Principal, Provider } from './principals.ts';

/** Why Google would not create a provider, and the key of its configuration that is at fault. */
export interface ProviderProblem {
  readonly path: readonly string[];
  readonly message: string;
}

export type Assertion = Readonly<Record<string, unknown>>;

/** A refusal of the Security Token Service. */
export interface Refusal {
  readonly error: 'invalid_request' | 'unauthorized_client';
  readonly description: string;
}

const MAX_MAPPING = 2048;
const MAX_CONDITION = 4096;
const MAX_CUSTOM = 50;
const MAX_SUBJECT_BYTES = 127;
const WORKLOAD_KEYS = ['google.subject', 'google.groups'];
const WORKFORCE_KEYS = [
  ...WORKLOAD_KEYS,
  'google.display_name',
  'google.profile_photo',
  'google.posix_username',
];
/** Issuers that sign tokens for everyone's repositories: a condition has to restrict whose. */
const SHARED_ISSUERS = [
  'https://token.actions.githubusercontent.com',
  'https://gitlab.com',
  'https://app.terraform.io',
];

/** @see https://cloud.google.com/iam/docs/workload-identity-federation-with-other-clouds#attribute-mapping */
const AWS_MAPPING = {
  'google.subject': 'assertion.arn',
  'attribute.aws_role':
    "assertion.arn.contains('assumed-role') ? assertion.arn.extract('{account_arn}assumed-role/') + 'assumed-role/' + assertion.arn.extract('assumed-role/{role_name}/') : assertion.arn",
};

function mappingOf({ attributeMapping, aws }: ProviderConfig): Readonly<Record<string, string>> {
  return attributeMapping ?? (aws ? AWS_MAPPING : {});
}

const mappingExpression = (text: string): Expression => compile(text, ['assertion']);
const conditionExpression = (text: string): Expression => compile(text, ['assertion', 'google', 'attribute']);

/** Everything that Google would refuse in a provider. */
export function providerProblems(
  provider: ProviderConfig,
  pool: Pick<PoolConfig, 'workforce'>,
): ProviderProblem[] {
  const mapping = mappingOf(provider);
  const problems: ProviderProblem[] = [];
  const inMapping = (key: string, message: string) =>
    problems.push({ path: ['attributeMapping', key], message });
  const known = pool.workforce ? WORKFORCE_KEYS : WORKLOAD_KEYS;
  for (const [key, text] of Object.entries(mapping)) {
    if (!known.includes(key) && !/^attribute\.[a-z0-9_]{1,100}$/.test(key)) {
      inMapping(
        key,
        `${JSON.stringify(key)} is not ${known.join(', ')} or attribute.NAME, where NAME has at most 100 of the characters a-z, 0-9 and _`,
      );
    }
    if (text.length > MAX_MAPPING)
      inMapping(key, `has ${text.length} characters, and Google accepts at most ${MAX_MAPPING}`);
    const error = errorOf(() => mappingExpression(text));
    if (error !== undefined) inMapping(key, `is not an expression that Google accepts: ${error}`);
  }
  const custom = Object.keys(mapping).filter((key) => key.startsWith('attribute.')).length;
  if (custom > MAX_CUSTOM) {
    problems.push({
      path: ['attributeMapping'],
      message: `has ${custom} custom attributes, and Google accepts at most ${MAX_CUSTOM}`,
    });
  }
  if (!Object.hasOwn(mapping, 'google.subject'))
    problems.push({ path: ['attributeMapping'], message: 'must map google.subject' });
  const condition = conditionProblem(provider, mapping);
  if (condition !== undefined) problems.push({ path: ['attributeCondition'], message: condition });
  return problems;
}

/** @throws {RangeError} for a provider that Google would not create */
export function checkProviders(pools: readonly PoolConfig[]): void {
  for (const pool of pools) {
    for (const provider of pool.providers) {
      const [problem] = providerProblems(provider, pool);
      if (!problem) continue;
      const { path, message } = problem;
      throw new RangeError(`provider ${provider.id} of pool ${pool.id}: ${path.join(' ')} ${message}`);
    }
  }
}

function conditionProblem(
  { attributeCondition: condition, oidc }: ProviderConfig,
  mapping: Readonly<Record<string, string>>,
): string | undefined {
  if (typeof condition === 'function') return undefined;
  const shared = SHARED_ISSUERS.includes(oidc?.issuer.replace(/\/$/, '') ?? '');
  const required = `must restrict whose tokens of ${oidc?.issuer} are accepted, such as assertion.sub.startsWith('repo:my-org/')`;
  if (condition === undefined) return shared ? `is missing; it ${required}` : undefined;
  if (condition.length > MAX_CONDITION)
    return `has ${condition.length} characters, and Google accepts at most ${MAX_CONDITION}`;
  const error = errorOf(() => conditionExpression(condition));
  if (error !== undefined) return `is not an expression that Google accepts: ${error}`;
  const { type, references } = conditionExpression(condition);
  if (type !== 'bool' && type !== 'unknown') return 'must return true or false';
  const unmapped = [...references].find(
    (name) => /^(?:google|attribute)\./.test(name) && !Object.hasOwn(mapping, name),
  );
  if (unmapped !== undefined) return `reads ${unmapped}, which attribute_mapping does not map`;
  if (shared && references.size === 0) return `reads no claim; it ${required}`;
  return undefined;
}

function errorOf(check: () => unknown): string | undefined {
  try {
    check();
    return undefined;
  } catch (error) {
    if (error instanceof CelError) return error.message;
    throw error;
  }
}

/** The principal of a verified credential, by the mapping and the condition of the provider. */
export function principalOf(
  provider: Provider,
  assertion: Assertion,
): Principal | { readonly refused: Refusal } {
  const google = new Map<string, unknown>();
  const attributes = new Map<string, string>();
  let bytes = 0;
  for (const [key, text] of Object.entries(mappingOf(provider.config))) {
    const result = mappingExpression(text).evaluate({ assertion });
    const value = 'value' in result ? result.value : undefined;
    if (value === null || value === undefined || (value === '' && key === 'google.subject')) {
      // A token without the claim has no such attribute. Only the subject is required.
      if (key !== 'google.subject' && ('value' in result || result.missing)) continue;
      return unauthorized(`Could not obtain a value for ${key} from the given credential.`);
    }
    const mistake = typeMistake(key, value);
    if (mistake !== undefined) return unauthorized(mistake);
    for (const one of Array.isArray(value) ? value : [value]) bytes += Buffer.byteLength(one);
    if (key.startsWith('google.')) google.set(key.slice('google.'.length), value);
    else attributes.set(key.slice('attribute.'.length), String(value));
  }
  const subject = String(google.get('subject'));
  if (Buffer.byteLength(subject) > MAX_SUBJECT_BYTES) {
    return tooLarge(
      `The size of mapped attribute google.subject exceeds the ${MAX_SUBJECT_BYTES} bytes limit. Either modify your attribute mapping or the incoming assertion to produce a mapped attribute that is less than ${MAX_SUBJECT_BYTES} bytes.`,
    );
  }
  const kilobytes = provider.poolConfig.workforce ? 16 : 8;
  if (bytes > kilobytes * 1024)
    return tooLarge(`The size of the entire mapped attributes exceeds the ${kilobytes} KB limit.`);
  const context = {
    assertion,
    google: Object.fromEntries(google),
    attribute: Object.fromEntries(attributes),
  };
  if (!fulfils(provider.config.attributeCondition, context))
    return unauthorized('The given credential is rejected by the attribute condition.');
  const groups = google.get('groups');
  return {
    kind: 'federated',
    name: `principal://iam.googleapis.com/${provider.pool}/subject/${subject}`,
    pool: provider.pool,
    subject,
    attributes: context.attribute,
    groups: Array.isArray(groups) ? groups.map(String) : [],
  };
}

function typeMistake(key: string, value: unknown): string | undefined {
  if (key !== 'google.groups')
    return typeof value === 'string' ? undefined : `The mapped attribute '${key}' must be of type STRING.`;
  if (!Array.isArray(value)) return `The mapped attribute '${key}' must be of type LIST<STRING>.`;
  return value.every((group) => typeof group === 'string')
    ? undefined
    : `The elements in mapped attribute '${key}' must be of type STRING.`;
}

function fulfils(
  condition: ProviderConfig['attributeCondition'],
  context: { assertion: Assertion; google: Record<string, unknown>; attribute: Record<string, string> },
): boolean {
  if (condition === undefined) return true;
  if (typeof condition === 'function') return condition(context);
  const result = conditionExpression(condition).evaluate(context);
  return 'value' in result && result.value === true;
}

function unauthorized(description: string): { readonly refused: Refusal } {
  return { refused: { error: 'unauthorized_client', description } };
}

function tooLarge(description: string): { readonly refused: Refusal } {
  return { refused: { error: 'invalid_request', description } };
}
