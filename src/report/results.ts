import type { CheckResult, Verdict } from '../checks/check.ts';
import { isInstant, rfc3339 } from '../duration.ts';
import type { ErrorCode } from '../errors.ts';
import { header } from '../http/message.ts';
import { type KeptResult, kept } from './kept.ts';
import type { Phase, Redactor, ReportedIdentity, RunReport } from './report.ts';
import { safeJsonParts } from './safe-markup.ts';
import type { Totals } from './totals.ts';
import { totalsOf } from './totals.ts';

/**
 * A run as it is published in `results_file`: data, with every secret redacted once and for all. The summary and the
 * JUnit report are made from it, so that those of several jobs can be made from their joined results.
 * Its text is what the server sent: make it safe before printing it.
 */
export interface Results {
  readonly $schema: string;
  readonly version: 1;
  /** `failed` when a check failed, was skipped, or the run failed. */
  readonly verdict: 'passed' | 'failed';
  /** RFC 3339, UTC, with milliseconds. */
  readonly startedAt: string;
  readonly durationMs: number;
  readonly shard?: string | undefined;
  readonly identity?: ReportedIdentity | undefined;
  readonly tokens: readonly ResultToken[];
  readonly phases: readonly Phase[];
  readonly totals: Totals;
  readonly checks: readonly CheckRecord[];
  /** What ended the run before its time; of joined results, those of every job. */
  readonly errors: readonly RunError[];
}

export interface ResultToken {
  readonly kind: 'access_token' | 'id_token';
  readonly audience?: string | undefined;
  readonly scopes?: readonly string[] | undefined;
  /** RFC 3339, UTC. */
  readonly expiresAt?: string | undefined;
}

export interface RunError {
  readonly code: ErrorCode;
  readonly message: string;
  readonly remedy?: string | undefined;
  readonly shard?: string | undefined;
}

export interface CheckRecord {
  readonly name: string;
  readonly verdict: Verdict;
  readonly message: string;
  readonly refused?: true | undefined;
  readonly code?: ErrorCode | undefined;
  readonly remedy?: string | undefined;
  readonly failures: readonly { readonly line: string; readonly actual: string }[];
  readonly request: CheckResult['request'];
  readonly response?: ResponseRecord | undefined;
  readonly attempts: CheckResult['attempts'];
  /** Earlier attempts that are not in the list. */
  readonly attemptsLeftOut?: number | undefined;
  /** Milliseconds after the run began. */
  readonly startMs: number;
  readonly durationMs: number;
  readonly timing?: CheckResult['timing'];
  /** In joined results: the job that made the check. */
  readonly shard?: string | undefined;
}

export interface ResponseRecord {
  readonly status: number;
  readonly contentType?: string | undefined;
  /** Of the whole body, after decompression. */
  readonly bytes: number;
  /** The body was longer than what was kept. */
  readonly truncated: boolean;
  readonly sha256?: string | undefined;
  /** RFC 3339: until when the server's certificate is valid. */
  readonly certificateExpiresAt?: string | undefined;
  /** The beginning of a body that is text; of failed checks only. */
  readonly excerpt?: string | undefined;
}

export const RESULTS_SCHEMA_URL =
  'https://raw.githubusercontent.com/org/gcp-bearer/main/docs/results.schema.json';

/** Turns what happened into what is published. This is where reports lose their secrets: before any cut or escape. */
export function resultsOf(report: RunReport, secrets: Redactor): Results {
  const redact = (text: string) => secrets.redact(text);
  const offset = Math.max(0, Math.round((report.checksStartedAt ?? report.startedAt) - report.startedAt));
  const checks = report.checks.map((check) => checkRecord(kept(check, secrets), offset, secrets));
  const phases = report.phases.map(({ name, startMs, durationMs }) => ({
    name: redact(name),
    startMs: milliseconds(startMs),
    durationMs: milliseconds(durationMs),
  }));
  const { identity, failure } = report;
  const errors = failure
    ? [
        {
          code: failure.code,
          message: redact(failure.message),
          ...optional('remedy', failure.remedy, redact),
        },
      ]
    : [];
  return {
    $schema: RESULTS_SCHEMA_URL,
    version: 1,
    verdict: verdictOf(checks, errors),
    startedAt: rfc3339(report.startedAt, { milliseconds: true }),
    durationMs: Math.max(0, ...[...phases, ...checks].map(({ startMs, durationMs }) => startMs + durationMs)),
    ...optional('shard', report.shard, redact),
    ...(identity && {
      identity: {
        kind: redact(identity.kind),
        source: redact(identity.source),
        ...optional('principal', identity.principal, redact),
        ...optional('projectId', identity.projectId, redact),
      },
    }),
    tokens: report.tokens.map(({ kind, audience, scopes, expiresAt }) => ({
      kind,
      ...optional('audience', audience, redact),
      ...optional('scopes', scopes, (list) => list.map(redact)),
      ...optional('expiresAt', timestamp(expiresAt), (time) => time),
    })),
    phases,
    totals: totalsOf(checks),
    checks,
    errors,
  };
}

/** @param check as {@link kept} returns it: its message, remedy, URL and failures are redacted */
function checkRecord(check: KeptResult, offset: number, secrets: Redactor): CheckRecord {
  const redact = (text: string) => secrets.redact(text);
  const { request, timing } = check;
  return {
    name: redact(check.name),
    verdict: check.verdict,
    message: check.message,
    ...optional('refused', check.refused, (refused) => refused),
    ...optional('code', check.code, (code) => code),
    ...optional('remedy', check.remedy, (remedy) => remedy),
    failures: check.failures,
    request: {
      method: redact(request.method),
      url: request.url,
      auth: request.auth,
      ...optional('audience', request.audience, redact),
    },
    ...optional('response', responseRecord(check, secrets), (response) => response),
    attempts: check.attempts.map(({ startMs, durationMs, outcome }) => ({
      startMs: milliseconds(startMs),
      durationMs: milliseconds(durationMs),
      outcome: redact(outcome),
    })),
    ...optional('attemptsLeftOut', check.attemptsLeftOut || undefined, (count) => count),
    startMs: milliseconds(check.startMs) + offset,
    durationMs: milliseconds(check.durationMs),
    ...(timing && {
      timing: {
        ...optional('connect', timing.connect, milliseconds),
        ...optional('tls', timing.tls, milliseconds),
        wait: milliseconds(timing.wait),
        body: milliseconds(timing.body),
        total: milliseconds(timing.total),
      },
    }),
  };
}

function responseRecord({ response, excerpt }: CheckResult, secrets: Redactor): ResponseRecord | undefined {
  if (!response) return undefined;
  return {
    status: response.status,
    ...optional('contentType', header(response, 'content-type'), (type) => secrets.redact(type)),
    bytes: response.bytes,
    truncated: response.truncated,
    ...optional('sha256', response.sha256, (digest) => digest),
    ...optional('certificateExpiresAt', timestamp(response.certificateExpiresAt), (time) => time),
    // A secret may have become known after the check.
    ...optional('excerpt', excerpt, (text) => secrets.redact(text)),
  };
}

/** `results_file`: the run as JSON, as docs/results.schema.json describes it. */
export function resultsJson(report: RunReport, secrets: Redactor): string {
  return formatResults(resultsOf(report, secrets));
}

/** Results as the text of a file, harmless when somebody prints it. */
export function formatResults(results: Results): string {
  return [...resultsParts(results)].join('');
}

/** The same in parts, which are never all in memory. */
export function* resultsParts(results: Results): Iterable<string> {
  yield* safeJsonParts(results);
  yield '\n';
}

export function verdictOf(
  checks: readonly { readonly verdict: Verdict }[],
  errors: readonly RunError[],
): Results['verdict'] {
  return errors.length === 0 && checks.every(({ verdict }) => verdict === 'passed') ? 'passed' : 'failed';
}

/** A property that is there only when it has a value. */
function optional<Name extends string, Given, Kept>(
  name: Name,
  value: Given | undefined,
  keep: (value: Given) => Kept,
): { [key in Name]?: Kept } {
  if (value === undefined) return {};
  // TypeScript types a computed key as any string.
  return { [name]: keep(value) } as { [key in Name]?: Kept };
}

/** Clocks may give fractions; people and schemas want none. */
function milliseconds(value: number): number {
  return Math.max(0, Math.round(value));
}

/** RFC 3339 in UTC to the second; nothing for a time that is not known or that no calendar has. */
function timestamp(ms: number | undefined): string | undefined {
  if (ms === undefined || !isInstant(ms)) return undefined;
  return rfc3339(ms);
}
