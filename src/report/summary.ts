import { formatDuration } from '../duration.ts';
import type { ErrorCode } from '../errors.ts';
import { indentJson } from './body.ts';
import { count, grouped } from './count.ts';
import type { Redactor, RunReport } from './report.ts';
import { describeIdentity, helpLink } from './report.ts';
import type { CheckRecord, ResponseRecord, Results, ResultToken, RunError } from './results.ts';
import { resultsOf } from './results.ts';
import { safeCode, safeFence, safeMarkdown } from './safe-markup.ts';
import { timeline } from './timeline.ts';

/** GitHub drops a summary of more than 1 MiB. The parts below have less together. */
const TABLE_BYTES = 300 * 1024;
const DETAILS_BYTES = 400 * 1024;
const TOKENS_BYTES = 40 * 1024;

const TABLE_ROWS = 300;
const DETAILED_CHECKS = 50;
const NAME_CHARS = 120;
const URL_CHARS = 160;
const TEXT_CHARS = 500;
const CELL_CHARS = 240;
const OUTCOME_CHARS = 80;
const FAILING_LINES = 20;

/** The job summary, in GitHub-flavoured Markdown; always below GitHub's limit of 1 MiB. */
export function summaryMarkdown(report: RunReport, secrets: Redactor): string {
  return resultsMarkdown(resultsOf(report, secrets));
}

/** The summary of published results: of one job, or of several joined. */
export function resultsMarkdown(results: Results): string {
  const picture = timeline(results);
  const parts = [
    heading(results),
    ...results.errors.slice(0, 20).map(runError),
    ...checksTable(results),
    ...failedChecks(results),
    ...(picture === undefined ? [] : ['### Timeline', picture]),
    ...identity(results),
  ];
  return `${parts.join('\n\n')}\n`;
}

function heading(results: Results): string {
  const { verdict, totals, durationMs, errors, tokens, shard } = results;
  const icon = verdict === 'passed' ? '✅' : '❌';
  const title = `## ${icon} ${headline(results)}`;
  const facts: string[] = [];
  if (totals.total > 0) {
    if (totals.passed > 0 && totals.passed < totals.total) facts.push(`${grouped(totals.passed)} passed`);
    if (totals.failed > 0) facts.push(`${grouped(totals.failed)} failed`);
    if (totals.skipped > 0) facts.push(`${grouped(totals.skipped)} skipped`);
  }
  if (totals.total > 0 || (tokens.length > 0 && errors.length === 0))
    facts.push(`in ${formatDuration(durationMs)}`);
  if (shard !== undefined) facts.push(`shard ${safeMarkdown(shard, 40)}`);
  return facts.length === 0 ? title : `${title}\n\n${facts.join(' · ')}`;
}

function headline({ totals, errors, tokens }: Results): string {
  if (totals.failed + totals.skipped > 0) {
    const which = totals.failed > 0 ? totals.failed : totals.skipped;
    const what = totals.failed > 0 ? 'failed' : 'skipped';
    return `${grouped(which)} of ${count(totals.total, 'check')} ${what}`;
  }
  if (errors.length > 0) return 'The run failed';
  if (totals.total > 0) return `${count(totals.total, 'check')} passed`;
  return tokens.length === 1 ? 'A token for this job' : `${count(tokens.length, 'token')} for this job`;
}

function runError({ code, message, remedy, shard }: RunError): string {
  const [first = '', ...rest] = message.split('\n');
  const where = shard === undefined ? '' : ` in shard ${safeMarkdown(shard, 40)}`;
  const lines = [`**${codeLink(code)}**${where}: ${safeMarkdown(first, TEXT_CHARS)}`];
  if (rest.join('').trim() !== '') lines.push(safeFence(rest.join('\n'), 20, 4000));
  return [...lines, ...remedyPart(remedy)].join('\n\n');
}

function codeLink(code: ErrorCode): string {
  return `[\`${code}\`](${helpLink(code)})`;
}

function remedyPart(remedy: string | undefined): string[] {
  return remedy === undefined || remedy.trim() === '' ? [] : ['What to do:', safeFence(remedy, 20, 4000)];
}

const ICON = { passed: '✅', failed: '❌', skipped: '➖' } as const;

/** Failed checks first, when not all of them fit. */
function checksTable({ checks }: Results): string[] {
  if (checks.length === 0) return [];
  const bad = checks.filter(({ verdict }) => verdict !== 'passed');
  const order =
    checks.length <= TABLE_ROWS ? checks : [...bad, ...checks.filter(({ verdict }) => verdict === 'passed')];
  const origin = commonOrigin(checks);
  const named = checks.some((check) => !isNamedByRequest(check));
  const rows = order.slice(0, TABLE_ROWS).map((check) => tableRow(check, origin, named));
  const { kept } = fitting(rows, TABLE_BYTES);
  const table = [
    `| |${named ? ' Check |' : ''} Request | Response | Attempts | Time |`,
    `|:-:|${named ? '---|' : ''}---|--:|--:|--:|`,
    ...kept,
  ].join('\n');
  const left = checks.length - kept.length;
  return [
    ...(origin === undefined ? [] : [`Requests go to ${safeCode(origin, URL_CHARS)}`]),
    table,
    ...(left > 0 ? [`… and ${grouped(left)} more`] : []),
  ];
}

/** The check that the inputs describe is named by its request; the name column would repeat it. */
function isNamedByRequest({ name, request: { method, url } }: CheckRecord): boolean {
  return name === `${method} ${url}`;
}

function tableRow(check: CheckRecord, origin: string | undefined, named: boolean): string {
  const { name, verdict, request, response, attempts, durationMs } = check;
  const cells = [
    ICON[verdict],
    ...(named ? [safeMarkdown(name, NAME_CHARS)] : []),
    `${requestCode(request, origin)}${request.auth === 'none' ? ' without credentials' : ''}${refusal(check)}`,
    response ? String(response.status) : safeMarkdown(attempts.at(-1)?.outcome ?? '', OUTCOME_CHARS),
    attempts.length === 0 ? '' : grouped(attempts.length + (check.attemptsLeftOut ?? 0)),
    verdict === 'skipped' ? '' : formatDuration(durationMs),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** What refused the request of a check that expects refusal: Google's front end, or the service itself. */
function refusal({ verdict, refused, message }: CheckRecord): string {
  return refused && verdict === 'passed' ? `: ${safeMarkdown(message, OUTCOME_CHARS)}` : '';
}

function requestCode({ method, url }: CheckRecord['request'], origin: string | undefined): string {
  const path = origin === undefined ? url : url.slice(origin.length);
  return safeCode(`${method} ${path === '' ? '/' : path}`, URL_CHARS);
}

/** The one origin of all requests, shown above the table instead of in each row. */
function commonOrigin(checks: readonly CheckRecord[]): string | undefined {
  const origins = new Set(
    checks.map(({ request }) => /^https?:\/\/[^/?#\\]+(?=[/?#]|$)/.exec(request.url)?.[0]),
  );
  const [origin] = origins;
  return origins.size === 1 && checks.length > 1 ? origin : undefined;
}

function failedChecks({ checks }: Results): string[] {
  const failed = checks.filter(({ verdict }) => verdict === 'failed');
  const { kept } = fitting(failed.slice(0, DETAILED_CHECKS).map(failedCheck), DETAILS_BYTES);
  const left = failed.length - kept.length;
  const skipped = checks.filter(({ verdict }) => verdict === 'skipped').slice(0, DETAILED_CHECKS);
  const reasons = skipped.map(
    ({ name, message }) =>
      `- ${safeMarkdown(name, NAME_CHARS)}: ${safeMarkdown(message.replace(/^skipped: /, ''), TEXT_CHARS)}`,
  );
  return [
    ...kept,
    ...(left > 0
      ? [`… and ${count(left, 'more failed check')}: the log and the report files have them.`]
      : []),
    ...(reasons.length > 0 ? ['### Skipped', fitting(reasons, TOKENS_BYTES).kept.join('\n')] : []),
  ];
}

function failedCheck(check: CheckRecord): string {
  const { name, code = 'CHECK_FAILED', message, failures, remedy, response, shard } = check;
  const where = shard === undefined ? '' : ` (shard ${safeMarkdown(shard, 40)})`;
  const parts = [
    `### ❌ ${safeMarkdown(name, NAME_CHARS)}${where}`,
    `${codeLink(code)}: ${safeMarkdown(message, TEXT_CHARS)}`,
  ];
  if (failures.length > 0) {
    const rows = failures
      .slice(0, FAILING_LINES)
      .map(({ line, actual }) => `| ${safeCode(line, CELL_CHARS)} | ${safeCode(actual, CELL_CHARS)} |`);
    parts.push(['| Expected | Actual |', '|---|---|', ...rows].join('\n'));
    if (failures.length > FAILING_LINES)
      parts.push(`… and ${count(failures.length - FAILING_LINES, 'more line')}`);
  }
  parts.push(...remedyPart(remedy), ...attemptsPart(check));
  if (response) parts.push(...bodyPart(response));
  return parts.join('\n\n');
}

function attemptsPart({ attempts, attemptsLeftOut = 0 }: CheckRecord): string[] {
  const all = attempts.length + attemptsLeftOut;
  if (all < 2) return [];
  const parts = attempts
    .slice(-8)
    .map(({ startMs, outcome }) => `${safeMarkdown(outcome, OUTCOME_CHARS)} at ${formatDuration(startMs)}`);
  const before = all - parts.length;
  return [`${count(all, 'attempt')}: ${before > 0 ? '… ' : ''}${parts.join(', ')}`];
}

function bodyPart(response: ResponseRecord): string[] {
  const { bytes, contentType, excerpt, truncated } = response;
  if (bytes === 0) return [truncated ? 'The body could not be read.' : 'The response had no body.'];
  const type = contentType?.split(';')[0]?.trim();
  const what = `${count(bytes, 'byte')}${type ? ` of ${safeMarkdown(type, 80)}` : ''}`;
  if (excerpt === undefined) return [`Response body: ${what}.`];
  const text = indentJson(excerpt);
  const open = text.length <= 1000 ? ' open' : '';
  // GitHub reads this as HTML up to the blank line, so no text from outside may be in it.
  return [`<details${open}><summary>Response body</summary>`, what, safeFence(text, 40, 3000), '</details>'];
}

function identity({ identity, tokens }: Results): string[] {
  const lines: string[] = [];
  if (identity) {
    const { principal, projectId } = identity;
    const how = safeMarkdown(describeIdentity(identity), 280);
    lines.push(`- Identity: ${principal === undefined ? how : `${safeCode(principal, 200)} (${how})`}`);
    if (projectId !== undefined) lines.push(`- Project: ${safeCode(projectId, 100)}`);
  }
  lines.push(...tokens.slice(0, 100).map(tokenLine));
  if (lines.length === 0) return [];
  const { kept } = fitting(lines, TOKENS_BYTES);
  const left = tokens.length + lines.length - Math.min(tokens.length, 100) - kept.length;
  return [
    '### Identity and tokens',
    [...kept, ...(left > 0 ? [`- … and ${grouped(left)} more`] : [])].join('\n'),
  ];
}

function tokenLine({ kind, audience, scopes, expiresAt }: ResultToken): string {
  const name = kind === 'id_token' ? 'ID token' : 'Access token';
  const facts: string[] = [];
  if (audience !== undefined) facts.push(`for ${safeCode(audience, 300)}`);
  if (scopes !== undefined && scopes.length > 0) facts.push(`with ${safeCode(scopes.join(' '), 300)}`);
  if (expiresAt !== undefined) facts.push(`until ${expiresAt.replace('T', ' ').replace('Z', ' UTC')}`);
  return `- ${name} ${facts.join(', ')}`;
}

/** The first of some Markdown parts that together take at most so many bytes. */
function fitting(parts: readonly string[], bytes: number): { readonly kept: readonly string[] } {
  let left = bytes;
  const kept = parts.filter((part) => {
    left -= Buffer.byteLength(part) + 2;
    return left >= 0;
  });
  return { kept };
}
