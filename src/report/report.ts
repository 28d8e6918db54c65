import type { CheckResult } from '../checks/check.ts';
import type { ErrorCode } from '../errors.ts';

/** Everything that happened in a run, as it happened: nothing in it has been redacted or made safe yet. */
export interface RunReport {
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  readonly identity?: ReportedIdentity | undefined;
  readonly tokens: readonly ReportedToken[];
  readonly phases: readonly Phase[];
  readonly checks: readonly CheckResult[];
  /** Milliseconds since the epoch when the checks' own clock began; as `startedAt` when not given. */
  readonly checksStartedAt?: number | undefined;
  /** This job's share of the checks, `2/5`. */
  readonly shard?: string | undefined;
  /** The error that ended the run before its checks ended. */
  readonly failure?: ReportedFailure | undefined;
}

/** The identity of the run, and where its credential was found. */
export interface ReportedIdentity {
  /** `service account key`, `GitHub OIDC`, `metadata server`. */
  readonly kind: string;
  /** `input credentials_json`, `env GOOGLE_APPLICATION_CREDENTIALS`, … */
  readonly source: string;
  readonly principal?: string | undefined;
  readonly projectId?: string | undefined;
}

/** The kind and the origin of a credential: `GitHub OIDC, input workload_identity_provider`; not yet made safe. */
export function describeIdentity({ kind, source }: ReportedIdentity): string {
  return kind === source ? kind : `${kind}, ${source}`;
}

/** What the reports say about a token; not its value. */
interface ReportedToken {
  readonly kind: 'access_token' | 'id_token';
  readonly audience?: string | undefined;
  readonly scopes?: readonly string[] | undefined;
  /** Milliseconds since the epoch; undefined when Google did not send it. */
  readonly expiresAt?: number | undefined;
}

/** A request on the way to the tokens: `GitHub OIDC`, `STS`, `IAM Credentials`. */
export interface Phase {
  readonly name: string;
  /** Milliseconds after the run began. */
  readonly startMs: number;
  readonly durationMs: number;
}

export interface ReportedFailure {
  readonly code: ErrorCode;
  readonly message: string;
  readonly remedy?: string | undefined;
}

/** Redacts the secrets of this run; {@link Host} and {@link Secrets} implement it. */
export interface Redactor {
  /** Replaces every secret, in every form it may take, by `***`. */
  redact(text: string): string;
}

const TROUBLESHOOTING = 'https://github.com/org/gcp-bearer/blob/main/docs/troubleshooting.md';

/** Where an error code is explained. */
export function helpLink(code: ErrorCode): string {
  return `${TROUBLESHOOTING}#${code.toLowerCase()}`;
}
