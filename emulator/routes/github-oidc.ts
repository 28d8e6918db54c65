/** OIDC issuers: GitHub's, with the endpoint for a job's token, and the configured ones. */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { GITHUB_ISSUER } from '../config.ts';
import { JOB_CLAIMS, type JobClaims, jobClaims, TOKEN_CLAIMS } from '../job-claims.ts';
import { type Answer, authorization, type EmulatedRequest } from '../message.ts';
import { type Claims, type SigningKey, signingKey, signJwt, toJwk } from '../signing.ts';
import type { World } from '../world.ts';

/** Lifetime of GitHub's tokens. */
const LIFETIME_S = 300;
const REQUEST_HOST = 'pipelines.actions.githubusercontent.com';

/** A running job with `id-token: write`. */
export interface Job {
  readonly requestUrl: string;
  readonly requestToken: string;
  /** All claims but those of the token itself. */
  readonly claims: Claims;
}

/** The jobs that have `id-token: write`. */
export class Jobs {
  readonly #jobs = new Map<string, Job>();
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  /**
   * @param wanted claims, or the name of a job of the configuration
   * @throws {RangeError} for a name of no job, or claims that contradict each other
   */
  start(wanted: JobClaims | string = {}): Job {
    const { claims: ofAll, jobs, ...place } = this.#world.config.github;
    const own = typeof wanted === 'string' ? new Map(Object.entries(jobs)).get(wanted) : wanted;
    if (own === undefined) throw new RangeError(`github.jobs has no job ${wanted}`);
    const path = `${randomBytes(25).toString('base64url')}/00000000-0000-0000-0000-000000000000/_apis/distributedtask/hubs/Actions/plans/${randomUUID()}/jobs/${randomUUID()}`;
    const requestToken = `${part({ alg: 'RS256', typ: 'JWT' })}.${part({ jti: randomUUID(), scp: 'Actions.GenerateIdToken' })}.${randomBytes(256).toString('base64url')}`;
    const job = {
      requestUrl: `https://${REQUEST_HOST}/${path}/idtoken?api-version=2.0`,
      requestToken,
      claims: jobClaims(place, { ...ofAll, ...own }, this.#jobs.size),
    };
    this.#jobs.set(`/${path}/idtoken`, job);
    this.#world.tokens.issued.push(requestToken);
    return job;
  }

  /** Handles `GET $ACTIONS_ID_TOKEN_REQUEST_URL&audience=…`. */
  async answer(request: EmulatedRequest): Promise<Answer> {
    const job = this.#jobs.get(request.path);
    if (!job) return githubError(404, 'The requested resource was not found.', 'NotFoundException');
    const bearer = authorization(request.headers['authorization'], 'bearer');
    if (bearer !== job.requestToken) {
      return githubError(
        401,
        'The user is not authorized to access this resource.',
        'UnauthorizedRequestException',
      );
    }
    if (request.method !== 'GET')
      return githubError(
        405,
        `The requested resource does not support http method '${request.method}'.`,
        'VssRequestException',
      );
    if (!request.query.has('api-version'))
      return githubError(
        400,
        'No api-version was supplied for the request.',
        'VssVersionNotSpecifiedException',
      );
    const owner = String(job.claims['repository_owner']);
    const value = await this.token(
      job.claims,
      request.query.get('audience') ?? `https://github.com/${owner}`,
    );
    return json({ count: 1, value });
  }

  async token(claims: Claims, audience: string): Promise<string> {
    const token = await issue(
      this.#world,
      GITHUB_ISSUER,
      { ...claims, jti: randomUUID(), aud: audience },
      LIFETIME_S,
    );
    return token;
  }
}

/** A token of a configured issuer. */
export async function issue(
  world: World,
  issuer: string,
  claims: Claims,
  lifetimeSeconds: number,
): Promise<string> {
  const iat = world.clock.seconds();
  const key = await issuerKey(issuer);
  const token = await signJwt(
    key,
    { iss: issuer, iat, nbf: iat - 5, exp: iat + lifetimeSeconds, ...claims },
    { x5t: createHash('sha1').update(key.kid).digest('base64url') },
  );
  world.tokens.issued.push(token);
  return token;
}

export function issuerKey(issuer: string): Promise<SigningKey> {
  return signingKey(`issuer ${issuer}`);
}

/** `/.well-known/openid-configuration`. */
export function configuration(issuer: string, jwksPath: string): Answer {
  return json({
    issuer,
    jwks_uri: new URL(jwksPath, issuer).href,
    subject_types_supported: ['public', 'pairwise'],
    response_types_supported: ['id_token'],
    claims_supported: [...JOB_CLAIMS, ...TOKEN_CLAIMS],
    id_token_signing_alg_values_supported: ['RS256'],
    scopes_supported: ['openid'],
  });
}

export async function jwks(issuer: string): Promise<Answer> {
  return json({ keys: [toJwk(await issuerKey(issuer))] });
}

function githubError(status: number, message: string, typeKey: string): Answer {
  return json(
    {
      $id: '1',
      innerException: null,
      message,
      typeName: `GitHub.Services.WebApi.${typeKey}`,
      typeKey,
      errorCode: 0,
      eventId: 3000,
    },
    status,
  );
}

function json(body: unknown, status = 200): Answer {
  return {
    status,
    headers: {
      'content-type': 'application/json; charset=utf-8; api-version=2.0',
      'cache-control': 'no-store, no-cache',
    },
    body: JSON.stringify(body),
  };
}

function part(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
