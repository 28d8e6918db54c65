import type { ErrorCode } from './errors.ts';
import { BearerError } from './errors.ts';
import type { HttpResponse } from './http/message.ts';
import { header } from './http/message.ts';
import { isRecord } from './identity/credential.ts';
import { accountProject, shellWord } from './identity/names.ts';

/** An answer that refused a token, and what is known of this run to explain it. */
export interface Refusal {
  readonly by: 'oidc' | 'sts' | 'oauth' | 'iam' | 'metadata' | 'subject-token';
  readonly response: HttpResponse;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly facts: {
    /** The provider's resource name, from `projects/`. */
    readonly provider?: string | undefined;
    /** The claims of the subject token. */
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
    readonly credential?: 'service_account' | 'authorized_user' | 'external_account_authorized_user' | undefined;
    readonly boundary?: boolean | undefined;
  };
}

/** What a server said of its refusal, in the three shapes Google and GitHub use. */
export interface ServerWords {
  /** OAuth's `error`, or Google's `status`. */
  readonly error: string | undefined;
  readonly description: string | undefined;
  /** `details[].reason` of Google's ErrorInfo. */
  readonly reason: string | undefined;
  readonly permission: string | undefined;
}

const WHO: Readonly<Record<Refusal['by'], string>> = {
  oidc: "GitHub's OIDC issuer",
  sts: 'Google STS',
  oauth: "Google's OAuth token endpoint",
  iam: 'Google IAM Credentials',
  metadata: 'The metadata server',
  'subject-token': "The subject token's issuer",
};

const REFUSED: Readonly<Record<Refusal['by'], ErrorCode>> = {
  oidc: 'OIDC_REFUSED',
  sts: 'STS_REFUSED',
  oauth: 'OAUTH_REFUSED',
  iam: 'IAM_REFUSED',
  metadata: 'METADATA_REFUSED',
  'subject-token': 'EXTERNAL_SUBJECT_TOKEN_FAILED',
};

/** A refusal as an error: what failed, what the server said, and what to do when the cause is known. */
export function explainRefusal(refusal: Refusal): BearerError {
  const { response } = refusal;
  const words = wordsOf(response);
  const said = [words.error, words.description].filter((part) => part !== undefined).join(': ');
  const status = `${response.status}${said ? '' : ' without a reason'}`;
  const cause = causeOf(refusal, words);
  const lines = [`${WHO[refusal.by]} refused: ${status}${said ? `, ${said}` : '.'}`];
  if (cause?.because !== undefined) lines.push(cause.because);
  return new BearerError(cause?.code ?? REFUSED[refusal.by], lines.join('\n'), {
    status: response.status,
    remedy: cause?.remedy,
  });
}

/** Reads `{"error","error_description"}`, `{"error":{"code","message","status"}}`, GitHub's `{"message"}`, or plain text. */
export function wordsOf(response: HttpResponse): ServerWords {
  const none = { error: undefined, description: undefined, reason: undefined, permission: undefined };
  const text = response.body.toString('utf8').trim();
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    const title = /<title>([^<]{1,200})<\/title>/i.exec(text)?.[1];
    const plain = text.startsWith('<') ? title : text.slice(0, 300);
    return { ...none, description: plain?.trim() || undefined };
  }
  if (!isRecord(json)) return none;
  const { error, error_description, message } = json;
  if (isRecord(error)) {
    const details = Array.isArray(error['details']) ? error['details'].filter(isRecord) : [];
    const info = details.find((detail) => typeof detail['reason'] === 'string');
    const metadata = info && isRecord(info['metadata']) ? info['metadata'] : undefined;
    return {
      error: text_(error['status']),
      description: text_(error['message']),
      reason: text_(info?.['reason']),
      permission: text_(metadata?.['permission']),
    };
  }
  return { ...none, error: text_(error), description: text_(error_description) ?? text_(message) };
}

function text_(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value.slice(0, 1000) : undefined;
}

interface Cause {
  readonly code: ErrorCode;
  /** The cause in a sentence; "likely" where it is likely. */
  readonly because?: string | undefined;
  readonly remedy?: string | undefined;
}

function causeOf(refusal: Refusal, words: ServerWords): Cause | undefined {
  const { response } = refusal;
  if (response.status === 429) {
    return { code: 'QUOTA_EXCEEDED', because: 'The quota for these calls is used up, and waiting within the deadline did not help.' };
  }
  if (response.status >= 500) return { code: 'SERVER_ERROR', because: 'The server failed, and kept failing when asked again.' };
  switch (refusal.by) {
    case 'oidc':
      return oidcCause(refusal);
    case 'sts':
      return stsCause(refusal, words);
    case 'oauth':
      return oauthCause(refusal, words);
    case 'iam':
      return iamCause(refusal, words);
    case 'metadata':
    case 'subject-token':
      return undefined;
  }
}

function oidcCause({ response }: Refusal): Cause | undefined {
  if (response.status !== 401 && response.status !== 403) return undefined;
  return {
    code: 'OIDC_REFUSED',
    because: "The job's request token was not accepted. It is valid while the job runs, and for this job alone.",
  };
}

/** The claims that trust policies look at, as a person would compare them. */
function claimLines(claims: Readonly<Record<string, unknown>> | undefined): string {
  const names = [
    'iss', 'sub', 'aud', 'repository', 'repository_id', 'repository_owner', 'repository_owner_id', 'ref', 'environment',
    'job_workflow_ref', 'actor', 'event_name',
  ];
  const lines = names.filter((name) => claims?.[name] !== undefined).map((name) => `  ${name}: ${String(claims?.[name])}`);
  return lines.length === 0 ? '' : `The token's claims were:\n${lines.join('\n')}`;
}

function providerCommand(provider: string | undefined): string | undefined {
  const parts = /^projects\/(\d+)\/locations\/([^/]+)\/workloadIdentityPools\/([^/]+)\/providers\/([^/]+)$/.exec(provider ?? '');
  if (!parts) return undefined;
  const [, project, location, pool, name] = parts;
  return `gcloud iam workload-identity-pools providers describe ${shellWord(name ?? '')} --workload-identity-pool=${shellWord(pool ?? '')} --location=${shellWord(location ?? '')} --project=${project}`;
}

function stsCause({ facts, response, now }: Refusal, words: ServerWords): Cause | undefined {
  const description = words.description ?? '';
  const describe = providerCommand(facts.provider);
  const look = describe && `See how the provider is set up: ${describe}`;
  if (words.error === 'invalid_target' || /Invalid value for "audience"/.test(description)) {
    return {
      code: 'STS_PROVIDER_INVALID',
      because: `The provider ${facts.provider ?? ''} does not exist, is disabled, or was deleted; or its name has a pool in place of a provider or a project id in place of the number.`,
      remedy: look,
    };
  }
  if (/rejected by the attribute condition/.test(description)) {
    return {
      code: 'STS_ATTRIBUTE_CONDITION',
      because: ["The provider's attribute condition does not accept this token.", claimLines(facts.claims)].filter(Boolean).join('\n'),
      remedy: [
        look,
        typeof facts.claims?.['sub'] === 'string' && /^repo:[^:]*@\d+/.test(facts.claims['sub'])
          ? 'This repository has an immutable subject (repo:OWNER@ID/REPO@ID:…): a condition that compares assertion.sub to the old form never holds. Compare assertion.repository_id and assertion.repository_owner_id.'
          : undefined,
      ]
        .filter(Boolean)
        .join('\n'),
    };
  }
  if (/issuer in ID Token/i.test(description)) {
    return { code: 'STS_ISSUER_MISMATCH', because: `The provider expects another issuer than ${String(facts.claims?.['iss'] ?? 'the token has')}.`, remedy: look };
  }
  if (/audience in ID Token/i.test(description)) {
    return {
      code: 'STS_AUDIENCE_MISMATCH',
      because: `The token was made for the audience ${String(facts.claims?.['aud'] ?? '')}, which the provider does not allow.`,
      remedy: ['Leave the input audience out, or set it to one of the provider\'s allowed audiences.', look].filter(Boolean).join('\n'),
    };
  }
  if (/exceeds the 127 bytes limit/.test(description)) {
    return {
      code: 'STS_SUBJECT_TOO_LONG',
      because: `The provider maps google.subject to a value of more than 127 bytes; sub has ${Buffer.byteLength(String(facts.claims?.['sub'] ?? ''))}.`,
      remedy: 'Map google.subject to something shorter, such as assertion.repository_id + ":" + assertion.ref, in the provider.',
    };
  }
  if (/expired|stale|not yet valid|issued in the future/i.test(description)) {
    return {
      code: 'STS_TOKEN_EXPIRED',
      because: skew(response, now) ?? 'The subject token was too old, or not yet valid, when it arrived.',
      remedy: undefined,
    };
  }
  return undefined;
}

/** How far this machine's clock is from the server's, when it is far enough to matter. */
function skew(response: HttpResponse, now: number): string | undefined {
  const date = Date.parse(header(response, 'date') ?? '');
  if (Number.isNaN(date)) return undefined;
  const seconds = Math.round((now - date) / 1000);
  if (Math.abs(seconds) < 30) return undefined;
  return `This machine's clock is ${Math.abs(seconds)} s ${seconds > 0 ? 'ahead of' : 'behind'} the server's.`;
}

function oauthCause({ facts, response, now }: Refusal, words: ServerWords): Cause | undefined {
  const description = words.description ?? '';
  const account = facts.account ?? 'the service account';
  if (/Invalid JWT Signature/i.test(description)) {
    return {
      code: 'KEY_REJECTED',
      because: `Google does not know this key of ${account}: it was deleted or disabled, or client_email was changed in the file.`,
      remedy: `List the account's keys and compare private_key_id${facts.keyId ? ` (${facts.keyId})` : ''}: gcloud iam service-accounts keys list --iam-account=${shellWord(account)}`,
    };
  }
  if (/short-lived token|reasonable timeframe|iat|exp/i.test(description) && /Invalid JWT/i.test(description)) {
    const measured = skew(response, now);
    return {
      code: 'CLOCK_SKEW',
      because: measured ?? "The assertion's times were not accepted: this machine's clock is likely wrong.",
      remedy: 'Set the clock: timedatectl set-ntp true',
    };
  }
  if (/account not found/i.test(description)) {
    return { code: 'ACCOUNT_NOT_FOUND', because: `${facts.subject ?? account} does not exist, or was deleted.` };
  }
  if (words.error === 'unauthorized_client' || (words.error === 'access_denied' && facts.subject !== undefined)) {
    return {
      code: 'DELEGATION_NOT_GRANTED',
      because: facts.subject
        ? `Domain-wide delegation to ${account} is not granted for these scopes: ${(facts.scopes ?? []).join(', ')}.`
        : undefined,
      remedy: facts.subject
        ? "In the Workspace admin console, under Security > API controls > Domain-wide delegation, add the service account's unique id (its OAuth client id) with exactly these scopes."
        : undefined,
    };
  }
  if (words.error === 'invalid_scope') {
    return { code: 'SCOPE_INVALID', because: `A scope does not exist or may not be asked for: ${(facts.scopes ?? []).join(', ')}.` };
  }
  if (/rapt/i.test(`${words.error} ${description}`)) {
    return { code: 'REAUTHENTICATION_REQUIRED', because: 'The organisation asks its people to sign in again at intervals.', remedy: 'gcloud auth application-default login' };
  }
  if (facts.credential !== 'service_account' && words.error === 'invalid_grant') {
    return {
      code: 'REFRESH_TOKEN_REVOKED',
      because: 'The refresh token was revoked, has expired, or was replaced by a newer login.',
      remedy: 'gcloud auth application-default login',
    };
  }
  return undefined;
}

const ROLE: Readonly<Record<NonNullable<Refusal['facts']['method']>, string>> = {
  generateAccessToken: 'roles/iam.serviceAccountTokenCreator',
  generateIdToken: 'roles/iam.serviceAccountOpenIdTokenCreator',
  signJwt: 'roles/iam.serviceAccountTokenCreator',
};

function iamCause(refusal: Refusal, words: ServerWords): Cause | undefined {
  const { response, facts } = refusal;
  const description = words.description ?? '';
  const account = facts.account ?? '';
  if (words.reason === 'SERVICE_DISABLED' || /has not been used in project|is disabled/.test(description)) {
    const project = accountProject(account);
    return {
      code: 'IAM_API_DISABLED',
      because: 'The IAM Service Account Credentials API is off in the project named above.',
      remedy: `gcloud services enable iamcredentials.googleapis.com${project ? ` --project=${shellWord(project)}` : ''}`,
    };
  }
  if (response.status === 404) {
    return {
      code: 'ACCOUNT_NOT_FOUND',
      because: `The service account ${account} does not exist: mistyped, or deleted.`,
      remedy: `gcloud iam service-accounts list${projectFlag(account)}`,
    };
  }
  if (response.status === 400 && /lifetime cannot exceed|lifetime/i.test(description)) {
    return {
      code: 'IAM_LIFETIME_EXCEEDED',
      because: `A lifetime of ${facts.lifetimeSeconds ?? '?'} s is over what the organisation allows ${account}.`,
      remedy:
        'Ask for 3600s, or let an administrator add the account to the organisation policy constraints/iam.allowServiceAccountCredentialLifetimeExtension.',
    };
  }
  if (response.status === 403) return permissionCause(facts, words);
  return undefined;
}

function permissionCause(facts: Refusal['facts'], words: ServerWords): Cause {
  const account = facts.account ?? '';
  const method = facts.method ?? 'generateAccessToken';
  const permission = words.permission ?? /'(iam\.[\w.]+)'/.exec(words.description ?? '')?.[1];
  const federated = facts.caller?.startsWith('principal://') ?? false;
  const chain = facts.delegates && facts.delegates.length > 0 ? ` through ${facts.delegates.join(', ')}` : '';
  const target = facts.delegates?.[0] ?? account;
  const role = federated && chain === '' ? 'roles/iam.workloadIdentityUser' : ROLE[method];
  const member = memberOf(facts.caller);
  return {
    code: 'IAM_PERMISSION_DENIED',
    because: `${facts.caller ?? 'The caller'} may not act as ${account}${chain}${permission ? `: it lacks ${permission}` : ''}, or the account does not exist. A grant made in the last few minutes may still be spreading.`,
    remedy: `gcloud iam service-accounts add-iam-policy-binding ${shellWord(target)} --role=${role} --member=${member ?? 'MEMBER'}${projectFlag(target)}`,
  };
}

function memberOf(caller: string | undefined): string | undefined {
  if (caller === undefined) return undefined;
  if (caller.startsWith('principal://')) return shellWord(caller);
  return shellWord(`${/\.gserviceaccount\.com$/.test(caller) ? 'serviceAccount' : 'user'}:${caller}`);
}

function projectFlag(account: string): string {
  const project = accountProject(account);
  return project === undefined ? '' : ` --project=${shellWord(project)}`;
}
