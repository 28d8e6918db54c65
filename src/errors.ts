/**
 * Every failure this product reports is a {@link BearerError} with a stable code. The codes are public:
 * people search for them, docs/troubleshooting.md has an entry for each, and they never change meaning.
 */
export const ERROR_CODES = [
  // What the inputs ask for is impossible
  'INPUT_INVALID',
  'CREDENTIAL_SOURCE_MISSING',
  'OIDC_PERMISSION_MISSING',
  'UNTRUSTED_RUN',
  'PROVIDER_INVALID',
  'CREDENTIAL_INVALID',
  'ID_TOKEN_UNAVAILABLE',
  'FILE_WRITE_FAILED',
  'FILE_READ_FAILED',
  // Application Default Credentials
  'ADC_NOT_FOUND',
  'ADC_INVALID',
  'EXTERNAL_SUBJECT_TOKEN_FAILED',
  // The network
  'NETWORK_DNS',
  'NETWORK_CONNECT',
  'NETWORK_PROXY',
  'NETWORK_TLS',
  'NETWORK_RESET',
  'NETWORK_TIMEOUT',
  'RESPONSE_TOO_LARGE',
  'RESPONSE_INVALID',
  // GitHub's OIDC issuer
  'OIDC_REFUSED',
  // Google's Security Token Service
  'STS_REFUSED',
  'STS_PROVIDER_INVALID',
  'STS_ATTRIBUTE_CONDITION',
  'STS_ISSUER_MISMATCH',
  'STS_AUDIENCE_MISMATCH',
  'STS_SUBJECT_TOO_LONG',
  'STS_TOKEN_EXPIRED',
  'STS_SUBJECT_MISSING',
  'STS_ISSUER_UNREACHABLE',
  'STS_SIGNATURE_INVALID',
  'STS_API_DISABLED',
  'BOUNDARY_REFUSED',
  // Google's OAuth token endpoint
  'OAUTH_REFUSED',
  'KEY_REJECTED',
  'CLOCK_SKEW',
  'ACCOUNT_NOT_FOUND',
  'DELEGATION_NOT_GRANTED',
  'SCOPE_INVALID',
  'REFRESH_TOKEN_REVOKED',
  'REAUTHENTICATION_REQUIRED',
  'ACCOUNT_DISABLED',
  'USER_NOT_FOUND',
  'AUDIENCE_INVALID',
  'CLIENT_REJECTED',
  // IAM Credentials
  'IAM_REFUSED',
  'IAM_PERMISSION_DENIED',
  'IAM_API_DISABLED',
  'IAM_LIFETIME_EXCEEDED',
  'IAM_TOKEN_REJECTED',
  'IAM_SCOPE_INSUFFICIENT',
  // The metadata server
  'METADATA_REFUSED',
  'METADATA_NO_ACCOUNT',
  'METADATA_WORKLOAD_IDENTITY',
  // Any of Google's
  'QUOTA_EXCEEDED',
  'SERVER_ERROR',
  'ORGANIZATION_POLICY',
  'USER_PROJECT_DENIED',
  // The service under test
  'CHECK_FAILED',
  'SERVICE_FORBIDDEN',
  'SERVICE_UNAUTHORIZED',
  'SERVICE_PUBLIC',
  'SERVICE_INCONCLUSIVE',
  'SERVICE_ADMITTED',
  'SERVICE_AUDIENCE_MISMATCH',
  'SERVICE_ACCESS_TOKEN',
  'SERVICE_REFUSED',
  'SERVICE_RESERVED_PATH',
  'SERVICE_NOT_FOUND',
  'SERVICE_NO_INSTANCE',
  'SERVICE_IAP',
  // Us
  'UNFINISHED',
  'INTERNAL',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

export interface BearerErrorDetails {
  /** What to do about it; only when the cause is known. One or more lines of text or commands. */
  readonly remedy?: string | undefined;
  /** HTTP status of the response. */
  readonly status?: number | undefined;
  readonly cause?: unknown;
}

/**
 * A failure with a stable code. `message` states what failed and what the server reported. Its creator has made it safe to
 * print: no secret, no workflow command.
 */
export class BearerError extends Error {
  readonly code: ErrorCode;
  readonly remedy: string | undefined;
  readonly status: number | undefined;

  constructor(code: ErrorCode, message: string, details: BearerErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = 'BearerError';
    this.code = code;
    this.remedy = details.remedy;
    this.status = details.status;
  }
}

/** One thing wrong with one input. */
export interface InputProblem {
  /** The input's public name, `credentials_json`; or of a part of it, `checks[2].expect[0]`. */
  readonly input: string;
  readonly message: string;
  /** A valid value, shown as an example. */
  readonly example?: string | undefined;
  readonly code?: ErrorCode | undefined;
}

/** Everything that is wrong with the inputs, found before any network call or file write. */
export class InputError extends BearerError {
  readonly problems: readonly InputProblem[];

  constructor(problems: readonly InputProblem[]) {
    const lines = problems.map(
      ({ input, message, example }) => `${input}: ${message}${example ? ` Example: ${example}` : ''}`,
    );
    const only = problems.length === 1 ? problems[0] : undefined;
    super(only?.code ?? 'INPUT_INVALID', lines.join('\n'));
    this.name = 'InputError';
    this.problems = problems;
  }
}

/** The message of anything that was thrown; thrown values need not be errors. */
export function messageOf(thrown: unknown): string {
  try {
    return String(thrown instanceof Error ? thrown.message || thrown.name : thrown);
  } catch {
    // An object without a prototype has no text.
    return 'a value that cannot be described was thrown';
  }
}
