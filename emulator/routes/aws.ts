/**
 * AWS for Google and a client: the instance metadata service (IMDSv2) of a machine with a role, and the verification of
 * the signed GetCallerIdentity request that is the subject token. AWS is not called: the signature is computed
 * again with the configured secret.
 * @see https://cloud.google.com/iam/docs/workload-identity-federation-with-other-clouds
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { type Answer, type EmulatedRequest, isObject } from '../message.ts';
import type { World } from '../world.ts';

/** Maximum difference between a request's date and now. */
const WINDOW_MS = 15 * 60_000;

export interface CallerIdentity {
  readonly account: string;
  readonly arn: string;
  readonly userid: string;
}

/** Verifies a serialized GetCallerIdentity request. */
export function verifyCallerIdentity(
  world: World,
  subjectToken: string,
  target: string,
): CallerIdentity | { readonly refused: string } {
  const request = parseSerialized(subjectToken);
  if (!request) return { refused: 'Unable to parse the AWS subject token.' };
  const { url, method, headers } = request;
  const host = headers.get('host') ?? '';
  const [, region = 'us-east-1'] = /^sts(?:(?:-fips)?\.([a-z0-9-]+))?\.amazonaws\.com(?:\.cn)?$/.exec(
    url.hostname,
  ) ?? [undefined, ''];
  if (region === '' || url.protocol !== 'https:' || host !== url.hostname || method !== 'POST') {
    return { refused: 'The AWS subject token is not a request to the AWS Security Token Service.' };
  }
  if (
    url.searchParams.get('Action') !== 'GetCallerIdentity' ||
    url.searchParams.get('Version') !== '2011-06-15'
  ) {
    return { refused: 'The AWS subject token is not a GetCallerIdentity request.' };
  }
  if (headers.get('x-goog-cloud-target-resource') !== target) {
    return {
      refused: `The header x-goog-cloud-target-resource of the AWS subject token does not match ${target}.`,
    };
  }
  const { aws } = world.config;
  const amzDate = headers.get('x-amz-date') ?? '';
  const at = Date.parse(amzDate.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
  if (!(Math.abs(at - world.clock.now()) <= WINDOW_MS))
    return { refused: 'The AWS subject token has expired.' };
  const [, credential = '', signedHeaders = '', signature = ''] =
    /^AWS4-HMAC-SHA256 Credential=([^,\s]+),\s*SignedHeaders=([^,\s]+),\s*Signature=([0-9a-f]+)$/.exec(
      headers.get('authorization') ?? '',
    ) ?? [];
  const scope = `${amzDate.slice(0, 8)}/${region}/sts/aws4_request`;
  const names = signedHeaders.split(';');
  // Google's library for Node adds x-goog-cloud-target-resource after signing; Python's and Go's sign it.
  if (credential !== `${aws.accessKeyId}/${scope}` || !names.includes('host')) {
    return { refused: 'The AWS credential of the subject token was refused: InvalidClientTokenId.' };
  }
  // The keys of a user, which are not of a session, have no such token.
  if ((headers.get('x-amz-security-token') ?? '') !== aws.sessionToken) {
    return { refused: 'The AWS credential of the subject token was refused: the security token is invalid.' };
  }
  const expected = awsSignature({ ...request, names, date: amzDate, scope, secret: aws.secretAccessKey });
  if (expected !== signature) {
    return { refused: 'The AWS credential of the subject token was refused: SignatureDoesNotMatch.' };
  }
  return {
    account: aws.accountId,
    arn: `arn:aws:sts::${aws.accountId}:assumed-role/${aws.role}/i-0123456789abcdef0`,
    userid: 'AROAEXAMPLEROLEID:i-0123456789abcdef0',
  };
}

interface SignedRequest {
  readonly url: URL;
  readonly method: string;
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** The signature of a request, version 4. @param of its signed headers, the date and scope of the signature, and the key's secret */
export function awsSignature({
  url,
  method,
  headers,
  body,
  names,
  date,
  scope,
  secret,
}: SignedRequest & {
  readonly names: readonly string[];
  /** `YYYYMMDDTHHMMSSZ` */
  readonly date: string;
  /** `DATE/REGION/SERVICE/aws4_request` */
  readonly scope: string;
  readonly secret: string;
}): string {
  const canonical = [
    method,
    url.pathname,
    [...url.searchParams]
      .map(([name, value]) => `${awsEncode(name)}=${awsEncode(value)}`)
      .sort()
      .join('&'),
    ...names.map((name) => `${name}:${(headers.get(name) ?? '').trim()}`),
    '',
    names.join(';'),
    sha256(body),
  ].join('\n');
  const toSign = ['AWS4-HMAC-SHA256', date, scope, sha256(canonical)].join('\n');
  const key = scope.split('/').reduce<Buffer | string>((part, step) => hmac(part, step), `AWS4${secret}`);
  return hmac(key, toSign).toString('hex');
}

function parseSerialized(text: string): SignedRequest | undefined {
  try {
    // The libraries for Node and Python percent-encode the JSON within the form encoding.
    const value: unknown = JSON.parse(text.startsWith('%') ? decodeURIComponent(text) : text);
    if (
      !isObject(value) ||
      typeof value['url'] !== 'string' ||
      typeof value['method'] !== 'string' ||
      !Array.isArray(value['headers'])
    )
      return undefined;
    const headers = new Map<string, string>();
    for (const header of value['headers']) {
      if (!isObject(header) || typeof header['key'] !== 'string' || typeof header['value'] !== 'string')
        return undefined;
      headers.set(header['key'].toLowerCase(), header['value']);
    }
    const body = typeof value['body'] === 'string' ? value['body'] : '';
    return { url: new URL(value['url']), method: value['method'], headers, body };
  } catch {
    return undefined;
  }
}

/** The instance metadata service at 169.254.169.254; undefined for a path that it does not have. */
export class InstanceMetadata {
  readonly #world: World;
  readonly #sessions = new Set<string>();

  constructor(world: World) {
    this.#world = world;
  }

  routeOf(path: string): string | undefined {
    if (path === '/latest/api/token') return 'aws.token';
    if (
      path === '/latest/meta-data/placement/availability-zone' ||
      path === '/latest/meta-data/placement/region'
    )
      return 'aws.region';
    if (/^\/latest\/meta-data\/iam\/security-credentials\/?$/.test(path)) return 'aws.role';
    if (path.startsWith('/latest/meta-data/iam/security-credentials/')) return 'aws.credentials';
    return undefined;
  }

  answer(request: EmulatedRequest): Answer {
    const { aws } = this.#world.config;
    const route = this.routeOf(request.path);
    if (route === 'aws.token') {
      if (request.method !== 'PUT' || request.headers['x-aws-ec2-metadata-token-ttl-seconds'] === undefined)
        return plain(400, 'Bad Request');
      const session = randomBytes(40).toString('base64');
      this.#sessions.add(session);
      this.#world.tokens.issued.push(session);
      return plain(200, session);
    }
    if (!this.#sessions.has(request.headers['x-aws-ec2-metadata-token'] ?? ''))
      return plain(401, 'Unauthorized');
    if (route === 'aws.region')
      return plain(200, request.path.endsWith('region') ? aws.region : `${aws.region}b`);
    if (route === 'aws.role') return plain(200, aws.role);
    if (request.path.endsWith(`/${aws.role}`)) {
      return {
        status: 200,
        headers: { 'content-type': 'text/plain' },
        body: JSON.stringify(
          {
            Code: 'Success',
            LastUpdated: new Date(this.#world.clock.now()).toISOString(),
            Type: 'AWS-HMAC',
            AccessKeyId: aws.accessKeyId,
            SecretAccessKey: aws.secretAccessKey,
            Token: aws.sessionToken,
            Expiration: new Date(this.#world.clock.now() + 6 * 3_600_000).toISOString(),
          },
          null,
          2,
        ),
      };
    }
    return plain(404, 'Not Found');
  }
}

function plain(status: number, body: string): Answer {
  return { status, headers: { 'content-type': 'text/plain', server: 'EC2ws' }, body };
}

function awsEncode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function hmac(key: Buffer | string, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
