import { concluded, hasFailed, type MadeChecks, makeChecks } from '../checking.ts';
import { resolveAuth } from '../checks/audience.ts';
import type { CheckResult } from '../checks/check.ts';
import type { ChecksConfig } from '../config/checks.ts';
import { formatDuration } from '../duration.ts';
import { BearerError } from '../errors.ts';
import type { AccessToken, IdToken } from '../google/token.ts';
import type { HttpResponse } from '../http/message.ts';
import { untilInterrupted } from '../interruption.ts';
import { aboutRun } from '../publish.ts';
import { describeBody, fileBody, isUnread, readableBody } from '../report/body.ts';
import { deliver, settleAll } from '../report/deliver.ts';
import { junitParts } from '../report/junit.ts';
import { annotateFailures, logCheck, logTotals } from '../report/log.ts';
import { helpLink } from '../report/report.ts';
import { resultsJson, resultsOf } from '../report/results.ts';
import { safeLine, safeText } from '../report/safe-text.ts';
import { reportFailure, STATUS } from './failure.ts';
import { CheckProgress } from './progress.ts';
import type { CliSession, Work } from './session.ts';
import { withSession } from './session.ts';
import type { Terminal } from './terminal.ts';
import { waitHint } from './wait-hint.ts';
import { waiting } from './waiting.ts';

/** `check FILE`: one line per check on standard error, and with --json the results on standard output. */
export function checkFile(work: Work): Promise<number> {
  const { invocation, terminal } = work;
  return withSession(work, async (session) => {
    const { printed } = session;
    const wholeBody =
      printed === 'response_file' || session.config.checks?.reports.responseFile !== undefined;
    const run = await carryOut(terminal, session, wholeBody, (result) => {
      // With --quiet, warnings and errors follow together at the end.
      if (terminal.volume !== 'quiet') logResult(terminal, result);
    });
    const { made, answer, ended } = run;
    await concluded(ended, async () => {
      if (terminal.volume === 'quiet') annotateFailures(terminal, made.checks);
      logTotals(terminal, made.checks);
      waitHint(terminal, run.checks.list, made.checks);
      await deliverAnd(terminal, run, async () => {
        if (await printReport(terminal, run, session, invocation.json)) return;
        if (printed === 'response_file' && answer?.response)
          await terminal.print(fileBody(answer.response, terminal));
      });
    });
    return hasFailed(made.checks) ? STATUS.checkFailed : STATUS.success;
  });
}

/** `request URL`: the body on standard output, messages on standard error. */
export function makeRequest(work: Work): Promise<number> {
  const { invocation, terminal } = work;
  return withSession(work, async (session) => {
    const results: CheckResult[] = [];
    const run = await carryOut(terminal, session, true, (result, index) => {
      results[index] = result;
    });
    const { checks, made, answer, ended } = run;
    let whole = true;
    await concluded(ended, async () => {
      for (const result of Object.values(results)) {
        if (result === answer) logAnswer(terminal, result);
        else {
          logResult(terminal, result);
          // A quiet terminal prints errors only.
          if (terminal.volume === 'quiet') annotateFailures(terminal, [result]);
        }
      }
      waitHint(terminal, checks.list, made.checks);
      await deliverAnd(terminal, run, async () => {
        if (await printReport(terminal, run, session, invocation.json)) return;
        const response = answer?.response;
        if (response === undefined) return;
        if (invocation.include) await terminal.print(headOf(response, terminal));
        if (session.printed === 'response_file') await terminal.print(fileBody(response, terminal));
        else if (!isUnread(response) && checks.reports.responseFile === undefined)
          whole = await printBody(terminal, response);
      });
    });
    return whole && !hasFailed(made.checks) ? STATUS.success : STATUS.checkFailed;
  });
}

/** Checks that were made, with their configuration. */
type CheckRun = MadeChecks & { readonly checks: ChecksConfig };

/**
 * Writes the reports and prints their paths, and prints what is for standard output even if a report cannot be written.
 * @throws {BearerError} FILE_WRITE_FAILED, after that
 */
async function deliverAnd(
  terminal: Terminal,
  { checks, made, answer }: CheckRun,
  print: () => Promise<void>,
): Promise<void> {
  await settleAll([
    async () => {
      await deliver(terminal, checks.reports, made, answer);
      logFiles(terminal, checks);
    },
    print,
  ]);
}

/** Prints the report that is for standard output. @returns whether there is one */
async function printReport(
  terminal: Terminal,
  { made }: CheckRun,
  { printed }: CliSession,
  json: boolean,
): Promise<boolean> {
  if (printed === 'junit_file') await terminal.print([...junitParts(resultsOf(made, terminal))].join(''));
  else if (json || printed === 'results_file') await terminal.print(resultsJson(made, terminal));
  else return false;
  return true;
}

/** Gets the tokens that the checks need, concurrently, and makes the checks. */
async function carryOut(
  terminal: Terminal,
  session: CliSession,
  wholeBody: boolean,
  onResult: (result: CheckResult, index: number) => void,
): Promise<CheckRun> {
  const { config, api, identities, origin } = session;
  const { checks } = config;
  if (!checks) throw new BearerError('INTERNAL', 'No check was planned, and no problem was reported.');
  const startedAt = terminal.now();
  // A missing token is not a failed check: it ends the run before anything is sent to a service.
  const tokens = await waiting(
    terminal,
    'Getting the tokens',
    untilInterrupted(terminal, () => getNeeded(session, checks)),
  );
  const { identity, base } = identities;
  const issued = {
    ...tokens,
    federated: undefined,
    principal: identity.principal(),
    projectId: config.projectId ?? identity.projectId?.() ?? base.projectId?.(),
  };
  const phases = api.phasesSince(startedAt);
  const report = aboutRun(config, issued, { startedAt, phases, origin });
  for (const { kind, audience } of report.tokens) {
    terminal.debug(
      `${kind === 'id_token' ? `ID token for ${audience}` : 'Access token'} of ${issued.principal ?? 'an unnamed principal'}`,
    );
  }
  const progress = new CheckProgress(checks.list.length);
  terminal.checkProgress = progress;
  const finished: CheckResult[] = [];
  let isInterrupted = false;
  let isFinished = false;
  terminal.onInterrupt(async () => {
    if (isFinished) return;
    isInterrupted = true;
    logInterrupted(terminal, finished, checks.list.length);
  });
  const pending = makeChecks(terminal, checks, report, session, {
    wholeBody,
    onResult: (result, index) => {
      if (isInterrupted) return;
      finished.push(result);
      progress.finish(result.name);
      onResult(result, index);
    },
  });
  try {
    return { checks, ...(await waiting(terminal, () => progress.line(), pending)) };
  } finally {
    isFinished = true;
    terminal.checkProgress = undefined;
  }
}

/** What has run by the time of an interruption. */
function logInterrupted(terminal: Terminal, finished: readonly CheckResult[], total: number): void {
  const count = (verdict: CheckResult['verdict']) =>
    finished.filter((result) => result.verdict === verdict).length;
  const parts = (['passed', 'failed', 'skipped'] as const)
    .map((verdict) => [count(verdict), verdict] as const)
    .filter(([number]) => number > 0)
    .map(([number, verdict]) => `${number} ${verdict}`);
  const left = total - finished.length;
  if (left > 0) parts.push(`${left} not finished`);
  terminal.warning(`Interrupted. Of ${total} ${total === 1 ? 'check' : 'checks'}: ${parts.join(', ')}.`);
}

/** Every token that a check carries, once each. */
async function getNeeded(
  { config: { universe }, tokens }: CliSession,
  { list, idAudiences, signedAudiences }: ChecksConfig,
): Promise<{ readonly access: AccessToken | undefined; readonly ids: readonly IdToken[] }> {
  const needs = list.map((check) => resolveAuth(check, universe));
  const needsAccess = needs.some((need) => 'auth' in need && need.auth === 'access_token');
  const [access, ids] = await Promise.all([
    needsAccess ? tokens.accessToken() : undefined,
    Promise.all(idAudiences.map((audience) => tokens.idToken(audience))),
    ...signedAudiences.map((audience) => tokens.signedJwt(audience)),
  ]);
  return { access, ids };
}

/** A check in one line; below one that failed, the reasons and the help link. */
function logResult(terminal: Terminal, result: CheckResult): void {
  logCheck(terminal, result);
  if (result.verdict === 'failed') terminal.info(`    ${helpLink(result.code ?? 'CHECK_FAILED')}`);
  logHeaders(terminal, result.response);
}

/** Status, time and size of the response, and why it is not the expected one. */
function logAnswer(terminal: Terminal, result: CheckResult): void {
  const { response, attempts } = result;
  if (response) {
    const reason = response.reason.trim();
    const status = reason === '' ? String(response.status) : `${response.status} ${reason}`;
    const tries = attempts.length > 1 ? `, at attempt ${attempts.length}` : '';
    const body = isUnread(response)
      ? 'body not readable'
      : response.bytes === 0
        ? 'no body'
        : describeBody(response);
    terminal.info(`${status} in ${formatDuration(response.timing.total)}${tries}, ${body}`);
    logHeaders(terminal, response);
  }
  if (result.verdict === 'passed') return;
  const code = result.code ?? 'CHECK_FAILED';
  const lines = result.failures.map(({ line, actual }) => `\n${line}\n  actual: ${actual}`);
  const message = `${result.message}${lines.join('')}`;
  reportFailure(terminal, new BearerError(code, message, { remedy: result.remedy }));
}

/** Response headers, as curl shows them with -v. */
function logHeaders(terminal: Terminal, response: HttpResponse | undefined): void {
  for (const [name, value] of response?.headers ?? []) terminal.debug(`< ${safeLine(`${name}: ${value}`)}`);
}

/** Status line and headers, as curl prints them with -i; secrets in them are replaced. */
function headOf({ status, reason, headers }: HttpResponse, terminal: Terminal): string {
  const lines = [
    `HTTP/1.1 ${status} ${reason}`.trim(),
    ...headers.map(([name, value]) => `${name}: ${value}`),
  ];
  return `${lines.map((line) => safeLine(terminal.redact(line))).join('\n')}\n\n`;
}

function logFiles(terminal: Terminal, { reports }: ChecksConfig): void {
  const files = [
    ['Body', reports.responseFile],
    ['JUnit report', reports.junitFile],
    ['Results', reports.resultsFile],
  ] as const;
  for (const [label, path] of files) if (path !== undefined) terminal.info(`${label}: ${path}`);
}

/**
 * Prints a body: byte for byte to a program, and with escapes to a person's terminal. Its secrets are replaced, because a
 * service may echo the request.
 * @returns whether it is complete
 */
async function printBody(terminal: Terminal, response: HttpResponse): Promise<boolean> {
  if (terminal.showsResults) {
    const body = readableBody(response, terminal);
    if (body.kind === 'binary') {
      terminal.warning(
        `The response, ${describeBody(response)}, is not text and is not shown on a terminal. Give --response-file FILE, or redirect standard output.`,
      );
    } else if (body.kind === 'text') {
      const text = safeText(body.text);
      await terminal.print(text.endsWith('\n') ? text : `${text}\n`);
      if (!body.complete)
        terminal.warning(
          `This is the beginning of ${describeBody(response)}. Give --response-file FILE for more.`,
        );
    }
    return true;
  }
  await terminal.print(fileBody(response, terminal));
  if (!response.truncated) return true;
  terminal.error(`The body is longer than the ${response.body.length} bytes of it that were printed.`);
  return false;
}
