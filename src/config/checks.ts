import { resolveAuth } from '../checks/audience.ts';
import {
  AUTH_HEADERS,
  type AuthHeader,
  CHECK_LIMITS,
  type Check,
  METHODS,
  REQUEST_AUTHS,
  RETRIES,
} from '../checks/check.ts';
import type { CheckBase, SuiteContext } from '../checks/file/context.ts';
import { singleCheck } from '../checks/file/single.ts';
import { maskRequestSecrets } from '../checks/run/request-secrets.ts';
import { parseShard, type Shard, shardOf } from '../checks/shard.ts';
import { unauthenticated } from '../checks/unauthenticated.ts';
import type { Host } from '../host.ts';
import { isLoopback } from '../local-hosts.ts';
import type { Problems } from '../problems.ts';
import { piece } from '../quote.ts';
import type { ReportsConfig } from '../report/deliver.ts';
import type { InputName, InputReader } from './inputs.ts';
import { isSet, OF_CHECKS, OF_URL } from './inputs.ts';

/** The checks to make, and what they need. */
export interface ChecksConfig {
  /** This job's share. */
  readonly list: readonly Check[];
  /** Audiences of the ID tokens that the checks need, in order, each once. */
  readonly idAudiences: readonly string[];
  /** Where they are sent, as far as that is known, and how many connections are opened there ahead. */
  readonly origins: ReadonlyMap<string, number>;
  readonly authHeader: AuthHeader;
  /** The name of the check that the inputs themselves describe, when `url` is given. */
  readonly single: string | undefined;
  readonly concurrency: number;
  readonly shard: string | undefined;
  readonly reports: ReportsConfig;
}

/** What decides about the checks besides their own inputs. */
export interface PlanContext {
  readonly universe: string;
  /** The input `id_token_audience`. */
  readonly audiences: readonly string[];
  readonly problems: Problems;
  /** The text of an input that is text or a path; reports why when there is none. */
  textOf(input: 'checks', value: string): Promise<string | undefined>;
}

const EXAMPLES: Readonly<Partial<Record<InputName, string>>> = {
  url: 'https://service-abc123-uc.a.run.app/health',
};

const MOST_CONCURRENT = 256;

/**
 * What the inputs say of checks: one request by `url`, others by `checks`. Reads the file that `checks` names and the
 * schemas that expectations name, and nothing else.
 * @returns nothing when neither is given, or after adding to the problems why no plan can be made
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
    waitMs: inputs.duration('wait', 60_000, { ...CHECK_LIMITS.waitMs, example: '60s' }),
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
  await checkReports(reports, inputs, host.env, problems);
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
    idAudiences: audiencesOf(list, context.universe),
    origins: originsOf(list, concurrency),
    authHeader,
    single: single.length > 0 ? list.find((check) => check === all[0])?.name : undefined,
    concurrency,
    shard: shard && `${shard.index}/${shard.count}`,
    reports,
  };
}

/** The request of `url`, and the same without a credential where that is to be refused. */
async function readSingle(
  inputs: InputReader,
  base: CheckBase,
  { audiences, problems }: PlanContext,
  reading: SuiteContext,
): Promise<readonly Check[]> {
  const url = inputs.text('url');
  const auth = inputs.choice('request_auth', REQUEST_AUTHS, 'auto');
  const method = inputs.given('method') ? inputs.choice('method', METHODS, 'GET') : undefined;
  const refused = inputs.text('expect_unauthenticated');
  if (refused !== undefined && refused.toLowerCase() !== 'refused') {
    problems.add(
      'expect_unauthenticated',
      'takes refused and nothing else; leave it out when anybody may call the service.',
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
  for (const { input, message, example } of found) problems.add(input, message, example);
  if (check === undefined) return [];
  if (refused === undefined) return [check];
  return [check, unauthenticated(check)];
}

async function readSuite(
  inputs: InputReader,
  { problems, textOf }: PlanContext,
  reading: SuiteContext,
): Promise<readonly Check[]> {
  const given = inputs.text('checks');
  if (given === undefined) return [];
  // A path has no blanks around it; of a text, every line and column counts.
  const verbatim = inputs.verbatim('checks') ?? given;
  const text = await textOf('checks', given);
  if (text === undefined) return [];
  const inline = text === given;
  const { parseSuite } = await import('../checks/file/parse.ts');
  const { checks, problems: found } = await parseSuite(inline ? verbatim : text, reading);
  for (const { at, message, example } of found) {
    const where = `line ${at.line}, column ${at.column}: ${message}`;
    problems.add('checks', inline ? where : `${piece(given)}, ${where}`, example);
  }
  return checks;
}

/** The request of `url` under a name that no check of the file has. */
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
 * To which origins the checks of a file may take the step's credentials: those of `allowed_origins`, and that of `url`,
 * which the workflow itself names.
 */
function readAllowedOrigins(inputs: InputReader, problems: Problems): ReadonlySet<string> {
  const origins = new Set<string>();
  const url = inputs.text('url');
  const own = URL.parse(url ?? '');
  if (own !== null) origins.add(own.origin);
  for (const [index, text] of inputs.list('allowed_origins').entries()) {
    const problem = originProblem(text);
    if (problem === undefined) origins.add(new URL(text).origin);
    // Not quoted: what is no origin may be anything, a key that was put into the wrong input too.
    else problems.add('allowed_origins', `item ${index + 1} ${problem}`, 'https://api.example.com');
  }
  return origins;
}

/** What keeps a text from being an origin (RFC 6454), in words that follow it. */
function originProblem(text: string): string | undefined {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text))
    return 'is not an origin: https:// and a host, with a port where it is not 443.';
  const url = new URL(text);
  if (url.hostname.includes('*')) return 'has a wildcard; each origin is given in full.';
  if (url.username !== '' || url.password !== '')
    return 'has a user name or password, and an origin has none.';
  if (url.pathname !== '/' || /[?#]/.test(text))
    return 'has a path, a query or a fragment, and an origin ends with its host or port.';
  if (url.protocol !== 'https:' && !isLoopback(url))
    return 'is plain HTTP, over which no credential is sent.';
  return undefined;
}

/** More hosts than that are rare, and each connection is work before the first request. */
const MOST_ORIGINS = 4;
/** With more checks at once than that, connections for some would cost the tokens time, and the others be waited for. */
const MOST_AHEAD = 8;

/** An origin has a connection for each check that is sent as soon as there are tokens, and one for those after them. */
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
  // What was captured may go on with the host's name.
  const whole = rest.length === 0 ? /^https?:\/\/[^/?#]+/ : /^https?:\/\/[^/?#]+(?=[/?#])/;
  const origin = typeof first === 'string' ? whole.exec(first)?.[0] : undefined;
  return URL.parse(origin ?? '')?.origin;
}

function audiencesOf(checks: readonly Check[], universe: string): readonly string[] {
  const audiences = new Set<string>();
  for (const check of checks) {
    const auth = resolveAuth(check, universe);
    if ('audience' in auth) audiences.add(auth.audience);
  }
  return [...audiences];
}

/** An input without what it is about is a mistake: somebody believes that something is checked. */
function refuseIdle(inputs: InputReader, problems: Problems): void {
  const url = inputs.given('url');
  const checks = inputs.given('checks');
  if (!url) {
    const where = checks
      ? 'is about the request of url, and no url is given; in a checks file each check says its own.'
      : 'is about the request of url, and no url is given.';
    for (const name of OF_URL) if (isSet(inputs, name)) problems.add(name, where, `url: ${EXAMPLES.url}`);
  }
  if (!url && !checks) {
    // The file for curl carries the same header.
    const idle = OF_CHECKS.filter((name) => name !== 'auth_header' || !inputs.given('create_curl_config'));
    for (const name of idle) {
      if (isSet(inputs, name))
        problems.add(name, 'is about checks, and neither url nor checks is given.', `url: ${EXAMPLES.url}`);
    }
  }
  if (!checks && inputs.given('allowed_origins')) {
    problems.add(
      'allowed_origins',
      'is about the checks of a file, and no checks are given.',
      'checks: .github/checks.yaml',
    );
  }
  if (!checks && inputs.given('shard')) {
    problems.add('shard', 'is a share of checks, and no checks are given.', 'checks: .github/checks.yaml');
  }
}

function readShard(inputs: InputReader, problems: Problems): Shard | undefined {
  const text = inputs.text('shard');
  const shard = text === undefined ? undefined : parseShard(text);
  if (text !== undefined && shard === undefined) {
    problems.add(
      'shard',
      'must be the number of this job and of all, as in a matrix of five: 1/5 to 5/5.',
      '2/5',
    );
  }
  return shard;
}

/** A report that cannot be written, or takes the place of another file, is a mistake that is known already. */
async function checkReports(
  { responseFile, junitFile, resultsFile }: ReportsConfig,
  inputs: InputReader,
  env: Host['env'],
  problems: Problems,
): Promise<void> {
  const reports = [
    ['response_file', responseFile],
    ['junit_file', junitFile],
    ['results_file', resultsFile],
  ] as const;
  if (reports.every(([, path]) => path === undefined)) return;
  // Another value of that input has been reported.
  const creates = inputs.text('create_credentials_file')?.toLowerCase() === 'true';
  const { checkReportPaths } = await import('../report/report-file.ts');
  const others = [
    ['credentials_file_path', creates ? inputs.text('credentials_file_path') : undefined],
  ] as const;
  await checkReportPaths(reports, others, env, problems);
}
