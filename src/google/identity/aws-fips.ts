import { createHash, createHmac } from 'node:crypto';
import { own } from '../../record.ts';

/** What google-auth-library's supplier of AWS credentials returns. */
interface AwsCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly token?: string | undefined;
}

/** Whether the request that Google repeats is to an STS endpoint for FIPS: `sts-fips.REGION.amazonaws.com`. */
export function isFips(source: Readonly<Record<string, unknown>>): boolean {
  return /^https:\/\/sts-fips\./.test(String(own(source, 'regional_cred_verification_url')));
}

/**
 * The subject token of an AWS environment whose STS endpoint is one for FIPS. Region and credentials are google-auth-library's
 * to find. It cannot sign this request: it takes the first label of the host, `sts-fips`, for the service, and AWS accepts only
 * `sts` in the scope of a signature.
 * @param options of the library's client
 * @param now milliseconds since the epoch
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export async function fipsSubjectToken(
  // biome-ignore lint/suspicious/noExplicitAny: the library's clients' options share no type
  options: any,
  source: Readonly<Record<string, unknown>>,
  now: number,
): Promise<string> {
  const { DefaultAwsSecurityCredentialsSupplier } = await import(
    /* webpackChunkName: "google-auth-library" */ 'google-auth-library/build/src/auth/defaultawssecuritycredentialssupplier.js'
  );
  const text = (name: string) => {
    const value = own(source, name);
    return typeof value === 'string' ? value : undefined;
  };
  const [regionUrl, securityCredentialsUrl, imdsV2SessionTokenUrl] = [
    text('region_url'),
    text('url'),
    text('imdsv2_session_token_url'),
  ];
  const supplier = new DefaultAwsSecurityCredentialsSupplier({
    ...(regionUrl === undefined ? {} : { regionUrl }),
    ...(securityCredentialsUrl === undefined ? {} : { securityCredentialsUrl }),
    ...(imdsV2SessionTokenUrl === undefined ? {} : { imdsV2SessionTokenUrl }),
  });
  const context = {
    audience: options.audience,
    subjectTokenType: options.subject_token_type,
    transporter: options.transporter,
  };
  const region = await supplier.getAwsRegion(context);
  const credentials = await supplier.getAwsSecurityCredentials(context);
  const url = new URL((text('regional_cred_verification_url') ?? '').replace('{region}', region));
  return signedRequest(url, region, credentials, options.audience, now);
}

/** A signed request as Google's STS reads it. All its headers are signed, as Google recommends. */
function signedRequest(
  url: URL,
  region: string,
  { accessKeyId, secretAccessKey, token }: AwsCredentials,
  audience: string,
  now: number,
): string {
  const date = new Date(now).toISOString().replace(/\.\d+|[:-]/g, '');
  const headers: [name: string, value: string][] = [
    ['host', url.host],
    ['x-amz-date', date],
    ...(token === undefined ? [] : [['x-amz-security-token', token] satisfies [string, string]]),
    ['x-goog-cloud-target-resource', audience],
  ];
  const names = headers.map(([name]) => name).join(';');
  const canonical = [
    'POST',
    url.pathname,
    [...url.searchParams]
      .map((pair) => pair.map(encodeURIComponent).join('='))
      .sort()
      .join('&'),
    ...headers.map(([name, value]) => `${name}:${value}`),
    '',
    names,
    sha256(''),
  ].join('\n');
  const steps = [date.slice(0, 8), region, 'sts', 'aws4_request'];
  const scope = steps.join('/');
  const key = steps.reduce<Buffer | string>((secret, step) => hmac(secret, step), `AWS4${secretAccessKey}`);
  const signature = hmac(key, ['AWS4-HMAC-SHA256', date, scope, sha256(canonical)].join('\n'));
  const authorization = `AWS4-HMAC-SHA256 Credential=${accessKeyId}/${scope}, SignedHeaders=${names}, Signature=${signature.toString('hex')}`;
  return encodeURIComponent(
    JSON.stringify({
      url: url.href,
      method: 'POST',
      headers: [...headers, ['authorization', authorization]].map(([name, value]) => ({ key: name, value })),
    }),
  );
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function hmac(key: Buffer | string, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
