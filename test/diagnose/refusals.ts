import type { Facts, Refusal } from '../../src/diagnose/diagnose.ts';
import { explainRefusal } from '../../src/diagnose/diagnose.ts';
import type { BearerError } from '../../src/errors.ts';
import type { HttpResponse } from '../../src/http/message.ts';
import { Message, type Text } from '../../src/message.ts';

/** The time of every test. */
export const NOW = Date.parse('2026-11-21T10:00:00Z');

/** What real answers look like: JSON bodies as Google prints them, text and HTML as they are. */
export function answer(
  status: number,
  body: unknown,
  more: {
    readonly date?: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly attempts?: number;
    readonly url?: string;
  } = {},
): HttpResponse {
  const text = typeof body === 'string' ? body : `${JSON.stringify(body, null, 2)}\n`;
  const headers = { date: more.date ?? 'Sat, 21 Nov 2026 10:00:00 GMT', ...more.headers };
  return {
    url: more.url ?? 'https://sts.googleapis.com/v1/token',
    status,
    reason: '',
    headers: Object.entries(headers),
    body: Buffer.from(text),
    truncated: false,
    bytes: Buffer.byteLength(text),
    timing: { wait: 1, body: 1, total: 2 },
    attempts: more.attempts,
  };
}

export function explain(by: Refusal['by'], response: HttpResponse, facts: Facts = {}): BearerError {
  return explainRefusal({ by, response, now: NOW, facts });
}

/** Everything a person gets to read. */
export function textOf(error: BearerError): string {
  return `${error.message}\n${error.remedy ?? ''}`;
}

/** The commands of a remedy. */
export function commandsOf(remedy: Text | undefined): string[] {
  if (!(remedy instanceof Message)) return [];
  return remedy.parts.flatMap((part) => (part.kind === 'command' ? [part.text] : []));
}

export const PROVIDER =
  'projects/123456789012/locations/global/workloadIdentityPools/ci-pool/providers/github';

export const CLAIMS = {
  iss: 'https://token.actions.githubusercontent.com',
  sub: 'repo:octo-org/octo-repo:ref:refs/heads/main',
  aud: `https://iam.googleapis.com/${PROVIDER}`,
  repository: 'octo-org/octo-repo',
  repository_id: '74',
  repository_owner: 'octo-org',
  repository_owner_id: '65',
  ref: 'refs/heads/main',
  job_workflow_ref: 'octo-org/octo-repo/.github/workflows/deploy.yml@refs/heads/main',
  actor: 'octocat',
  event_name: 'push',
  iat: NOW / 1000 - 5,
  exp: NOW / 1000 + 295,
};

export const GITHUB: Facts = { provider: PROVIDER, claims: CLAIMS };

/** `{"error","error_description"}` of RFC 6749. */
export function oauthBody(error: string, description?: string, subtype?: string): object {
  return {
    error,
    ...(description && { error_description: description }),
    ...(subtype && { error_subtype: subtype }),
  };
}

/** `google.rpc.Status`. */
export function rpcBody(
  code: number,
  status: string,
  message: string,
  details: readonly object[] = [],
): object {
  return { error: { code, message, status, ...(details.length > 0 && { details }) } };
}

export function errorInfo(reason: string, metadata: Readonly<Record<string, string>> = {}): object {
  return { '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason, domain: 'googleapis.com', metadata };
}

/** One row of a table that provokes diagnoses. */
export interface Row {
  readonly name: string;
  readonly response: HttpResponse;
  readonly facts?: Facts;
  readonly code: string;
  /** In message or remedy. */
  readonly says?: readonly (string | RegExp)[];
  readonly saysNot?: readonly (string | RegExp)[];
  /** Whole commands of the remedy, to the letter. */
  readonly commands?: readonly string[];
}
