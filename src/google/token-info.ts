import type { Host } from '../host.ts';
import type { HttpClient } from '../http/client.ts';
import { Deadline, sendWithRetries } from '../http/retry.ts';
import { reasonOf } from '../quote.ts';
import { isRecord } from '../record.ts';
import { endpoint } from './endpoints.ts';

/** What Google reports of an access token. */
export interface TokenInfo {
  readonly scopes: readonly string[] | undefined;
  readonly email: string | undefined;
  /** Of the service account or the person. */
  readonly uniqueId: string | undefined;
}

/** Milliseconds. The report is complete enough without this response. */
const PATIENCE_MS = 5000;

/**
 * Gets the scopes of an access token. The token is sent in the body, because URLs are logged.
 * @returns nothing without a usable response; the reason goes to `host.debug`
 * @see https://developers.google.com/identity/sign-in/web/backend-auth#calling-the-tokeninfo-endpoint
 */
export async function getTokenInfo(
  http: HttpClient,
  host: Host,
  universe: string,
  token: string,
): Promise<TokenInfo | undefined> {
  try {
    const response = await sendWithRetries(
      http,
      host,
      {
        method: 'POST',
        url: endpoint('oauth2', universe, '/tokeninfo'),
        headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ access_token: token }).toString(),
        maxBodyBytes: 64 * 1024,
        onLargeBody: 'error',
      },
      { attemptMs: PATIENCE_MS, deadline: new Deadline(host, PATIENCE_MS), what: "Google's tokeninfo" },
    );
    const info: unknown = response.status === 200 ? JSON.parse(response.body.toString('utf8')) : undefined;
    if (!isRecord(info)) {
      host.debug(`Google's tokeninfo responded ${response.status}, without the scopes of the token.`);
      return undefined;
    }
    const { scope, email, sub, azp } = info;
    // A service account is its own client; a person's client has a name.
    const uniqueId = [sub, azp].find((id) => typeof id === 'string' && /^\d{6,32}$/.test(id));
    return {
      scopes: typeof scope === 'string' ? scope.split(' ').filter((item) => item !== '') : undefined,
      email: typeof email === 'string' ? email : undefined,
      uniqueId: typeof uniqueId === 'string' ? uniqueId : undefined,
    };
  } catch (error) {
    host.debug(`Google's tokeninfo did not respond: ${reasonOf(error, (text) => host.redact(text))}`);
    return undefined;
  }
}
