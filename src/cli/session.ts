import type { Config, ParseOptions } from '../config/config.ts';
import { parseConfig } from '../config/config.ts';
import type { RawInputs } from '../config/inputs.ts';
import { PIPE_WAIT_MS } from '../files/read.ts';
import { untilInterrupted } from '../interruption.ts';
import { render } from '../message.ts';
import { openSession, type Session } from '../session.ts';
import type { Sending } from './arguments.ts';
import { UsageError } from './arguments.ts';
import type { Stdin } from './read-values.ts';
import { readValues } from './read-values.ts';
import { COMMAND_LINE } from './surface.ts';
import type { Terminal } from './terminal.ts';

/** The inputs that name a report. `-` writes it to standard output. */
const REPORTS = ['response_file', 'junit_file', 'results_file'] as const;
type ReportOutput = (typeof REPORTS)[number];

/** A session, with what only the command line has. */
export interface CliSession extends Session {
  /** Where the credential was found, as the command line names it. */
  readonly origin: string;
  /** The report for standard output. */
  readonly printed: ReportOutput | undefined;
}

/** A verb with its arguments. */
export interface Work {
  readonly invocation: Sending;
  readonly terminal: Terminal;
  readonly stdin: Stdin;
}

/**
 * Opens a session, uses it, and closes its connections.
 * @throws {BearerError} what is wrong with the arguments, or what `use` throws
 */
export async function withSession<T>(work: Work, use: (session: CliSession) => Promise<T>): Promise<T> {
  const { invocation, terminal, stdin } = work;
  const values = await readValues(invocation, stdin);
  const { raw, printed } = withoutPrinted(values.raw, invocation);
  const config = await parseConfig(
    // A process cannot export variables to its shell, files are kept on success, and there is no job summary.
    { ...raw, export_environment_variables: 'false', cleanup_credentials: 'true', summary: 'false' },
    terminal,
    optionsFor(invocation),
  );
  for (const warning of [...invocation.warnings, ...values.warnings, ...config.warnings])
    terminal.warning(render(warning, COMMAND_LINE));
  const session = await openSession(config, terminal);
  try {
    const origin = whereFound(config, values.credentialSource);
    terminal.debug(`Credential: ${origin}`);
    if (config.expectedPrincipals.length > 0) {
      const { confirmPrincipal } = await import('../confirm-principal.ts');
      await untilInterrupted(terminal, () => confirmPrincipal(session));
    }
    return await use({ ...session, origin, printed });
  } finally {
    session.http.close();
  }
}

/** The inputs without the report for standard output, of which there is one at most. */
function withoutPrinted(
  given: RawInputs,
  { verb, json }: Sending,
): { readonly raw: RawInputs; readonly printed: ReportOutput | undefined } {
  const [printed, ...more] = REPORTS.filter((name) => given[name] === '-');
  if (printed === undefined) return { raw: given, printed };
  if (json || more.length > 0) {
    const names = [
      ...(json ? ['--json'] : []),
      ...[printed, ...more].map((name) => COMMAND_LINE.input(name)),
    ];
    const message = `can take only one of ${names.join(', ')}.`;
    throw new UsageError([{ input: 'Standard output', message }], verb);
  }
  const { [printed]: _, ...raw } = given;
  return { raw, printed };
}

function whereFound({ origin }: Config, credentialSource: string | undefined): string {
  if (!('input' in origin)) return origin.place;
  const flag = COMMAND_LINE.input(origin.input);
  return origin.input === 'credentials_json' ? (credentialSource ?? flag) : flag;
}

function optionsFor({ verb, given, subjectToken }: Sending): ParseOptions {
  // With --no-application-default-credentials, missing credentials are an error.
  const refused = given.application_default_credentials === 'false';
  return {
    pipeWaitMs: PIPE_WAIT_MS,
    defaultWaitMs: 0,
    ...(subjectToken && { subjectToken }),
    makesReportFolders: false,
    ...(given.checks === '-' ? { checksName: 'standard input' } : {}),
    ...(refused ? {} : { defaultSource: 'application_default_credentials' }),
    ...(verb === 'request' || verb === 'check' ? {} : { verb }),
  };
}
