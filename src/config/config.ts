import type { AuthHeader } from '../checks/check.ts';
import { AUTH_HEADERS } from '../checks/check.ts';
import type { UntrustedRun } from '../diagnose/untrusted-run.ts';
import type { ErrorCode } from '../errors.ts';
import { BearerError } from '../errors.ts';
import type { Host } from '../host.ts';
import type { Credential } from '../google/credential/parse.ts';
import { accountProject, parseProvider } from '../resource-names.ts';
import type { RawInputs } from './inputs.ts';
import { InputReader, speaksOfChecks } from './inputs.ts';
import { maskSecretsIn, refuseMisplacedInputs, refuseMisplacedVariables } from './misplaced.ts';
import type { ChecksConfig } from './checks.ts';
import { Problems } from '../problems.ts';
import { quote, secretIn } from '../quote.ts';
import type { AccessBoundary } from '../google/boundary.ts';

/** Who is asking. */
export type Source =
  | {
      readonly kind: 'github';
      /** `projects/NUMBER/locations/global/workloadIdentityPools/POOL/providers/PROVIDER` */
      readonly provider: string;
      /** The `aud` asked of GitHub. */
      readonly audience: string;
      readonly requestUrl: string;
      readonly requestToken: string;
    }
  | {
      readonly kind: 'credential';
      readonly credential: Credential;
      /** As it was given: what a credential file is written from. */
      readonly json: Readonly<Record<string, unknown>>;
    }
  | { readonly kind: 'metadata'; readonly looked: readonly string[] };

export interface Impersonation {
  /** E-mail or unique id. */
  readonly account: string;
  readonly delegates: readonly string[];
}

export interface AccessTokenConfig {
  readonly scopes: readonly string[];
  /** When it is not the hour that Google gives unasked. */
  readonly lifetimeSeconds: number | undefined;
  /** User e-mail: domain-wide delegation. */
  readonly subject: string | undefined;
  readonly boundary: AccessBoundary | undefined;
}

export interface PublishConfig {
  readonly outputTokens: boolean;
  readonly credentialsFile: { readonly path: string | undefined } | undefined;
  readonly exportEnvironment: boolean;
  readonly curlConfig: boolean;
  /** The header that the file for curl carries the token in. */
  readonly curlHeader: AuthHeader;
  readonly cleanup: boolean;
}

/** Everything the inputs ask for, checked: impossible combinations do not get here. */
export interface Config {
  readonly source: Source;
  /** Where the source was found, in words: `input credentials_json`, `env GOOGLE_APPLICATION_CREDENTIALS (path)`. */
  readonly foundIn: string;
  readonly impersonate: Impersonation | undefined;
  readonly universe: string;
  readonly requestReason: string | undefined;
  /** Known without asking anyone. */
  readonly projectId: string | undefined;
  readonly access: AccessTokenConfig;
  readonly includeEmail: boolean;
  /** The tokens to hand on. */
  readonly wanted: { readonly access: boolean; readonly idAudiences: readonly string[] };
  readonly publish: PublishConfig;
  readonly checks: ChecksConfig | undefined;
  /** Inputs that were given and have no effect, in words. */
  readonly warnings: readonly string[];
}

export interface ParseOptions {
  /** Application Default Credentials when no other source is named: the command line's rule, never the action's. */
  readonly defaultSource?: 'application_default_credentials';
  /** Milliseconds that a pipe is waited for where a file is named; without them a pipe is refused. */
  readonly pipeWaitMs?: number;
  /** What the command line asks for by its verb. */
  readonly verb?: 'access-token' | 'id-token' | 'whoami';
}

const HOUR_MS = 3_600_000;
const CLOUD_PLATFORM = 'https://www.googleapis.com/auth/cloud-platform';

/**
 * Raw inputs to a {@link Config}. Reads local files the inputs point to; makes no network call and writes nothing.
 * @throws {InputError} with every problem of every input
 */
export async function parseConfig(raw: RawInputs, host: Host, options: ParseOptions = {}): Promise<Config> {
  const problems = new Problems();
  const inputs = new InputReader(raw, problems);
  const warnings: string[] = [];
  // Before anything is said of any of them. Of a credential where it belongs its secret fields are masked as it is read.
  const { credentials_json: _, ...others } = raw;
  maskSecretsIn([...Object.values(others), ...Object.values(host.env)], host);
  refuseMisplacedInputs(raw, problems);

  // Most steps ask for tokens alone, and load nothing of the checks; others read the file while the source is read.
  const plan = speaksOfChecks(inputs) ? import(/* webpackChunkName: "plan" */ './checks.ts') : undefined;
  plan?.catch(() => {});
  const universe = parseUniverse(inputs, problems);
  const requestReason = headerText('request_reason', inputs, problems);
  const asked = parseImpersonation(inputs, problems);
  const found = await parseSource(inputs, host, universe, problems, warnings, options);
  const impersonate = asked && found && isItself(found, asked) ? undefined : asked;
  const access = await parseAccess(inputs, problems, options.pipeWaitMs);
  const includeEmail = inputs.boolean('id_token_include_email', true);
  const givenProject = parseProject(inputs, problems);
  const publish = await parsePublish(inputs, host, problems, found?.source, warnings);
  const audiences = inputs.list('id_token_audience');
  const checks = await (await plan)?.planChecks(inputs, host, {
    universe,
    audiences,
    problems,
    textOf: async (input, value) => {
      const text = await inlineOrFile(input, value, problems, options.pipeWaitMs);
      maskSecretsIn([text], host);
      return text;
    },
  });

  const formats = parseFormats(inputs, problems);
  const wanted = decideTokens({ formats, audiences, checks, publish, inputs, problems, warnings, options });
  if (access.boundary && !wanted.access && !checks) {
    warnings.push('access_token_boundary has no effect: no access token is made.');
  }
  // A provider that is mistyped is a provider all the same: what it cannot do is said at once.
  const asking = inputs.given('workload_identity_provider') ? 'github' : found?.source;
  if (asking) {
    const needsIdTokens = wanted.idAudiences.length > 0 || (checks?.idAudiences.length ?? 0) > 0;
    checkCapabilities({ asking, impersonate, needsIdTokens, access, problems, warnings });
  }
  if (inputs.given('audience') && found && found.source.kind !== 'github') {
    warnings.push(
      'audience has no effect: it is what GitHub is asked for, and no workload_identity_provider is given.',
    );
  }

  checkRunnerFiles(publish, host, problems);
  problems.throwIfAny();
  if (!found)
    throw new BearerError('INTERNAL', 'No credential source was found, and no problem was reported.');
  const projectId =
    givenProject ??
    found.projectId ??
    (impersonate && accountProject(impersonate.account)) ??
    found.credentialProject ??
    found.defaultProject;
  return {
    source: found.source,
    foundIn: found.foundIn,
    impersonate,
    universe,
    requestReason,
    projectId,
    access,
    includeEmail,
    wanted,
    publish,
    checks,
    warnings,
  };
}

export interface FoundSource {
  readonly source: Source;
  readonly foundIn: string;
  /** The accounts, by e-mail or unique id, that it asks as already. */
  readonly accounts?: readonly string[];
  /** The project that the credential names. */
  readonly credentialProject?: string | undefined;
  /** Set by the variables that override every other finding of Application Default Credentials. */
  readonly projectId?: string | undefined;
  /** Used when the credential names none. */
  readonly defaultProject?: string | undefined;
}

const NAMED_SOURCES = ['workload_identity_provider', 'credentials_json'] as const;

async function parseSource(
  inputs: InputReader,
  host: Host,
  universe: string,
  problems: Problems,
  warnings: string[],
  options: ParseOptions,
): Promise<FoundSource | undefined> {
  const useDefault = inputs.boolean('application_default_credentials', false);
  const usesDefaultCredentials =
    useDefault || (options.defaultSource !== undefined && !NAMED_SOURCES.some((name) => inputs.given(name)));
  const variablesAreUsable = refuseMisplacedVariables(
    host.env,
    { usesDefaultCredentials },
    problems,
    warnings,
  );
  const given = NAMED_SOURCES.filter((name) => inputs.given(name));
  const named = [...given, ...(useDefault ? ['application_default_credentials'] : [])];
  if (named.length > 1) {
    maskSecretsIn([inputs.text('credentials_json')], host);
    problems.add(
      named[0] ?? '',
      `is given together with ${named.slice(1).join(' and ')}: exactly one of workload_identity_provider, credentials_json and application_default_credentials says who is asking.`,
      `${named[0]} alone`,
    );
    return undefined;
  }
  if (given[0] === 'workload_identity_provider') return githubSource(inputs, host, problems);
  if (given[0] === 'credentials_json') {
    const { givenCredential } = await credentialSources();
    return givenCredential(inputs.text('credentials_json') ?? '', host, universe, problems);
  }
  if (useDefault || options.defaultSource) {
    if (!variablesAreUsable) return undefined;
    const { defaultCredential } = await credentialSources();
    return defaultCredential(host, universe, problems);
  }
  noSource(problems, await untrustedRun(host));
  return undefined;
}

function credentialSources() {
  return import(/* webpackChunkName: "credential" */ './credential.ts');
}

async function untrustedRun({ env }: Host): Promise<UntrustedRun | undefined> {
  const diagnosis = await import(/* webpackChunkName: "diagnosis" */ '../diagnose/untrusted-run.ts');
  return diagnosis.untrustedRun(env);
}

/** A secret that does not exist arrives as the empty string, which looks like an input not given. */
function noSource(problems: Problems, outside: UntrustedRun | undefined): void {
  const reason =
    outside?.withoutSecrets ??
    'if it is set to a secret, the secret arrived empty: its name is mistyped, or it is not defined for this repository or environment.';
  problems.add(
    'credentials_json',
    `nobody is asking: none of workload_identity_provider, credentials_json and application_default_credentials is given; ${reason}`,
    outside?.condition ??
      'credentials_json: ${{ secrets.GCP_KEY }}, or workload_identity_provider: projects/123456789012/locations/global/workloadIdentityPools/POOL/providers/PROVIDER',
    outside ? 'UNTRUSTED_RUN' : 'CREDENTIAL_SOURCE_MISSING',
  );
}

/**
 * Whether the account to impersonate is the one whose credential was found: nothing is left to impersonate, and no
 * account may make tokens of itself unasked. Workflows that come from google-github-actions/auth name both.
 */
function isItself({ accounts = [] }: FoundSource, { account, delegates }: Impersonation): boolean {
  return delegates.length === 0 && accounts.includes(account);
}

async function githubSource(
  inputs: InputReader,
  host: Host,
  problems: Problems,
): Promise<FoundSource | undefined> {
  const text = inputs.text('workload_identity_provider') ?? '';
  const provider = parseProvider(text);
  if (provider === undefined) {
    const { providerProblem } = await import(
      /* webpackChunkName: "diagnosis" */ '../diagnose/provider-name.ts'
    );
    const { problem, example } = providerProblem(text);
    problems.add('workload_identity_provider', problem, example, 'PROVIDER_INVALID');
  }
  const requestUrl = host.env['ACTIONS_ID_TOKEN_REQUEST_URL'];
  const requestToken = host.env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
  if (!requestUrl || !requestToken) {
    const outside = await untrustedRun(host);
    problems.add(
      'workload_identity_provider',
      `needs the job's OIDC token, and ${outside?.withoutOidc ?? 'GitHub gave none: the job lacks the permission id-token: write.'}`,
      outside?.condition ?? 'permissions: { contents: read, id-token: write }',
      outside ? 'UNTRUSTED_RUN' : 'OIDC_PERMISSION_MISSING',
    );
    return undefined;
  }
  host.mask(requestToken);
  if (secretIn(requestUrl) !== undefined) return undefined;
  if (!URL.canParse(requestUrl) || !/^https?:$/.test(new URL(requestUrl).protocol)) {
    problems.add(
      'workload_identity_provider',
      'ACTIONS_ID_TOKEN_REQUEST_URL, which the runner sets, is not a URL.',
      'https://pipelines.actions.githubusercontent.com/…',
    );
    return undefined;
  }
  if (provider === undefined) return undefined;
  const audience = inputs.text('audience') ?? `https://iam.googleapis.com/${provider}`;
  return {
    source: { kind: 'github', provider, audience, requestUrl, requestToken },
    foundIn: 'input workload_identity_provider',
  };
}

function parseProject(inputs: InputReader, problems: Problems): string | undefined {
  const project = inputs.text('project_id');
  if (project !== undefined && !/^[\w.:-]{1,300}$/.test(project)) {
    problems.add('project_id', 'is not the id of a project.', 'my-project');
  }
  return project;
}

function parseUniverse(inputs: InputReader, problems: Problems): string {
  const universe = inputs.text('universe')?.toLowerCase() ?? 'googleapis.com';
  if (/^(?=.{1,200}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/.test(universe))
    return universe;
  problems.add('universe', 'is not a domain name.', 'googleapis.com');
  return 'googleapis.com';
}

function headerText(name: 'request_reason', inputs: InputReader, problems: Problems): string | undefined {
  const value = inputs.text(name);
  if (value === undefined || /^[\x20-\x7e]{1,1000}$/.test(value)) return value;
  problems.add(
    name,
    'is sent as an HTTP header: one line of at most 1000 ASCII characters.',
    'deploy of ticket 4711',
  );
  return undefined;
}

const ACCOUNT = /^(?:[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+|\d{6,32})$/;

function parseImpersonation(inputs: InputReader, problems: Problems): Impersonation | undefined {
  const account = inputs.text('service_account');
  const example = 'deployer@my-project.iam.gserviceaccount.com';
  if (account !== undefined && !ACCOUNT.test(account)) {
    problems.add(
      'service_account',
      'is neither an e-mail address nor the unique id of a service account.',
      example,
    );
  }
  const delegates = inputs.list('delegates');
  for (const delegate of delegates) {
    if (!ACCOUNT.test(delegate)) {
      problems.add('delegates', `${quote(delegate)} is neither an e-mail address nor a unique id.`, example);
    }
  }
  if (!inputs.given('service_account') && delegates.length > 0) {
    problems.add('delegates', 'is the way to a service_account, and none is given.', example);
  }
  return account === undefined ? undefined : { account, delegates };
}

async function parseAccess(
  inputs: InputReader,
  problems: Problems,
  pipeWaitMs: number | undefined,
): Promise<AccessTokenConfig> {
  const scopes = inputs.list('access_token_scopes');
  for (const scope of scopes) {
    // RFC 6749 section 3.3
    if (!/^[\x21\x23-\x5b\x5d-\x7e]+$/.test(scope)) {
      const why = /\s/.test(scope)
        ? 'has a blank in it; a comma or a line break is between two scopes.'
        : 'is not a scope.';
      problems.add('access_token_scopes', `${quote(scope)} ${why}`, CLOUD_PLATFORM);
    }
  }
  const lifetime = inputs.duration('access_token_lifetime', HOUR_MS, {
    min: 1000,
    max: 12 * HOUR_MS,
    example: '3600s',
  });
  if (lifetime % 1000 !== 0) {
    problems.add('access_token_lifetime', 'must be whole seconds.', '3600s');
  }
  const subject = inputs.text('access_token_subject');
  if (subject !== undefined && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(subject)) {
    problems.add('access_token_subject', "is not a user's e-mail address.", 'admin@example.com');
  }
  if (subject !== undefined && lifetime > HOUR_MS) {
    problems.add(
      'access_token_lifetime',
      'cannot be over 3600s with access_token_subject: domain-wide delegation gives an hour at most.',
      '3600s',
    );
  }
  return {
    scopes: scopes.length > 0 ? scopes : [CLOUD_PLATFORM],
    lifetimeSeconds: lifetime === HOUR_MS ? undefined : lifetime / 1000,
    subject,
    boundary: await readBoundary(inputs, problems, pipeWaitMs),
  };
}

async function readBoundary(
  inputs: InputReader,
  problems: Problems,
  pipeWaitMs: number | undefined,
): Promise<AccessBoundary | undefined> {
  const boundary = inputs.text('access_token_boundary');
  if (boundary === undefined) return undefined;
  const { parseBoundary } = await import('../google/boundary.ts');
  const load = (text: string) => inlineOrFile('access_token_boundary', text, problems, pipeWaitMs);
  return parseBoundary(boundary, load, problems);
}

const FILE_EXAMPLE = {
  access_token_boundary: '.github/boundary.yaml',
  checks: '.github/checks.yaml',
} as const;

/**
 * YAML and JSON come inline or as a path. Several lines, a brace or a `key: value` are text; the rest is a path.
 * @returns the text, or nothing after reporting why the file cannot be read
 */
export async function inlineOrFile(
  input: 'access_token_boundary' | 'checks',
  text: string,
  problems: Problems,
  pipeWaitMs?: number,
): Promise<string | undefined> {
  if (/[\n{[]|:\s/.test(text)) return text;
  const { MOST_BYTES, readText, UnreadableFile } = await import('../files/read.ts');
  const maxBytes = input === 'checks' ? MOST_BYTES.checks : MOST_BYTES.boundary;
  try {
    return await readText(text, { maxBytes, pipeWaitMs });
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    problems.add(
      input,
      `the file ${quote(text)} ${error.message}. A path is relative to the workspace.`,
      FILE_EXAMPLE[input],
      'FILE_READ_FAILED',
    );
  }
  return undefined;
}

async function parsePublish(
  inputs: InputReader,
  host: Host,
  problems: Problems,
  source: Source | undefined,
  warnings: string[],
): Promise<PublishConfig> {
  const create = inputs.boolean('create_credentials_file', false);
  const path = inputs.text('credentials_file_path');
  if (!create && path !== undefined)
    warnings.push('credentials_file_path has no effect without create_credentials_file: true.');
  if (create && source?.kind === 'metadata') {
    problems.add(
      'create_credentials_file',
      'is not possible with the metadata server: there is no credential to write, and tools on this machine find the server themselves.',
      'false',
    );
  }
  const publish: PublishConfig = {
    outputTokens: inputs.boolean('output_tokens', true),
    credentialsFile: create ? { path } : undefined,
    exportEnvironment: inputs.boolean('export_environment_variables', create),
    curlConfig: inputs.boolean('create_curl_config', false),
    // Another value is reported where the checks are planned.
    curlHeader:
      AUTH_HEADERS.find((name) => name.toLowerCase() === inputs.text('auth_header')?.toLowerCase()) ??
      'Authorization',
    cleanup: inputs.boolean('cleanup_credentials', true),
  };
  if (create || publish.curlConfig) await checkPrivateFiles(path, create, host, problems, warnings);
  return publish;
}

/** What will keep files with secrets from being written, as far as can be known before. */
async function checkPrivateFiles(
  path: string | undefined,
  create: boolean,
  { env }: Host,
  problems: Problems,
  warnings: string[],
): Promise<void> {
  const { credentialsPathProblem, temporaryFolderProblem } = await import(
    /* webpackChunkName: "files" */ '../private-files.ts'
  );
  const wrong = path !== undefined && create ? await credentialsPathProblem(path, env) : undefined;
  if (wrong !== undefined)
    problems.add('credentials_file_path', wrong, 'credentials.json', 'FILE_WRITE_FAILED');
  const folder = await temporaryFolderProblem(env);
  if (folder?.fatal)
    problems.add(folder.variable, folder.message, `${folder.variable}: /tmp`, 'FILE_WRITE_FAILED');
  else if (folder) warnings.push(`${folder.variable} ${folder.message}`);
}

/** What the runner must have given a step by the time that there are tokens. */
function checkRunnerFiles(
  { exportEnvironment, credentialsFile, curlConfig, cleanup }: PublishConfig,
  host: Host,
  problems: Problems,
): void {
  const needed = [
    'GITHUB_OUTPUT' as const,
    ...(exportEnvironment ? (['GITHUB_ENV'] as const) : []),
    ...(cleanup && (credentialsFile || curlConfig) ? (['GITHUB_STATE'] as const) : []),
  ];
  for (const variable of needed) {
    const obstacle = host.runnerFileObstacle?.(variable);
    if (obstacle !== undefined) problems.add(variable, obstacle, undefined, 'FILE_WRITE_FAILED');
  }
}

type TokenFormat = 'access_token' | 'id_token';

function parseFormats(inputs: InputReader, problems: Problems): ReadonlySet<TokenFormat> | undefined {
  const formats = inputs.list('token_format');
  if (formats.length === 0) return undefined;
  const chosen = new Set<TokenFormat>();
  for (const format of formats) {
    if (format === 'access_token' || format === 'id_token') chosen.add(format);
    else
      problems.add(
        'token_format',
        `${quote(format)} is neither access_token nor id_token.`,
        'access_token, id_token',
      );
  }
  return chosen;
}

function decideTokens(from: {
  formats: ReadonlySet<TokenFormat> | undefined;
  audiences: readonly string[];
  checks: ChecksConfig | undefined;
  publish: PublishConfig;
  inputs: InputReader;
  problems: Problems;
  warnings: string[];
  options: ParseOptions;
}): Config['wanted'] {
  const { formats, audiences, checks, publish, problems, warnings, options, inputs } = from;
  const fromChecks = checks?.idAudiences ?? [];
  const available = audiences.length > 0 ? audiences : fromChecks;
  for (const audience of audiences) {
    if (!/^[\x21-\x7e]{1,2048}$/.test(audience)) {
      problems.add(
        'id_token_audience',
        `${quote(audience)} has characters that an audience cannot have.`,
        'https://service-abc123-uc.a.run.app',
      );
    }
  }
  if (options.verb === 'whoami') return { access: true, idAudiences: [] };
  if (options.verb === 'access-token') return { access: true, idAudiences: [] };
  const idTokens = options.verb === 'id-token' || (formats ? formats.has('id_token') : available.length > 0);
  // A step that hands no token on mints what its checks ask for, when they ask.
  const handsOn = checks === undefined || publish.outputTokens || publish.curlConfig;
  const access = options.verb === undefined && (formats ? formats.has('access_token') : !idTokens && handsOn);
  const asksService = inputs.given('url') || inputs.given('checks');
  // What is wrong with the checks has been said; a shard may have none that needs a token.
  const unknown = asksService && (checks === undefined || checks.shard !== undefined);
  if (idTokens && available.length === 0 && !unknown) {
    problems.add(
      'id_token_audience',
      asksService
        ? 'is not given, and no request of this step needs an ID token to take it from.'
        : 'is not given: an ID token is made for one audience, the URL of the service it is sent to.',
      'https://service-abc123-uc.a.run.app',
    );
  }
  if (!idTokens && audiences.length > 0) {
    warnings.push('id_token_audience has no effect on outputs: token_format asks for an access token only.');
  }
  // With a single request, its own audience is the first output whatever else is asked for.
  return { access, idAudiences: idTokens ? available : [] };
}

function checkCapabilities(from: {
  asking: 'github' | Source;
  impersonate: Impersonation | undefined;
  needsIdTokens: boolean;
  access: AccessTokenConfig;
  problems: Problems;
  warnings: string[];
}): void {
  const { asking, impersonate, needsIdTokens, access, problems, warnings } = from;
  const github = asking === 'github' || asking.kind === 'github';
  const account = impersonate !== undefined || (asking !== 'github' && actsAsServiceAccount(asking));
  const person =
    asking !== 'github' && asking.kind === 'credential' && asking.credential.type === 'authorized_user';
  if (needsIdTokens && !account && !person) {
    const code: ErrorCode = 'ID_TOKEN_UNAVAILABLE';
    const who = github
      ? 'direct workload identity federation'
      : 'a federated identity without a service account';
    problems.add(
      'service_account',
      `is not given, and ${who} cannot have an ID token: Google has no endpoint for one. Name a service account to impersonate; it needs roles/iam.workloadIdentityUser for this identity.`,
      'invoker@my-project.iam.gserviceaccount.com',
      code,
    );
  }
  if (access.subject !== undefined && !account) {
    problems.add(
      'service_account',
      'is not given, and access_token_subject needs one: domain-wide delegation is granted to a service account.',
      'delegate@my-project.iam.gserviceaccount.com',
    );
  }
  if (access.lifetimeSeconds !== undefined && !account) {
    warnings.push(
      'access_token_lifetime has no effect without a service account: the token lives as long as Google says.',
    );
  }
}

/** Whether tokens are a service account's. A metadata server's account always is. */
function actsAsServiceAccount(source: Source): boolean {
  if (source.kind === 'github') return false;
  if (source.kind === 'metadata') return true;
  const { credential } = source;
  return (
    credential.type === 'service_account' ||
    credential.type === 'impersonated_service_account' ||
    (credential.type === 'external_account' && credential.impersonate !== undefined)
  );
}
