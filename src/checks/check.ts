import type { ErrorCode } from '../errors.ts';
import type { HttpResponse, Timing } from '../http/message.ts';
import type { Text } from '../message.ts';
import type { Expectation } from './language/expectation.ts';
import type { Subject } from './language/subjects.ts';
import type { Template } from './language/template.ts';

/** The methods of requests, as the input `method` has them; in a checks file each is a key, in lower case. */
export const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;

/** The credential of a request. For `auto` it depends on the URL. */
export const REQUEST_AUTHS = ['auto', 'id_token', 'access_token', 'none'] as const;
/** Those of the request of the inputs; a checks file has the others. */
export const INPUT_AUTHS = [...REQUEST_AUTHS, 'signed_jwt'] as const;
export type RequestAuth = (typeof INPUT_AUTHS)[number];

/** The first two are read by Cloud Run and Cloud Functions, the first and the last by Identity-Aware Proxy. */
export const AUTH_HEADERS = ['Authorization', 'X-Serverless-Authorization', 'Proxy-Authorization'] as const;
export type AuthHeader = (typeof AUTH_HEADERS)[number];

/** `safe`: a request other than GET or HEAD is not sent again once it has reached the service. `any`: it is. */
export const RETRIES = ['safe', 'any'] as const;
export type Retry = (typeof RETRIES)[number];

/** The limits of a check's settings, in milliseconds and in words. */
export const CHECK_LIMITS = {
  timeoutMs: { min: 1, max: 3_600_000, words: 'from 1ms to 1h' },
  waitMs: { min: 0, max: 6 * 3_600_000, words: 'from 0s to 6h' },
  redirects: { max: 20 },
} as const;

/** One request and the expectations for its response: an item of `checks`, or the inputs `url`, `method`, … */
export interface Check {
  readonly name: string;
  readonly method: string;
  /** Absolute when its captured values are filled in. */
  readonly url: Template;
  readonly headers: readonly (readonly [name: string, value: Template])[];
  readonly body: Template | undefined;
  /** How captured values are escaped in the body, and its content type unless `headers` names one; `text` if not given. */
  readonly bodyKind?: 'text' | 'json' | 'form' | undefined;
  readonly auth: RequestAuth;
  /** Given by the user; otherwise derived from the URL. */
  readonly audience: string | undefined;
  readonly authHeader: AuthHeader;
  /**
   * For a check of a checks file: the origins, besides Google's API hosts, that may receive an access token or an ID token for
   * an audience in the file. undefined for the request of the inputs, which has no such limit.
   */
  readonly allowedOrigins?: ReadonlySet<string> | undefined;
  readonly expect: readonly Expectation[];
  /** `expect: [ refused ]`: the service must refuse the request as it is sent. */
  readonly refused: boolean;
  readonly capture: readonly Capture[];
  readonly after: readonly string[];
  readonly timeoutMs: number;
  readonly waitMs: number;
  readonly retry: Retry;
  readonly redirects: number;
}

/** What a check keeps of its response for the checks after it. */
interface Capture {
  readonly name: string;
  readonly subject: Subject;
  /** Mask and redact the value before it is used. */
  readonly secret?: boolean | undefined;
}

/** A line that does not hold. */
export interface ExpectationFailure {
  /** The line as the user wrote it. */
  readonly line: string;
  /** The actual value, not yet safe to print. */
  readonly actual: string;
}

export interface Attempt {
  /** Milliseconds after the check began. */
  readonly startMs: number;
  readonly durationMs: number;
  /** `200`, `403 from Google's front end`, `connection reset`, … */
  readonly outcome: string;
}

export type Verdict = 'passed' | 'failed' | 'skipped';

export interface CheckResult {
  readonly name: string;
  readonly verdict: Verdict;
  /** The reason of the verdict: `refused by Google's front end (403)`. Not yet safe to print. */
  readonly message: string;
  /** The check expects refusal. Its message says which server refused, and is reported when the check passed too. */
  readonly refused?: true | undefined;
  readonly code?: ErrorCode | undefined;
  readonly remedy?: Text | undefined;
  readonly failures: readonly ExpectationFailure[];
  readonly request: {
    readonly method: string;
    readonly url: string;
    readonly auth: Exclude<RequestAuth, 'auto'>;
    readonly audience?: string | undefined;
  };
  /** The last response, if there was one; without its body in a result that is kept for the reports. */
  readonly response?: HttpResponse | undefined;
  /** In a result that is kept, when the check failed: the beginning of the body, redacted. */
  readonly excerpt?: string | undefined;
  readonly attempts: readonly Attempt[];
  /** Earlier attempts that are not in the list. */
  readonly attemptsLeftOut?: number | undefined;
  /** Milliseconds after the run of all checks began. */
  readonly startMs: number;
  readonly durationMs: number;
  readonly timing?: Timing | undefined;
}
