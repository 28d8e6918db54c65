import { endpoint } from '../google/endpoints.ts';
import type { Host } from '../host.ts';
import type { HttpClient } from '../http/client.ts';
import { Deadline, sendWithRetries } from '../http/retry.ts';
import { reasonOf } from '../quote.ts';
import { isRecord } from '../record.ts';

/** What Google says of an access token. */
export interface TokenInfo {
  readonly scopes: readonly string[] | undefined;
  readonly email: string | undefined;
}

/** Milliseconds: it is a courtesy, and the answer stands without it. */
const PATIENCE_MS = 5000;

/**
 * Asks what an access token is good for. The token travels in the body: a URL ends up in logs.
 * @returns nothing when there is no answer to use; the reason is said by `host.debug`
 * @see https://developers.google.com/identity/sign-in/web/backend-auth#calling-the-tokeninfo-endpoint
 */
export async function askTokenInfo(
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
    const answer: unknown = response.status === 200 ? JSON.parse(response.body.toString('utf8')) : undefined;
    if (!isRecord(answer)) {
      host.debug(
        `Google's tokeninfo answered ${response.status}, and does not say what the token is good for.`,
      );
      return undefined;
    }
    const { scope, email } = answer;
    return {
      scopes: typeof scope === 'string' ? scope.split(' ').filter((item) => item !== '') : undefined,
      email: typeof email === 'string' ? email : undefined,
    };
  } catch (error) {
    host.debug(`Google's tokeninfo did not answer: ${reasonOf(error, (text) => host.redact(text))}`);
    return undefined;
  }
}
