import type { ErrorCode } from '../errors.ts';
import { BearerError, InputError } from '../errors.ts';
import { reasonOf, withoutSecrets } from '../quote.ts';
import { UsageError } from './arguments.ts';
import type { Terminal } from './terminal.ts';
import { asFlags, exampleFor, flagOf } from './wording.ts';

/** What the program ends with. */
export const STATUS = { well: 0, checkFailed: 1, usage: 2, noToken: 3 } as const;
export type Status = (typeof STATUS)[keyof typeof STATUS];

/** Wrong with what was asked, though found late. */
const USAGE: readonly ErrorCode[] = ['INPUT_INVALID', 'FILE_READ_FAILED', 'FILE_WRITE_FAILED', 'ADC_INVALID'];

/** The exit status for whatever was thrown. */
function statusOf(thrown: unknown): Status {
  if (thrown instanceof InputError) return STATUS.usage;
  return thrown instanceof BearerError && USAGE.includes(thrown.code) ? STATUS.usage : STATUS.noToken;
}

/** Says on standard error what went wrong and what to do about it, in the words of the command line. */
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
  const redact = (text: string) => terminal.redact(text);
  if (error instanceof InputError) {
    for (const { input, message, example } of error.problems) {
      const shown = example === undefined ? '' : `\n  for example: ${exampleFor(input, example)}`;
      terminal.error(withoutSecrets(redact(`${subject(error, input)} ${asFlags(message)}${shown}`)));
    }
    if (error instanceof UsageError) {
      terminal.info(`See gcp-bearer help${error.verb === undefined ? '' : ` ${error.verb}`}.`);
    }
    return;
  }
  if (error instanceof BearerError) {
    const remedy = error.remedy
      ?.split('\n')
      .map((line) => `\n  → ${asFlags(line)}`)
      .join('');
    terminal.error(withoutSecrets(redact(`${asFlags(error.message)}${remedy ?? ''}`)), error.code);
    return;
  }
  terminal.error(reasonOf(error, redact), 'INTERNAL');
  if (error instanceof Error) {
    // The message, which may have lines, is not among them.
    const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
    terminal.debug(frames.join('\n'));
  }
}

/** The flag a problem is about, so that its message can follow as a sentence. */
function subject(error: InputError, input: string): string {
  // A credential that was found, not given.
  if (input.startsWith('application_default_credentials')) {
    return `${input.replace('application_default_credentials', 'Application Default Credentials')}:`;
  }
  return error instanceof UsageError ? input : `${flagOf(input)}:`;
}

function causeOf(thrown: unknown): unknown {
  return thrown instanceof Error ? thrown.cause : undefined;
}
