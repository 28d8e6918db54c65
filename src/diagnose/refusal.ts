import type { ErrorCode } from '../errors.ts';
import type { HttpResponse } from '../http/message.ts';

/** What is known of this run, to explain a refusal with its own values. */
export interface Facts {
  /** The provider's resource name, from `projects/` (or `locations/`, for a workforce pool). */
  readonly provider?: string | undefined;
  /** The claims of the subject token that was exchanged. */
  readonly claims?: Readonly<Record<string, unknown>> | undefined;
  /** The audience of the ID token that was asked for. */
  readonly audience?: string | undefined;
  readonly method?: 'generateAccessToken' | 'generateIdToken' | 'signJwt' | undefined;
  /** The service account that was to be acted for, or whose key it is. */
  readonly account?: string | undefined;
  readonly delegates?: readonly string[] | undefined;
  /** Who asked IAM: an e-mail or a `principal://`. */
  readonly caller?: string | undefined;
  readonly lifetimeSeconds?: number | undefined;
  readonly scopes?: readonly string[] | undefined;
  /** The user of a domain-wide delegation. */
  readonly subject?: string | undefined;
  readonly keyId?: string | undefined;
  /** The service account's unique id, which is its OAuth client id. */
  readonly clientId?: string | undefined;
  readonly credential?:
    | 'service_account'
    | 'authorized_user'
    | 'external_account_authorized_user'
    | undefined;
  /** Downscoping by a credential access boundary. */
  readonly boundary?: boolean | undefined;
  readonly projectId?: string | undefined;
}

/** An answer that refused a token, and what is known of this run to explain it. */
export interface Refusal {
  readonly by: 'oidc' | 'sts' | 'oauth' | 'iam' | 'metadata';
  readonly response: HttpResponse;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly facts: Facts;
}

/** Why it was refused, where the answer tells. */
export interface Cause {
  readonly code: ErrorCode;
  /** The cause in a sentence, and what supports it; "likely" where it is likely. Absent parts are skipped. */
  readonly because?: readonly (string | undefined)[];
  /** What to do, one line of text or one command each; absent parts are skipped. */
  readonly remedy?: readonly (string | undefined)[];
}
