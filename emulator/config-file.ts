/** The emulator's configuration as a file: YAML, every key known, every problem with its line and column. */

import type { Place, Tree } from '../src/checks/language/yaml-tree.ts';
import { readYaml } from '../src/checks/language/yaml-tree.ts';
import { parseDuration } from '../src/duration.ts';
import { nearest } from '../src/nearest.ts';
import { own } from '../src/record.ts';
import { backendHandler } from './backend.ts';
import {
  type AwsConfig,
  type EmulatorConfig,
  GITHUB_DEFAULTS,
  type IssuerConfig,
  type MetadataConfig,
  type PoolConfig,
  type ProviderConfig,
  type ServiceAccountConfig,
  type ServiceConfig,
  type UserConfig,
} from './config.ts';
import { type FaultSetting, parseFault } from './fault-setting.ts';
import { providerProblems } from './federation.ts';
import { CLAIM_VALUES, JOB_CLAIMS, type JobClaims, jobClaims, TOKEN_CLAIMS } from './job-claims.ts';
import { GRANTS } from './principals.ts';

/** All problems of a configuration file, one per line: `emulator.yaml:3:5: …`. */
export class ConfigFileError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'ConfigFileError';
    this.problems = problems;
  }
}

export interface ConfigFile {
  readonly config: EmulatorConfig;
  readonly faults: readonly FaultSetting[];
}

type Report = (at: Place, message: string) => void;

/** A value of the file, or undefined after its problem was reported. */
type Reader<T> = (tree: Tree, report: Report) => T | undefined;

/**
 * Reads a configuration file.
 * @param name shown before each problem
 * @param folder what the paths in it are relative to
 * @throws {ConfigFileError} with all problems
 */
export async function readConfigFile(text: string, name: string, folder: string): Promise<ConfigFile> {
  const found: { at: Place; message: string }[] = [];
  const report: Report = (at, message) => found.push({ at, message });
  const { tree, problems } = await readYaml(text);
  for (const { at, message } of problems) report(at, message);
  const isEmpty = tree?.kind === 'scalar' && tree.value === null;
  const read = tree && !isEmpty ? fileReader(folder)(tree, report) : undefined;
  if (found.length > 0) {
    found.sort((a, b) => a.at.line - b.at.line || a.at.column - b.at.column);
    throw new ConfigFileError(found.map(({ at, message }) => `${name}:${at.line}:${at.column}: ${message}`));
  }
  const { faults = [], ...config } = read ?? {};
  return { config, faults };
}

/** A key of the configuration as written in the file: `attribute_condition`. */
function spelled(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function kindOf(tree: Tree): string {
  if (tree.kind !== 'scalar') return tree.kind === 'map' ? 'a map' : 'a list';
  return tree.value === null ? 'nothing' : JSON.stringify(tree.value);
}

/** Text. An unquoted number keeps its spelling. */
function text(pattern: RegExp, what: string): Reader<string> {
  return (tree, report) => {
    const value =
      tree.kind === 'scalar' && tree.value !== null && typeof tree.value !== 'boolean'
        ? typeof tree.value === 'number'
          ? tree.source
          : tree.value
        : undefined;
    if (value !== undefined && pattern.test(value)) return value;
    report(tree.at, `must be ${what}, and is ${kindOf(tree)}`);
    return undefined;
  };
}

const anyText = text(/./, 'text');

const truth: Reader<boolean> = (tree, report) => {
  if (tree.kind === 'scalar' && typeof tree.value === 'boolean') return tree.value;
  report(tree.at, `must be true or false, and is ${kindOf(tree)}`);
  return undefined;
};

function whole(min: number, max: number): Reader<number> {
  return (tree, report) => {
    const value = tree.kind === 'scalar' ? tree.value : undefined;
    if (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max) return value;
    report(tree.at, `must be a whole number from ${min} to ${max}, and is ${kindOf(tree)}`);
    return undefined;
  };
}

/** Milliseconds. */
const duration: Reader<number> = (tree, report) => {
  const value = tree.kind === 'scalar' && tree.value !== null ? parseDuration(String(tree.value)) : undefined;
  if (value === undefined) report(tree.at, `must be a duration such as 500ms or 2m, and is ${kindOf(tree)}`);
  return value;
};

/** Milliseconds since the epoch. */
const time: Reader<number> = (tree, report) => {
  const value =
    tree.kind === 'scalar' && typeof tree.value === 'string' ? Date.parse(tree.value) : Number.NaN;
  if (Number.isFinite(value)) return value;
  report(tree.at, `must be a time such as 2026-01-31T12:00:00Z, and is ${kindOf(tree)}`);
  return undefined;
};

function list<T>(item: Reader<T>): Reader<readonly T[]> {
  return (tree, report) => {
    if (tree.kind !== 'list') {
      report(tree.at, `must be a list, and is ${kindOf(tree)}`);
      return undefined;
    }
    return tree.items.flatMap((one) => {
      const value = item(one, report);
      return value === undefined ? [] : [value];
    });
  };
}

function record<T>(key: RegExp, what: string, value: Reader<T>): Reader<Readonly<Record<string, T>>> {
  return (tree, report) => {
    if (tree.kind !== 'map') {
      report(tree.at, `must be a map, and is ${kindOf(tree)}`);
      return undefined;
    }
    const entries: [string, T][] = [];
    for (const entry of tree.entries) {
      if (!key.test(entry.key)) report(entry.keyAt, `${JSON.stringify(entry.key)} is not ${what}`);
      const read = value(entry.value, report);
      if (read !== undefined) entries.push([entry.key, read]);
    }
    return Object.fromEntries(entries);
  };
}

/** Every key of a configuration must have its reader here, or this does not compile. */
type Shape<T> = { readonly [Key in keyof T]-?: Reader<Exclude<T[Key], undefined>> };

function object<T>(shape: Shape<T>, required: readonly (keyof T & string)[] = []): Reader<T> {
  const readers = new Map<string, readonly [string, Reader<unknown>]>(
    Object.entries<Reader<unknown>>(shape).map(([key, reader]) => [spelled(key), [key, reader]]),
  );
  return (tree, report) => {
    if (tree.kind !== 'map') {
      report(tree.at, `must be a map, and is ${kindOf(tree)}`);
      return undefined;
    }
    const result = new Map<string, unknown>();
    for (const { key, keyAt, value } of tree.entries) {
      const known = readers.get(key);
      if (!known) {
        const meant = nearest(spelled(key), readers.keys());
        const hint = meant ? `did you mean ${meant}?` : `the keys are ${[...readers.keys()].join(', ')}`;
        report(keyAt, `${JSON.stringify(key)} is not a key here; ${hint}`);
        continue;
      }
      const read = known[1](value, report);
      if (read !== undefined) result.set(known[0], read);
    }
    for (const key of required) {
      if (tree.entries.some((entry) => entry.key === spelled(key))) continue;
      report(tree.at, `${spelled(key)} is missing`);
    }
    return Object.fromEntries(result) as T;
  };
}

/** A value with a further condition. */
function checked<T>(reader: Reader<T>, problemOf: (value: T) => string | undefined): Reader<T> {
  return (tree, report) => {
    const value = reader(tree, report);
    const problem = value === undefined ? undefined : problemOf(value);
    if (problem === undefined) return value;
    report(tree.at, problem);
    return undefined;
  };
}

const email = text(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'an e-mail address');
const number = text(/^\d+$/, 'a project number');
const scope = text(/^[\x21-\x7e]+$/, 'a scope');
const identifier = text(/^[a-z][a-z0-9-]*$/, 'an id of small letters, digits and hyphens');
const member = text(
  /^(?:(?:serviceAccount|user):[^\s@]+@[^\s@]+|principal:\/\/\S+|principalSet:\/\/\S+|allUsers|allAuthenticatedUsers)$/,
  'a member: serviceAccount:EMAIL, user:EMAIL, principal://…, principalSet://…, allUsers or allAuthenticatedUsers',
);
const host = text(
  /^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d{1,5})?$/,
  'a host name in small letters, without https://',
);
const issuerUrl = text(/^https:\/\/[^\s?#]+$/, "an issuer's https:// URL");

/** Any value, as JSON has it. */
const anything: Reader<unknown> = (tree, report) => {
  if (tree.kind === 'scalar') return tree.value;
  if (tree.kind === 'list') return tree.items.map((item) => anything(item, report));
  return Object.fromEntries(tree.entries.map(({ key, value }) => [key, anything(value, report)]));
};

const issuerObject = object<IssuerConfig>(
  {
    url: issuerUrl,
    claims: record(/^/, '', anything),
    lifetimeSeconds: whole(1, 86_400),
    jwksPath: text(/^\/\S*$/, 'a path that begins with /'),
    variable: text(/^[A-Za-z_]\w*$/, 'the name of a variable'),
    file: anyText,
  },
  ['url'],
);

/** A URL, or a map with the claims of the tokens. */
const issuer: Reader<string | IssuerConfig> = (tree, report) =>
  tree.kind === 'map' ? issuerObject(tree, report) : issuerUrl(tree, report);

const serviceAccount = object<ServiceAccountConfig>(
  {
    email,
    uniqueId: text(/^\d{6,32}$/, 'a unique id of digits'),
    disabled: truth,
    iam: checked(record(/^/, '', list(member)), (policy) => {
      const unknown = Object.keys(policy).find((grant) => !GRANTS.includes(grant));
      return unknown === undefined
        ? undefined
        : `${JSON.stringify(unknown)} is no role or permission that matters here; those are ${GRANTS.join(', ')}`;
    }),
    delegatedScopes: list(scope),
    lifetimeExtension: truth,
  },
  ['email'],
);

const providerShape = checked(
  object<ProviderConfig>(
    {
      id: identifier,
      disabled: truth,
      attributeMapping: record(/^/, '', anyText),
      attributeCondition: anyText,
      oidc: object<NonNullable<ProviderConfig['oidc']>>(
        { issuer: issuerUrl, allowedAudiences: list(anyText) },
        ['issuer'],
      ),
      aws: object<NonNullable<ProviderConfig['aws']>>(
        { accountId: text(/^\d{12}$/, 'an account id of 12 digits') },
        ['accountId'],
      ),
      x509: (tree, report) => {
        if (tree.kind === 'scalar' && tree.value === true) return true;
        report(tree.at, 'must be true, or left out');
        return undefined;
      },
    },
    ['id'],
  ),
  ({ oidc, aws, x509 }) =>
    [oidc, aws, x509].filter((kind) => kind !== undefined).length === 1
      ? undefined
      : 'a provider has exactly one of oidc, aws and x509',
);

/** A provider. What Google would refuse in it is reported at its key, unless that has another problem. */
function provider(workforce: boolean): Reader<ProviderConfig> {
  return (tree, report) => {
    const reported: Place[] = [];
    const read = providerShape(tree, (at, message) => {
      reported.push(at);
      report(at, message);
    });
    if (!read) return undefined;
    for (const { path, message } of providerProblems(read, { workforce })) {
      const [key = '', inner = ''] = path;
      const value = valueAt(tree, spelled(key));
      const place = (value && valueAt(value, inner)) ?? value ?? tree;
      if (placesIn(place).some((at) => reported.includes(at))) continue;
      report(place.at, value ? message : `${spelled(key)} ${message}`);
    }
    return read;
  };
}

function valueAt(tree: Tree, key: string): Tree | undefined {
  return tree.kind === 'map' ? tree.entries.find((entry) => entry.key === key)?.value : undefined;
}

function placesIn(tree: Tree): Place[] {
  const inside =
    tree.kind === 'map'
      ? tree.entries.flatMap(({ keyAt, value }) => [keyAt, ...placesIn(value)])
      : tree.kind === 'list'
        ? tree.items.flatMap(placesIn)
        : [];
  return [tree.at, ...inside];
}

const pool: Reader<PoolConfig> = (tree, report) => {
  const workforce = valueAt(tree, 'workforce');
  const providers = list(provider(workforce?.kind === 'scalar' && workforce.value === true));
  return object<PoolConfig>(
    { id: identifier, projectNumber: number, workforce: truth, disabled: truth, providers },
    ['id', 'providers'],
  )(tree, report);
};

const user = object<UserConfig>(
  {
    email,
    clientId: anyText,
    clientSecret: anyText,
    refreshToken: anyText,
    scopes: list(scope),
    revoked: truth,
    reauthenticate: truth,
    quotaProject: anyText,
  },
  ['email'],
);

const metadata: Reader<MetadataConfig | false> = (tree, report) => {
  if (tree.kind === 'scalar' && tree.value === false) return false;
  return object<MetadataConfig>({
    email: (value, say) => (value.kind === 'scalar' && value.value === null ? null : email(value, say)),
    scopes: list(scope),
    projectId: anyText,
    projectNumber: number,
    universe: host,
    zone: anyText,
  })(tree, report);
};

type ServiceInFile = Omit<ServiceConfig, 'handler'> & { readonly backend?: string };

function service(folder: string): Reader<ServiceConfig> {
  const read = checked(
    object<ServiceInFile>(
      {
        host,
        aliases: list(host),
        functionName: text(/^[A-Za-z][\w-]*$/, "a function's name"),
        invokers: list(member),
        customAudiences: list(anyText),
        iap: object<NonNullable<ServiceConfig['iap']>>({ clientId: anyText, managed: truth }, ['clientId']),
        ingress: oneOf('all', 'internal'),
        invokerIamDisabled: truth,
        tags: list(identifier),
        invokerAfter: (tree, report) => {
          if (tree.kind === 'scalar') {
            const ms = duration(tree, report);
            return ms === undefined ? undefined : { ms };
          }
          return object<{ readonly requests: number }>({ requests: whole(1, 1_000_000) }, ['requests'])(
            tree,
            report,
          );
        },
        noInstance: object<NonNullable<ServiceConfig['noInstance']>>(
          { status: oneOf(429, 500, 503), times: whole(1, 1_000_000) },
          ['status', 'times'],
        ),
        certificateEnds: time,
        function: object<NonNullable<ServiceConfig['function']>>({ source: anyText, target: anyText }, [
          'source',
          'target',
        ]),
        backend: text(
          /^http:\/\/(?:127\.\d+\.\d+\.\d+|\[::1\]|localhost)(?::\d{1,5})?\/?$/,
          'an address on this machine, such as http://127.0.0.1:8080',
        ),
      },
      ['host'],
    ),
    ({ function: code, backend }) =>
      code && backend ? 'a service has a function or a backend, not both' : undefined,
  );
  return (tree, report) => {
    const found = read(tree, report);
    if (!found) return undefined;
    const { backend, function: code, ...rest } = found;
    return {
      ...rest,
      ...(code && { function: { ...code, source: absolute(folder, code.source) } }),
      ...(backend !== undefined && { handler: backendHandler(backend) }),
    };
  };
}

function absolute(folder: string, path: string): string {
  return /^(?:[\\/]|[A-Za-z]:)/.test(path) ? path : `${folder}/${path}`;
}

function oneOf<const T extends string | number>(...values: readonly T[]): Reader<T> {
  return (tree, report) => {
    const found = tree.kind === 'scalar' ? values.find((value) => value === tree.value) : undefined;
    if (found === undefined) report(tree.at, `must be one of ${values.join(', ')}, and is ${kindOf(tree)}`);
    return found;
  };
}

const fault: Reader<FaultSetting> = (tree, report) => {
  const setting = anyText(tree, report);
  if (setting === undefined) return undefined;
  const parsed = parseFault(setting);
  if (!('problem' in parsed)) return parsed;
  report(tree.at, parsed.problem);
  return undefined;
};

/** A claim as text: GitHub has numbers and truth as text too. */
const claim: Reader<string> = (tree, report) => {
  if (tree.kind === 'scalar' && typeof tree.value === 'boolean') return String(tree.value);
  return text(/^/, 'text')(tree, report);
};

const FORM_KEYS = ['subject', 'include_claim_keys'];

/** A claim by its name. A name that is nearly one of GitHub's is taken for a mistake, any other for a claim of your own. */
function claimReader(key: string): Reader<unknown> | string {
  if (key === 'subject') return oneOf('classic', 'immutable');
  if (key === 'include_claim_keys') return list(text(/^[a-z]\w*$/, 'the name of a claim'));
  if (TOKEN_CLAIMS.includes(key))
    return `${JSON.stringify(key)} is set for each token, and cannot be set here`;
  if (key === 'repository') return text(/^[^\s/]+\/[^\s/]+$/, 'a repository, OWNER/NAME');
  if (
    /^(?:\w+_id|run_number|run_attempt)$/.test(key) &&
    JOB_CLAIMS.includes(key) &&
    key !== 'environment_node_id'
  )
    return text(/^\d+$/, 'a number');
  const values = own(CLAIM_VALUES, key);
  if (values !== undefined)
    return (tree, report) => {
      const value = claim(tree, report);
      if (value === undefined || values.includes(value)) return value;
      report(tree.at, `must be one of ${values.join(', ')}, and is ${kindOf(tree)}`);
      return undefined;
    };
  const meant = JOB_CLAIMS.includes(key) ? undefined : nearest(key, [...JOB_CLAIMS, ...FORM_KEYS]);
  if (meant !== undefined)
    return `${JSON.stringify(key)} is not a claim of GitHub's token; did you mean ${meant}?`;
  return /^[a-z]\w*$/i.test(key) ? claim : `${JSON.stringify(key)} is not the name of a claim`;
}

/** @param others keys that are no claims */
function claimsOf(others: Readonly<Record<string, Reader<unknown>>>): Reader<ReadonlyMap<string, unknown>> {
  return (tree, report) => {
    if (tree.kind !== 'map') {
      report(tree.at, `must be a map, and is ${kindOf(tree)}`);
      return undefined;
    }
    const found = new Map<string, unknown>();
    for (const { key, keyAt, value } of tree.entries) {
      const reader = own(others, key) ?? claimReader(key);
      if (typeof reader === 'string') report(keyAt, reader);
      else found.set(key, reader?.(value, report));
    }
    return found;
  };
}

const job: Reader<JobClaims> = (tree, report) => {
  const claims = claimsOf({})(tree, report);
  return claims && Object.fromEntries(claims);
};

const github: Reader<NonNullable<EmulatorConfig['github']>> = (tree, report) => {
  let faulty = false;
  const noted: Report = (at, message) => {
    faulty = true;
    report(at, message);
  };
  const found = claimsOf({
    owner_id: text(/^\d+$/, 'a number'),
    jobs: record(/^[\w-]+$/, 'the name of a job: letters, digits, _ and -', job),
  })(tree, noted);
  if (!found || faulty) return undefined;
  const { repository, repository_id, repository_owner_id, owner_id, jobs, ...claims } =
    Object.fromEntries(found);
  const place = {
    ...GITHUB_DEFAULTS,
    ...(typeof repository === 'string' && { repository }),
    ...(typeof repository_id === 'string' && { repositoryId: repository_id }),
    ...(typeof repository_owner_id === 'string' && { ownerId: repository_owner_id }),
    ...(typeof owner_id === 'string' && { ownerId: owner_id }),
  };
  const named = new Map(Object.entries((jobs ?? {}) as Readonly<Record<string, JobClaims>>));
  for (const [name, own] of named.size === 0 ? [['', {}] as const] : named) {
    try {
      jobClaims(place, { ...claims, ...own }, 0);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      report(tree.at, name === '' ? error.message : `job ${name}: ${error.message}`);
    }
  }
  return { ...place, claims, jobs: Object.fromEntries(named) };
};

/** Address and port are flags of the command line, not keys of the file. */
type File = Omit<EmulatorConfig, 'address' | 'port'> & { readonly faults?: readonly FaultSetting[] };

function fileReader(folder: string): Reader<File> {
  return object<File>({
    defaults: truth,
    project: object<NonNullable<EmulatorConfig['project']>>(
      { id: text(/^[a-z][a-z0-9-]{4,28}[a-z0-9]$/, 'a project id'), number },
      ['id', 'number'],
    ),
    universes: list(host),
    serviceAccounts: list(serviceAccount),
    pools: list(pool),
    users: list(user),
    issuers: list(issuer),
    github,
    metadata,
    services: list(service(folder)),
    aws: object<AwsConfig>(
      {
        region: anyText,
        accountId: text(/^\d{12}$/, 'an account id of 12 digits'),
        role: anyText,
        accessKeyId: anyText,
        secretAccessKey: anyText,
        sessionToken: anyText,
      },
      ['region', 'accountId', 'role', 'accessKeyId', 'secretAccessKey', 'sessionToken'],
    ),
    proxyCredentials: text(/^[^:\s]+:\S+$/, 'USER:PASSWORD'),
    disabledApis: list(host),
    sts: object<NonNullable<EmulatorConfig['sts']>>({
      omitExpiresIn: truth,
      lifetimeSeconds: whole(1, 43_200),
    }),
    buckets: record(/^[a-z0-9][a-z0-9._-]+$/, "a bucket's name", record(/^/, '', anyText)),
    roundTripMs: whole(0, 60_000),
    faults: list(fault),
  });
}
