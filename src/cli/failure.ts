import type { ErrorCode } from '../errors.ts';
import { BearerError, InputError, problemText } from '../errors.ts';
import { render, type Text } from '../message.ts';
import { reasonOf, withoutSecrets } from '../quote.ts';
import { helpLink } from '../report/report.ts';
import { UsageError } from './arguments.ts';
import { COMMAND_LINE } from './surface.ts';
import type { Terminal } from './terminal.ts';

/** The exit statuses of the program. */
export const STATUS = { success: 0, checkFailed: 1, usage: 2, noToken: 3 } as const;
export type Status = (typeof STATUS)[keyof typeof STATUS];

/** Codes of errors in what was given, though found late. */
const USAGE: readonly ErrorCode[] = ['INPUT_INVALID', 'FILE_READ_FAILED', 'FILE_WRITE_FAILED', 'ADC_INVALID'];

/** The exit status for any thrown value. */
function statusOf(thrown: unknown): Status {
  if (thrown instanceof InputError) return STATUS.usage;
  return thrown instanceof BearerError && USAGE.includes(thrown.code) ? STATUS.usage : STATUS.noToken;
}

/** Reports on standard error what failed and what to do about it, with flags. */
export function reportFailure(terminal: Terminal, thrown: unknown): Status {
  const redact = (text: string) => terminal.redact(text);
  const errors = thrown instanceof AggregateError && thrown.errors.length > 0 ? thrown.errors : [thrown];
  for (const error of errors) reportOne(terminal, error);
  for (
    let cause = causeOf(thrown), depth = 0;
    cause !== undefined && depth < 5;
    cause = causeOf(cause), depth++
  ) {
    terminal.debug(`caused by: ${reasonOf(cause, redact)}`);
  }
  return statusOf(errors[0]);
}

function reportOne(terminal: Terminal, error: unknown): void {
  if (error instanceof InputError) {
    reportProblems(terminal, error);
    return;
  }
  if (error instanceof BearerError) {
    const { message, remedy } = error.parts;
    const shown = [written(terminal, message), ...(remedy ? [written(terminal, remedy)] : [])];
    terminal.error([...shown, helpLink(error.code)].join('\n').replaceAll('\n', '\n  '), error.code);
    return;
  }
  terminal.error(
    reasonOf(error, (text) => terminal.redact(text)),
    'INTERNAL',
  );
  if (error instanceof Error) {
    // Without the message, which may have several lines.
    const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
    terminal.debug(frames.join('\n'));
  }
}

/** Each problem, and each help link once. */
function reportProblems(terminal: Terminal, error: InputError): void {
  const codes = new Set<ErrorCode>();
  for (const problem of error.problems) {
    terminal.error(written(terminal, problemText(problem)).replaceAll('\n', '\n  '));
    // The help of the verb explains a flag better than the page of errors.
    if (problem.code !== undefined || !(error instanceof UsageError))
      codes.add(problem.code ?? 'INPUT_INVALID');
  }
  for (const code of codes) terminal.notice(helpLink(code));
  if (error instanceof UsageError && error.problems.some(({ code }) => code === undefined)) {
    terminal.info(`See gcp-bearer help${error.verb === undefined ? '' : ` ${error.verb}`}.`);
  }
}

function written(terminal: Terminal, text: Text): string {
  return withoutSecrets(terminal.redact(render(text, COMMAND_LINE)));
}

function causeOf(thrown: unknown): unknown {
  return thrown instanceof Error ? thrown.cause : undefined;
}
