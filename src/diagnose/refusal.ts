import type { ErrorCode } from '../errors.ts';
import type { HttpResponse } from '../http/message.ts';
import type { Text } from '../message.ts';

/** The values of this run that explain a refusal. */
export interface Facts {
  /** The provider's resource name, from `projects/` (or `locations/`, for a workforce pool). */
  readonly provider?: string | undefined;
  /** Where the subject token comes from: the job itself, what a credential file names, or the run's own input. */
  readonly tokenFrom?: 'github' | 'file' | 'input' | undefined;
  /** The claims of the subject token that was exchanged. */
  readonly claims?: Readonly<Record<string, unknown>> | undefined;
  /** The audience of the requested ID token. */
  readonly audience?: string | undefined;
  readonly method?: 'generateAccessToken' | 'generateIdToken' | 'signJwt' | undefined;
  /** The service account to impersonate, or whose key it is. */
  readonly account?: string | undefined;
  readonly delegates?: readonly string[] | undefined;
  /** Where `account` and `delegates` are named; inputs unless a credential file names them. */
  readonly accountFrom?: 'file' | undefined;
  /** The principal that called IAM: an e-mail or a `principal://`. */
  readonly principal?: string | undefined;
  readonly lifetimeSeconds?: number | undefined;
  readonly scopes?: readonly string[] | undefined;
  /** The user of a domain-wide delegation. */
  readonly subject?: string | undefined;
  readonly keyId?: string | undefined;
  /** Of an assertion; a key unless Google signed it, by `signJwt`. */
  readonly signer?: 'google' | undefined;
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

/** A response that refused a token, and the facts of this run that explain it. */
export interface Refusal {
  readonly by: 'oidc' | 'sts' | 'oauth' | 'iam' | 'metadata';
  readonly response: HttpResponse;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly facts: Facts;
}

/** Why it was refused, where the response shows it. */
export interface Cause {
  readonly code: ErrorCode;
  /** The cause in a sentence, and what supports it; a guess says "likely". Absent parts are skipped. */
  readonly because?: readonly (Text | undefined)[];
  /** What to do, one sentence or one command each; absent parts are skipped. */
  readonly remedy?: readonly (Text | undefined)[];
  /** A new pool, provider or binding that is not in effect yet may explain it: another attempt may succeed. */
  readonly pendingGrant?: boolean;
}
