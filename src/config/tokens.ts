import type { ErrorCode } from '../errors.ts';
import type { AccessBoundary } from '../google/boundary.ts';
import type { Credential } from '../google/credential/types.ts';
import { hasTokenEndpoint } from '../google/endpoints.ts';
import type { Impersonation } from '../google/identity/impersonated.ts';
import type { Source } from '../google/identity/source.ts';
import { CLOUD_PLATFORM } from '../google/identity.ts';
import type { AccessTokenOptions } from '../google/token-cache.ts';
import { input, setting, type Text, text } from '../message.ts';
import type { Problems } from '../problems.ts';
import { quote } from '../quote.ts';
import { isUserEmail } from '../resource-names.ts';
import type { ChecksConfig } from './checks.ts';
import { type InputReader, isSet } from './inputs.ts';
import type { PublishConfig } from './output.ts';
import { inlineOrFile } from './text-or-file.ts';

const HOUR_MS = 3_600_000;

/** The tokens that the step outputs. */
export interface WantedTokens {
  readonly access: boolean;
  readonly idAudiences: readonly string[];
}

/** The verbs of the command line that get tokens. */
export type TokenVerb = 'access-token' | 'id-token' | 'whoami';

/**
 * The inputs access_token_….
 * @param ownScopes those of the credential file, which apply where the inputs name none, as in Google's libraries
 */
export async function parseAccess(
  inputs: InputReader,
  problems: Problems,
  pipeWaitMs: number | undefined,
  ownScopes: readonly string[] | undefined,
): Promise<AccessTokenOptions> {
  const scopes = inputs.list('access_token_scopes');
  for (const scope of scopes) {
    // RFC 6749 section 3.3
    if (!/^[\x21\x23-\x5b\x5d-\x7e]+$/.test(scope)) {
      const why = /\s/.test(scope)
        ? 'which has a space in it. Separate scopes with commas or line breaks.'
        : 'which is not a scope.';
      problems.add('access_token_scopes', text`has ${quote(scope)}, ${why}`, CLOUD_PLATFORM);
    }
  }
  const lifetime = inputs.duration('access_token_lifetime', HOUR_MS, {
    min: 1000,
    max: 12 * HOUR_MS,
    example: '3600s',
  });
  if (lifetime % 1000 !== 0) {
    problems.add('access_token_lifetime', 'must be a whole number of seconds.', '3600s');
  }
  const subject = inputs.account('access_token_subject');
  if (subject !== undefined && !isUserEmail(subject)) {
    const { accountProblem } = await import(
      /* webpackChunkName: "diagnosis" */ '../diagnose/account-form.ts'
    );
    const { problem, example } = accountProblem(subject, 'user');
    problems.add(
      'access_token_subject',
      problem ?? "must be a user's e-mail address.",
      example ?? 'admin@example.com',
    );
  }
  if (subject !== undefined && lifetime > HOUR_MS) {
    problems.add(
      'access_token_lifetime',
      text`must be at most 3600s with ${input('access_token_subject')}, the limit of domain-wide delegation.`,
      '3600s',
    );
  }
  return {
    scopes: scopes.length > 0 ? scopes : (ownScopes ?? [CLOUD_PLATFORM]),
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
        text`has ${quote(format)}, which is neither access_token nor id_token.`,
        'access_token, id_token',
      );
  }
  return chosen;
}

/** Which tokens to get, from all inputs with an effect on it. */
export function decideTokens(from: {
  formats: ReadonlySet<TokenFormat> | undefined;
  audiences: readonly string[];
  checks: ChecksConfig | undefined;
  publish: PublishConfig;
  inputs: InputReader;
  problems: Problems;
  warnings: Text[];
  verb: TokenVerb | undefined;
}): WantedTokens {
  const { formats, audiences, checks, publish, problems, warnings, verb, inputs } = from;
  const fromChecks = checks?.idAudiences ?? [];
  const available = audiences.length > 0 ? audiences : fromChecks;
  for (const audience of audiences) {
    if (!/^[\x21-\x7e]{1,2048}$/.test(audience)) {
      problems.add(
        'id_token_audience',
        text`has ${quote(audience)}, with characters that an audience cannot have.`,
        'https://service-abc123-uc.a.run.app',
      );
    }
  }
  if (verb === 'whoami' || verb === 'access-token') return { access: true, idAudiences: [] };
  const idTokens = verb === 'id-token' || (formats ? formats.has('id_token') : available.length > 0);
  // A step without outputs gets the tokens of its checks when the checks need them.
  const curl = publish.curlConfig && curlSignedAudience(publish, checks) === undefined;
  const outputs = checks === undefined || publish.outputTokens || curl;
  const access = verb === undefined && (formats ? formats.has('access_token') : !idTokens && outputs);
  const hasRequests = inputs.given('url') || inputs.given('checks');
  // Invalid checks are reported elsewhere, and a shard may have no check that needs a token.
  const unknown = hasRequests && (checks === undefined || checks.shard !== undefined);
  if (idTokens && available.length === 0 && !unknown) {
    problems.add(
      'id_token_audience',
      hasRequests
        ? 'is not given, and no request of this step has an audience to take.'
        : 'is not given. An ID token has one audience, the URL of the service that gets it.',
      'https://service-abc123-uc.a.run.app',
    );
  }
  if (!idTokens && audiences.length > 0) {
    warnings.push(
      text`${input('id_token_audience')} has no effect on outputs, because ${input('token_format')} is access_token.`,
    );
  }
  return { access, idAudiences: idTokens ? available : [] };
}

/**
 * Inputs that describe an access token, in a step that gets none. They have no effect, which is a warning. But who names
 * a user and asks for an ID token expects that user's: it would be the service account's, and that is a problem.
 */
export function checkIdleAccess(from: {
  inputs: InputReader;
  needsAccess: boolean;
  needsIdTokens: boolean;
  /** A credential file carries the lifetime. */
  writesFile: boolean;
  problems: Problems;
  warnings: Text[];
}): void {
  const { inputs, needsAccess, needsIdTokens, writesFile, problems, warnings } = from;
  if (needsAccess) return;
  const idle = (['access_token_scopes', 'access_token_lifetime', 'access_token_boundary'] as const).filter(
    (name) => isSet(inputs, name) && !(name === 'access_token_lifetime' && writesFile),
  );
  for (const name of idle)
    warnings.push(text`${input(name)} has no effect, because no access token is requested.`);
  if (!inputs.given('access_token_subject')) return;
  const asksForIdToken =
    inputs.given('id_token_audience') || inputs.list('token_format').includes('id_token');
  if (needsIdTokens && asksForIdToken)
    problems.add(
      'access_token_subject',
      text`has no effect on an ID token, which would be the service account's and not the user's. Domain-wide delegation gives only access tokens. Leave the input out, or request an access token.`,
      setting('token_format', 'access_token'),
    );
  else
    warnings.push(
      text`${input('access_token_subject')} has no effect, because no access token is requested.${needsIdTokens ? ' The checks send ID tokens, which are of the service account and not of the user.' : ''}`,
    );
}

/** The audience of the signed JWT in the file for curl, which has what the request has. It is not output. */
export function curlSignedAudience(
  { curlConfig }: PublishConfig,
  checks: ChecksConfig | undefined,
): string | undefined {
  return curlConfig ? checks?.signedAudiences[0] : undefined;
}

/** Adds a problem for each token that the credentials cannot get. */
export async function checkCapabilities(from: {
  source: 'github' | Source;
  impersonate: Impersonation | undefined;
  idAudiences: readonly string[];
  needsSignedJwt: boolean;
  access: AccessTokenOptions;
  universe: string;
  problems: Problems;
  warnings: Text[];
}): Promise<void> {
  const { source, impersonate, idAudiences, needsSignedJwt, access, universe, problems, warnings } = from;
  const github = source === 'github' || usesProvider(source);
  const account = impersonate !== undefined || (source !== 'github' && actsAsServiceAccount(source));
  const credential = source !== 'github' && source.kind === 'credential' ? source.credential : undefined;
  const person = credential?.type === 'authorized_user' ? credential : undefined;
  if (idAudiences.length > 0 && !account && person) {
    const { checkAudiencesOfPerson } = await import(/* webpackChunkName: "plan" */ './person.ts');
    checkAudiencesOfPerson(idAudiences, person.clientId, universe, problems);
  }
  if (needsSignedJwt) checkSigner(account, impersonate?.account ?? accountOf(credential), problems);
  if (idAudiences.length > 0 && !account && !person) {
    const code: ErrorCode = 'ID_TOKEN_UNAVAILABLE';
    const who = github
      ? 'direct workload identity federation'
      : 'a federated identity without a service account';
    problems.add(
      'service_account',
      text`is not given, and ${who} cannot get an ID token, because Google has no endpoint for it. Name a service account to impersonate. This identity needs roles/iam.workloadIdentityUser on it.`,
      'invoker@my-project.iam.gserviceaccount.com',
      code,
    );
  }
  if (access.subject !== undefined && !hasTokenEndpoint(universe)) {
    problems.add(
      'access_token_subject',
      text`is given, and the universe ${universe} has no domain-wide delegation. Only googleapis.com has. Remove the input.`,
    );
  } else if (access.subject !== undefined && !account) {
    problems.add(
      'service_account',
      text`is not given, and ${input('access_token_subject')} needs one. Domain-wide delegation is granted to a service account.`,
      'delegate@my-project.iam.gserviceaccount.com',
    );
  }
  if (access.lifetimeSeconds !== undefined && !account) {
    warnings.push(
      text`${input('access_token_lifetime')} has no effect without a service account. Google decides how long the token is valid.`,
    );
  }
}

/** The service account signs the JWT itself, and the JWT names it by its e-mail address. */
function checkSigner(isAccount: boolean, account: string | undefined, problems: Problems): void {
  const example = 'invoker@my-project.iam.gserviceaccount.com';
  if (!isAccount) {
    problems.add(
      'service_account',
      text`is not given, and only a service account can sign the JWT of${setting('request_auth', 'signed_jwt')}\nName one to impersonate. This identity needs roles/iam.serviceAccountTokenCreator on it.`,
      example,
      'ID_TOKEN_UNAVAILABLE',
    );
  } else if (account !== undefined && !account.includes('@')) {
    problems.add(
      'service_account',
      text`must be an e-mail address, and not the unique id ${quote(account)}, because a signed JWT names the account by it.`,
      example,
    );
  }
}

/** The account that a credential file names for impersonation: an e-mail or a unique id. */
function accountOf(credential: Credential | undefined): string | undefined {
  if (credential?.type === 'impersonated_service_account') return credential.account;
  return credential?.type === 'external_account' ? credential.impersonate : undefined;
}

/** Whether the source is an OIDC token, for which the inputs name a provider. */
export function usesProvider(source: Source): source is Extract<Source, { kind: 'github' | 'oidc' }> {
  return source.kind === 'github' || source.kind === 'oidc';
}

/** Whether the tokens are those of a service account, as a metadata server's always are. */
function actsAsServiceAccount(source: Source): boolean {
  if (usesProvider(source)) return false;
  if (source.kind === 'metadata') return true;
  const { credential } = source;
  return (
    credential.type === 'service_account' ||
    credential.type === 'impersonated_service_account' ||
    (credential.type === 'external_account' && credential.impersonate !== undefined)
  );
}
