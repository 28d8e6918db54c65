import { resolveAuth } from '../checks/audience.ts';
import {
  AUTH_HEADERS,
  type AuthHeader,
  CHECK_LIMITS,
  type Check,
  INPUT_AUTHS,
  METHODS,
  RETRIES,
} from '../checks/check.ts';
import type { CheckBase, SuiteContext } from '../checks/file/context.ts';
import { singleCheck } from '../checks/file/single.ts';
import { maskRequestSecrets } from '../checks/run/request-secrets.ts';
import { parseShard, type Shard, shardOf } from '../checks/shard.ts';
import { unauthenticated } from '../checks/unauthenticated.ts';
import type { Host } from '../host.ts';
import { isLoopback } from '../local-hosts.ts';
import { fileLines, input, type Message, setting, text } from '../message.ts';
import type { Problems } from '../problems.ts';
import { piece } from '../quote.ts';
import type { ReportsConfig } from '../report/deliver.ts';
import type { InputReader } from './inputs.ts';
import { isSet, OF_CHECKS, OF_URL } from './inputs.ts';

/** The checks to make, and what they need. */
export interface ChecksConfig {
  /** This job's share. */
  readonly list: readonly Check[];
  /** Audiences of the ID tokens that the checks need, in order, each once. */
  readonly idAudiences: readonly string[];
  /** Whether any of them sends an access token. */
  readonly needsAccess: boolean;
  /** Those of the JWTs that the service account itself signs. */
  readonly signedAudiences: readonly string[];
  /** The origins of their requests, as far as they are known, and how many connections are opened ahead to each. */
  readonly origins: ReadonlyMap<string, number>;
  readonly authHeader: AuthHeader;
  /** The name of the check that the inputs themselves describe, when `url` is given. */
  readonly single: string | undefined;
  readonly concurrency: number;
  readonly shard: string | undefined;
  readonly reports: ReportsConfig;
}

/** How the command line differs from the action. */
export interface ChecksOptions {
  /** The default of `wait`; the action's is 60 s. */
  readonly defaultWaitMs?: number;
  /** Whether folders for reports are created when they do not exist, as the action does. */
  readonly makesReportFolders?: boolean;
  /** The name of inline checks in messages; the name of the input by default. */
  readonly checksName?: string;
}

/** What the checks depend on besides their own inputs. */
interface PlanContext extends ChecksOptions {
  readonly universe: string;
  /** The input `id_token_audience`. */
  readonly audiences: readonly string[];
  readonly problems: Problems;
  /** The text of an input that is text or a path. Adds a problem when there is none. */
  textOf(input: 'checks', value: string): Promise<string | undefined>;
}

const EXAMPLE_URL = setting('url', 'https://service-abc123-uc.a.run.app/health');
const EXAMPLE_CHECKS = setting('checks', '.github/checks.yaml');
const WITHOUT_CHECKS = text`has no effect without ${input('checks')}.`;

const MOST_CONCURRENT = 256;

/**
 * The checks of the inputs: one request by `url`, others by `checks`. Reads the file that `checks` names and the schemas
 * that expectations name, and nothing else.
 * @returns nothing when neither is given, or after adding the problems that prevent a plan
 */
export async function planChecks(
  inputs: InputReader,
  host: Pick<Host, 'env' | 'mask'>,
  context: PlanContext,
): Promise<ChecksConfig | undefined> {
  const { problems } = context;
  const before = problems.list.length;
  const authHeader = inputs.choice('auth_header', AUTH_HEADERS, 'Authorization');
  const base: CheckBase = {
    authHeader,
    timeoutMs: inputs.duration('timeout', 70_000, { ...CHECK_LIMITS.timeoutMs, example: '70s' }),
    waitMs: inputs.duration('wait', context.defaultWaitMs ?? 60_000, {
      ...CHECK_LIMITS.waitMs,
      example: '60s',
    }),
    retry: inputs.choice('retry', RETRIES, 'safe'),
    redirects: inputs.integer('redirects', 0, 0, CHECK_LIMITS.redirects.max),
  };
  const concurrency = inputs.integer('concurrency', 8, 1, MOST_CONCURRENT);
  const reports: ReportsConfig = {
    summary: inputs.boolean('summary', true),
    responseFile: inputs.text('response_file'),
    junitFile: inputs.text('junit_file'),
    resultsFile: inputs.text('results_file'),
  };
  await checkReports(reports, inputs, host.env, context);
  refuseIdle(inputs, problems);
  const shard = readShard(inputs, problems);

  const reading: SuiteContext = {
    env: host.env,
    universe: context.universe,
    allowedOrigins: readAllowedOrigins(inputs, problems),
    mask: (secret) => host.mask(secret),
    base,
  };
  const single = await readSingle(inputs, base, context, reading);
  const suite = await readSuite(inputs, context, reading);
  for (const check of [...single, ...suite]) maskRequestSecrets(check, host);
  if (problems.list.length > before || (single.length === 0 && suite.length === 0)) return undefined;

  const all = [...distinct(single, suite), ...suite];
  const list = shard === undefined ? all : shardOf(all, shard);
  return {
    list,
    idAudiences: audiencesOf(list, 'id_token', context.universe),
    signedAudiences: audiencesOf(list, 'signed_jwt', context.universe),
    needsAccess: list.some((check) => sendsAccessToken(check, context.universe)),
    origins: originsOf(list, concurrency),
    authHeader,
    single: single.length > 0 ? list.find((check) => check === all[0])?.name : undefined,
    concurrency,
    shard: shard && `${shard.index}/${shard.count}`,
    reports,
  };
}

/** The request of `url`, and the same without a credential when its refusal is expected. */
async function readSingle(
  inputs: InputReader,
  base: CheckBase,
  { audiences, problems }: PlanContext,
  reading: SuiteContext,
): Promise<readonly Check[]> {
  const url = inputs.text('url');
  const auth = inputs.choice('request_auth', INPUT_AUTHS, 'auto');
  const method = inputs.given('method') ? inputs.choice('method', METHODS, 'GET') : undefined;
  const refused = inputs.text('expect_unauthenticated');
  if (refused !== undefined && refused.toLowerCase() !== 'refused') {
    problems.add(
      'expect_unauthenticated',
      'has one value, refused. Leave it out when the service is public.',
      'refused',
    );
  }
  if (url === undefined) return [];
  const { check, problems: found } = await singleCheck(
    {
      ...base,
      url,
      method,
      headers: inputs.verbatim('headers'),
      body: inputs.verbatim('body'),
      auth,
      audiences,
      expect: inputs.given('expect') ? inputs.verbatim('expect') : undefined,
      unauthenticatedRefused: refused !== undefined,
    },
    reading,
  );
  for (const { input: name, message, example, code, subject } of found)
    problems.add(name, message, example, { code, subject });
  if (check === undefined) return [];
  if (refused === undefined) return [check];
  return [check, unauthenticated(check)];
}

async function readSuite(
  inputs: InputReader,
  { problems, textOf, checksName }: PlanContext,
  reading: SuiteContext,
): Promise<readonly Check[]> {
  const given = inputs.text('checks');
  if (given === undefined) return [];
  // A path is trimmed. Of inline text, every line and column counts.
  const verbatim = inputs.verbatim('checks') ?? given;
  const content = await textOf('checks', given);
  if (content === undefined) return [];
  const inline = content === given;
  const { parseSuite } = await import('../checks/file/parse.ts');
  const { checks, problems: found } = await parseSuite(inline ? verbatim : content, reading);
  for (const { at, message, example } of found) {
    const inlineName: Message = checksName === undefined ? text`${input('checks')}` : text`${checksName}`;
    const file = inline ? inlineName : text`${piece(given)}`;
    problems.add('checks', message, typeof example === 'string' ? fileLines(example) : example, {
      subject: text`${file}, line ${at.line}, column ${at.column}:`,
    });
  }
  return checks;
}

/** Gives the request of `url` a name that no check of the file has. */
function distinct(single: readonly Check[], suite: readonly Check[]): readonly Check[] {
  const taken = new Set(suite.map(({ name }) => name));
  return single.map((check) => {
    let { name } = check;
    while (taken.has(name)) name += ' (url)';
    taken.add(name);
    return { ...check, name };
  });
}

/**
 * The origins to which the checks of a file may send this run's credentials: those of `allowed_origins`, and that of `url`,
 * which the workflow itself names.
 */
function readAllowedOrigins(inputs: InputReader, problems: Problems): ReadonlySet<string> {
  const origins = new Set<string>();
  const own = URL.parse(inputs.text('url') ?? '');
  if (own !== null) origins.add(own.origin);
  for (const [index, item] of inputs.list('allowed_origins').entries()) {
    const problem = originProblem(item);
    if (problem === undefined) origins.add(new URL(item).origin);
    // Not quoted: an invalid origin may be any value, such as a key in the wrong input.
    else
      problems.add('allowed_origins', problem, 'https://api.example.com', {
        subject: text`${input('allowed_origins')}, item ${index + 1},`,
      });
  }
  return origins;
}

/** Why a text is not an origin (RFC 6454), as a predicate. */
function originProblem(given: string): string | undefined {
  if (!/^https?:\/\//i.test(given) || !URL.canParse(given))
    return 'is not an origin. An origin is https:// and a host, with a port unless it is 443.';
  const url = new URL(given);
  if (url.hostname.includes('*')) return 'has a wildcard. Give each origin in full.';
  if (url.username !== '' || url.password !== '')
    return 'has a user name or password, which an origin cannot have.';
  if (url.pathname !== '/' || /[?#]/.test(given))
    return 'has a path, a query or a fragment, which an origin cannot have.';
  if (url.protocol !== 'https:' && !isLoopback(url)) return 'must be https, because a credential is sent.';
  return undefined;
}

/** More hosts are rare, and each connection costs time before the first request. */
const MOST_ORIGINS = 4;
/** With more concurrent checks, the connections for some would delay the tokens, and the other checks wait anyway. */
const MOST_AHEAD = 8;

/** One connection for each check that is sent as soon as there are tokens, and one for the checks after them. */
function originsOf(checks: readonly Check[], concurrency: number): ReadonlyMap<string, number> {
  const first = new Set(checks.filter(({ after }) => after.length === 0).slice(0, concurrency));
  const origins = new Map<string, number>();
  for (const check of checks) {
    const origin = originOf(check.url);
    if (origin === undefined) continue;
    const count = origins.get(origin) ?? 0;
    const fits = count === 0 ? origins.size < MOST_ORIGINS : first.size <= MOST_AHEAD && first.has(check);
    if (fits) origins.set(origin, count + 1);
  }
  return origins;
}

function originOf({ parts: [first, ...rest] }: Check['url']): string | undefined {
  // A captured value may continue the host's name.
  const whole = rest.length === 0 ? /^https?:\/\/[^/?#]+/ : /^https?:\/\/[^/?#]+(?=[/?#])/;
  const origin = typeof first === 'string' ? whole.exec(first)?.[0] : undefined;
  return URL.parse(origin ?? '')?.origin;
}

function audiencesOf(
  checks: readonly Check[],
  kind: 'id_token' | 'signed_jwt',
  universe: string,
): readonly string[] {
  const audiences = new Set<string>();
  for (const check of checks) {
    const auth = resolveAuth(check, universe);
    if ('audience' in auth && auth.auth === kind) audiences.add(auth.audience);
  }
  return [...audiences];
}

function sendsAccessToken(check: Check, universe: string): boolean {
  const auth = resolveAuth(check, universe);
  return 'auth' in auth && auth.auth === 'access_token';
}

/** An input without effect on any check is an error: its author believes that something is checked. */
function refuseIdle(inputs: InputReader, problems: Problems): void {
  const url = inputs.given('url');
  const checks = inputs.given('checks');
  if (!url) {
    const message = text`has no effect without ${input('url')}.${checks ? ' In a checks file, each check has its own setting.' : ''}`;
    for (const name of OF_URL) if (isSet(inputs, name)) problems.add(name, message, EXAMPLE_URL);
  }
  if (!url && !checks) {
    // The file for curl carries the same header.
    const idle = OF_CHECKS.filter((name) => name !== 'auth_header' || !inputs.given('create_curl_config'));
    for (const name of idle) {
      if (isSet(inputs, name))
        problems.add(name, text`has no effect without ${input('url')} or ${input('checks')}.`, EXAMPLE_URL);
    }
  }
  if (!checks && inputs.given('allowed_origins')) {
    problems.add('allowed_origins', WITHOUT_CHECKS, EXAMPLE_CHECKS);
  }
  if (!checks && inputs.given('shard')) {
    problems.add('shard', WITHOUT_CHECKS, EXAMPLE_CHECKS);
  }
}

function readShard(inputs: InputReader, problems: Problems): Shard | undefined {
  const given = inputs.text('shard');
  const shard = given === undefined ? undefined : parseShard(given);
  if (given !== undefined && shard === undefined) {
    problems.add(
      'shard',
      'must be the number of this job and of all jobs. A matrix of five has 1/5 to 5/5.',
      '2/5',
    );
  }
  return shard;
}

/** Reports a file that cannot be written, or whose path is that of another file. */
async function checkReports(
  { responseFile, junitFile, resultsFile }: ReportsConfig,
  inputs: InputReader,
  env: Host['env'],
  { problems, makesReportFolders = true }: PlanContext,
): Promise<void> {
  const reports = [
    ['response_file', responseFile],
    ['junit_file', junitFile],
    ['results_file', resultsFile],
  ] as const;
  if (reports.every(([, path]) => path === undefined)) return;
  // An invalid value of that input is reported elsewhere.
  const creates = inputs.text('create_credentials_file')?.toLowerCase() === 'true';
  const { checkReportFolders, checkReportPaths } = await import('../report/report-file.ts');
  const others = [
    ['credentials_file_path', creates ? inputs.text('credentials_file_path') : undefined],
  ] as const;
  await checkReportPaths(reports, others, env, problems);
  if (!makesReportFolders) await checkReportFolders(reports, problems);
}
