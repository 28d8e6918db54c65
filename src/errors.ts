import { isInputName } from './input-names.ts';
import { fileLines, input, lines, Message, messageFrom, setting, type Text, text } from './message.ts';

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
  'SUBJECT_TOKEN_INVALID',
  // The network
  'NETWORK_DNS',
  'NETWORK_CONNECT',
  'NETWORK_PROXY',
  'NETWORK_TLS',
  'NETWORK_RESET',
  'NETWORK_TIMEOUT',
  'RESPONSE_TOO_LARGE',
  'RESPONSE_INVALID',
  // The identity of the credentials
  'PRINCIPAL_UNEXPECTED',
  'PRINCIPAL_UNKNOWN',
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
  // Any endpoint of Google
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
  // This program
  'UNFINISHED',
  'INTERNAL',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

export interface BearerErrorDetails {
  /** What to do about it; only when the cause is known. */
  readonly remedy?: Text | undefined;
  /** HTTP status of the response. */
  readonly status?: number | undefined;
  /** A new pool, provider or binding that is not in effect yet may explain it. */
  readonly pendingGrant?: boolean | undefined;
  readonly cause?: unknown;
}

/** A failure in parts, for each surface to write in its own syntax. */
interface FailureParts {
  readonly message: Message;
  readonly remedy: Message | undefined;
}

/**
 * A failure with a stable code. Its message says what failed and quotes what the server reported; whoever builds it
 * makes it safe to print (no secret, no live workflow command).
 */
export class BearerError extends Error {
  readonly code: ErrorCode;
  readonly parts: FailureParts;
  readonly status: number | undefined;
  readonly pendingGrant: boolean;

  constructor(code: ErrorCode, message: Text, details: BearerErrorDetails = {}) {
    super(String(message), details.cause === undefined ? undefined : { cause: details.cause });
    this.name = 'BearerError';
    this.code = code;
    const { remedy } = details;
    this.parts = {
      message: messageFrom(message),
      remedy: remedy === undefined ? undefined : messageFrom(remedy),
    };
    this.status = details.status;
    this.pendingGrant = details.pendingGrant ?? false;
  }

  /** As the action writes it, as `message` is. */
  get remedy(): string | undefined {
    return this.parts.remedy?.toString();
  }
}

/** One thing wrong with one input. */
export interface InputProblem {
  /** The input's public name, `credentials_json`; or of a part of it, `checks[2].expect[0]`, or of a variable. */
  readonly input: string;
  /** Follows the name of the input, as the predicate of the sentence. */
  readonly message: Text;
  /** In place of the name of the input: a file and a line of it. Empty when the message is a sentence of its own. */
  readonly subject?: Text | undefined;
  /** A valid value of the input; a {@link Message} is an example of something else, such as another input. */
  readonly example?: Text | undefined;
  readonly code?: ErrorCode | undefined;
}

/** The sentence of a problem: the subject, then what is wrong with it. */
export function sentenceOf({ input: name, subject, message }: InputProblem): Message {
  if (subject === '') return messageFrom(message);
  const named = subject ?? (isInputName(name) ? text`${input(name)}` : name);
  return text`${messageFrom(named)} ${messageFrom(message)}`;
}

/** The example of a problem, as a setting of its input where it is one. */
export function exampleOf({ input: name, example }: InputProblem): Message | undefined {
  if (example === undefined || example instanceof Message) return example;
  return isInputName(name) ? setting(name, example) : fileLines(example);
}

/** A problem with its example. */
export function problemText(problem: InputProblem): Message {
  const example = exampleOf(problem);
  return example === undefined ? sentenceOf(problem) : text`${sentenceOf(problem)}\nExample:${example}`;
}

/** Everything that is wrong with the inputs, found before any network call or file write. */
export class InputError extends BearerError {
  readonly problems: readonly InputProblem[];

  constructor(problems: readonly InputProblem[]) {
    const only = problems.length === 1 ? problems[0] : undefined;
    super(only?.code ?? 'INPUT_INVALID', lines(problems.map(problemText)) ?? 'The inputs are not valid.');
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
