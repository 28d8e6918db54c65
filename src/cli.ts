#!/usr/bin/env node
// The entry point of the command line.
import { reportFailure } from './cli/failure.ts';
import { commandLine } from './cli/main.ts';
import { Terminal } from './cli/terminal.ts';
import { Interruption } from './interruption.ts';
import { secretsOf } from './variables.ts';

/** In the package it is next to this file. Bundlers must not follow it. */
const EMULATOR = import.meta.url.endsWith('.ts') ? '../emulator/command.ts' : './emulator/command.js';
const loadEmulator = () => import(/* webpackIgnore: true */ EMULATOR);
const interruption = new Interruption();
const { env, stdout, stderr } = process;
const terminal = new Terminal({ env, stdout, stderr, interrupted: interruption.signal });
for (const secret of secretsOf(env)) terminal.mask(secret);
let ended = false;
const end = (status: number) => {
  if (!ended) process.exitCode = status;
  ended = true;
};
const fail = (error: unknown) => {
  let status = 3;
  try {
    status = reportFailure(terminal, error);
  } catch {
    // Without a redactor nothing of the error may be shown.
    stderr.write('error: INTERNAL: The command failed, and its error could not be shown.\n');
  }
  if (!ended) end(status);
  else if (process.exitCode === 0) process.exitCode = status;
};

// The exit status says failure until commandLine() resolves, so a promise that never settles fails.
process.exitCode = 3;
const notCaught = (error: unknown) => (ended ? fail(error) : interruption.by(error));
process.on('uncaughtException', notCaught);
process.on('unhandledRejection', notCaught);
process.on('beforeExit', () => {
  if (!ended) interruption.byNothingLeft();
});
// Also for a verb that does not settle after an interruption.
process.on('exit', () => {
  if (!ended) fail(new AggregateError(interruption.allErrors()));
});
for (const [signal, status] of Object.entries({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 })) {
  process.once(signal, async () => {
    end(status);
    await terminal.abandon();
    process.exit(status);
  });
}

const surroundings = { terminal, stdin: () => process.stdin, loadEmulator, interruption };
commandLine(process.argv.slice(2), surroundings).then(end, fail);
