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
import { annotateFailures, logCheck, logTotals } from '../report/log.ts';
import { helpLink, type RunReport } from '../report/report.ts';
import { resultsJson } from '../report/results.ts';
import { safeText } from '../report/safe-text.ts';
import { reportFailure, STATUS } from './failure.ts';
import type { CliSession, Work } from './session.ts';
import { waiting, withSession } from './session.ts';
import type { Terminal } from './terminal.ts';

/** `check FILE`: a line a check on standard error, and with --json the results on standard output. */
export function checkFile(work: Work): Promise<number> {
  const { asking, terminal } = work;
  return withSession(work, async (session) => {
    const wholeBody = session.config.checks?.reports.responseFile !== undefined;
    const { checks, made, answer, ended } = await carryOut(terminal, session, wholeBody, (result) => {
      // Quiet leaves warnings and errors, and those come together at the end.
      if (terminal.volume !== 'quiet') say(terminal, result);
    });
    await concluded(ended, async () => {
      if (terminal.volume === 'quiet') annotateFailures(terminal, made.checks);
      logTotals(terminal, made.checks);
      await deliverAnd(terminal, checks, made, answer, async () => {
        if (asking.json) await terminal.print(resultsJson(made, terminal));
      });
    });
    return hasFailed(made.checks) ? STATUS.checkFailed : STATUS.well;
  });
}

/** `request URL`: the body on standard output, what is said of it on standard error. */
export function makeRequest(work: Work): Promise<number> {
  const { asking, terminal } = work;
  return withSession(work, async (session) => {
    const results: CheckResult[] = [];
    const { checks, made, answer, ended } = await carryOut(terminal, session, true, (result, index) => {
      results[index] = result;
    });
    let whole = true;
    await concluded(ended, async () => {
      for (const result of Object.values(results)) {
        if (result === answer) sayAnswer(terminal, result);
        else say(terminal, result);
      }
      await deliverAnd(terminal, checks, made, answer, async () => {
        if (asking.json) await terminal.print(resultsJson(made, terminal));
        else if (
          answer?.response &&
          !isUnread(answer.response) &&
          checks.reports.responseFile === undefined
        ) {
          whole = await printBody(terminal, answer.response);
        }
      });
    });
    return whole && !hasFailed(made.checks) ? STATUS.well : STATUS.checkFailed;
  });
}

/**
 * Writes the reports and names them, and prints what belongs on standard output though a report could not be written.
 * @throws {BearerError} FILE_WRITE_FAILED, after that
 */
async function deliverAnd(
  terminal: Terminal,
  checks: ChecksConfig,
  made: RunReport,
  answer: CheckResult | undefined,
  print: () => Promise<void>,
): Promise<void> {
  await settleAll([
    async () => {
      await deliver(terminal, checks.reports, made, answer);
      sayFiles(terminal, checks);
    },
    print,
  ]);
}

/** Gets the tokens that the checks need, side by side, and makes the checks. */
async function carryOut(
  terminal: Terminal,
  session: CliSession,
  wholeBody: boolean,
  onResult: (result: CheckResult, index: number) => void,
): Promise<MadeChecks & { readonly checks: ChecksConfig }> {
  const { config, api, identities, foundIn } = session;
  const { checks } = config;
  if (!checks) throw new BearerError('INTERNAL', 'No check was planned, and no problem was reported.');
  const startedAt = terminal.now();
  // A token that cannot be had is told from a check that failed: it ends all before anything is sent to a service.
  const tokens = await waiting(
    terminal,
    'Getting the tokens',
    untilInterrupted(terminal, () => mintNeeded(session, checks)),
  );
  const { identity, base } = identities;
  const issued = {
    ...tokens,
    federated: undefined,
    principal: identity.principal(),
    projectId: config.projectId ?? identity.projectId?.() ?? base.projectId?.(),
  };
  const phases = api.phasesSince(startedAt);
  const report = aboutRun({ ...config, foundIn }, issued, { startedAt, phases });
  for (const { kind, audience } of report.tokens) {
    terminal.debug(
      `${kind === 'id_token' ? `ID token for ${audience}` : 'Access token'} of ${issued.principal ?? 'an unnamed principal'}`,
    );
  }
  const all = checks.list.length;
  let over = 0;
  const pending = makeChecks(terminal, checks, report, session, {
    wholeBody,
    onResult: (result, index) => {
      over += 1;
      onResult(result, index);
    },
  });
  const what = () => (all === 1 ? 'Waiting for the answer' : `${over} of ${all} checks are over`);
  return { checks, ...(await waiting(terminal, what, pending)) };
}

/** Every token that a check carries, once each. */
async function mintNeeded(
  { config: { universe }, tokens }: CliSession,
  { list }: ChecksConfig,
): Promise<{ readonly access: AccessToken | undefined; readonly ids: readonly IdToken[] }> {
  const needs = list.map((check) => resolveAuth(check, universe));
  const audiences = new Set(needs.flatMap((need) => ('audience' in need ? [need.audience] : [])));
  const needsAccess = needs.some((need) => 'auth' in need && need.auth === 'access_token');
  const [access, ...ids] = await Promise.all([
    needsAccess ? tokens.accessToken() : undefined,
    ...[...audiences].map((audience) => tokens.idToken(audience)),
  ]);
  return { access, ids };
}

/** A check in one line; one that failed with what is known of it, and where more is. */
function say(terminal: Terminal, result: CheckResult): void {
  logCheck(terminal, result);
  if (result.verdict === 'failed') terminal.info(`    ${helpLink(result.code ?? 'CHECK_FAILED')}`);
}

/** What curl says with -w, and why the answer is not the one that was wanted. */
function sayAnswer(terminal: Terminal, result: CheckResult): void {
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
  }
  if (result.verdict === 'passed') return;
  const code = result.code ?? 'CHECK_FAILED';
  const lines = result.failures.map(({ line, actual }) => `\n  ${line}\n    actual: ${actual}`);
  const message = `${result.message}${lines.join('')}`;
  reportFailure(terminal, new BearerError(code, message, { remedy: result.remedy }));
  terminal.info(`  ${helpLink(code)}`);
}

function sayFiles(terminal: Terminal, { reports }: ChecksConfig): void {
  const files = [
    ['Body', reports.responseFile],
    ['JUnit report', reports.junitFile],
    ['Results', reports.resultsFile],
  ] as const;
  for (const [label, path] of files) if (path !== undefined) terminal.info(`${label}: ${path}`);
}

/**
 * Prints a body: byte for byte to a program, and so that it cannot harm to a person's terminal. Its secrets are
 * replaced, for a service may echo what it was sent.
 * @returns whether it was all there
 */
async function printBody(terminal: Terminal, response: HttpResponse): Promise<boolean> {
  if (terminal.showsResults) {
    const body = readableBody(response, terminal);
    if (body.kind === 'binary') {
      terminal.warning(
        `${describeBody(response)} would harm the terminal. Give --response-file FILE, or send it to a program or a file.`,
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
