import { maskSecretsIn } from '../config/misplaced.ts';
import { BearerError } from '../errors.ts';
import { Interruption, untilInterrupted } from '../interruption.ts';
import { reasonOf } from '../quote.ts';
import { parseArguments } from './arguments.ts';
import { completionScript } from './completion.ts';
import { reportFailure, STATUS } from './failure.ts';
import { helpText } from './help.ts';
import type { Stdin } from './read-values.ts';
import type { Terminal } from './terminal.ts';

/** The emulator as the command line runs it; loaded only when it is used. */
interface EmulatorEntry {
  /**
   * Runs until it is interrupted.
   * @param args the arguments after the verb, `--help` included
   * @returns the exit status
   */
  runEmulator(args: readonly string[], terminal: Terminal): Promise<number>;
}

export interface Surroundings {
  readonly terminal: Terminal;
  readonly stdin: Stdin;
  /** Rejects where the emulator is not installed beside the command line. */
  readonly loadEmulator: () => Promise<EmulatorEntry>;
  /** Exceptions outside the verb's own work. */
  readonly interruption?: Pick<Interruption, 'allErrors'>;
}

/**
 * Runs a command line. Every failure is reported before this returns.
 * @returns the exit status: 0 success, 1 a check failed, 2 bad usage or configuration, 3 could not get a token
 * @param argv without the program's own name
 */
export async function commandLine(argv: readonly string[], around: Surroundings): Promise<number> {
  const { terminal, interruption = new Interruption() } = around;
  try {
    const status = await run(argv, around);
    const errors = interruption.allErrors();
    return errors.length === 0 ? status : reportFailure(terminal, new AggregateError(errors));
  } catch (error) {
    const errors = interruption.allErrors(error);
    return reportFailure(terminal, errors.length === 1 ? errors[0] : new AggregateError(errors));
  } finally {
    terminal.clear();
  }
}

async function run(argv: readonly string[], around: Surroundings): Promise<number> {
  const { terminal, stdin } = around;
  // `--flag=VALUE` is one word, and only the value is the secret.
  maskSecretsIn(
    [...argv.flatMap((word) => [word, word.replace(/^--?[\w-]+=/, '')]), ...Object.values(terminal.env)],
    terminal,
  );
  const invocation = parseArguments(argv);
  switch (invocation.kind) {
    case 'help':
      if (invocation.verb === 'emulator') return emulator(['--help'], around);
      await terminal.print(helpText(invocation.verb, terminal.columns));
      return STATUS.success;
    case 'usage':
      terminal.info(helpText(undefined, terminal.columns).trimEnd());
      return STATUS.usage;
    case 'version': {
      const { USER_AGENT } = await import('../http/client.ts');
      await terminal.print(`${USER_AGENT.replace('/', ' ')}\n`);
      return STATUS.success;
    }
    case 'completion':
      await terminal.print(completionScript(invocation.shell));
      return STATUS.success;
    case 'emulator':
      return untilInterrupted(terminal, () => emulator(invocation.args, around));
    case 'send': {
      if (invocation.quiet) terminal.volume = 'quiet';
      else if (invocation.verbose) terminal.volume = 'verbose';
      // Help and completion load nothing of the network.
      const { VERB_WORK } = await import('./work.ts');
      return VERB_WORK[invocation.verb]({ invocation, terminal, stdin });
    }
  }
}

async function emulator(args: readonly string[], { terminal, loadEmulator }: Surroundings): Promise<number> {
  let emulator: EmulatorEntry;
  try {
    emulator = await loadEmulator();
  } catch (error) {
    throw new BearerError('INTERNAL', `Could not load the emulator: ${reasonOf(error)}`, {
      cause: error,
    });
  }
  return emulator.runEmulator(args, terminal);
}
