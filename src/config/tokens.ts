import type { ErrorCode } from '../errors.ts';
import type { AccessBoundary } from '../google/boundary.ts';
import type { Impersonation } from '../google/identity/impersonated.ts';
import type { Source } from '../google/identity/source.ts';
import { CLOUD_PLATFORM } from '../google/identity.ts';
import type { AccessTokenOptions } from '../google/token-cache.ts';
import type { Problems } from '../problems.ts';
import { quote } from '../quote.ts';
import type { ChecksConfig } from './checks.ts';
import type { InputReader } from './inputs.ts';
import type { PublishConfig } from './output.ts';
import { inlineOrFile } from './text-or-file.ts';

const HOUR_MS = 3_600_000;

/** The tokens that the step outputs. */
export interface WantedTokens {
  readonly access: boolean;
  readonly idAudiences: readonly string[];
}

/** What the command line asks for by its verb. */
export type TokenVerb = 'access-token' | 'id-token' | 'whoami';

/** The inputs access_token_…. */
export async function parseAccess(
  inputs: InputReader,
  problems: Problems,
  pipeWaitMs: number | undefined,
): Promise<AccessTokenOptions> {
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

type TokenFormat = 'access_token' | 'id_token';

/** The input token_format. */
export function parseFormats(inputs: InputReader, problems: Problems): ReadonlySet<TokenFormat> | undefined {
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

/** Which tokens to get, from all inputs that have a say in it. */
export function decideTokens(from: {
  formats: ReadonlySet<TokenFormat> | undefined;
  audiences: readonly string[];
  checks: ChecksConfig | undefined;
  publish: PublishConfig;
  inputs: InputReader;
  problems: Problems;
  warnings: string[];
  verb: TokenVerb | undefined;
}): WantedTokens {
  const { formats, audiences, checks, publish, problems, warnings, verb, inputs } = from;
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
  if (verb === 'whoami') return { access: true, idAudiences: [] };
  if (verb === 'access-token') return { access: true, idAudiences: [] };
  const idTokens = verb === 'id-token' || (formats ? formats.has('id_token') : available.length > 0);
  // A step that hands no token on mints what its checks ask for, when they ask.
  const handsOn = checks === undefined || publish.outputTokens || publish.curlConfig;
  const access = verb === undefined && (formats ? formats.has('access_token') : !idTokens && handsOn);
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

/** Adds a problem for what the credentials cannot give. */
export function checkCapabilities(from: {
  asking: 'github' | Source;
  impersonate: Impersonation | undefined;
  needsIdTokens: boolean;
  access: AccessTokenOptions;
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
