#!/usr/bin/env node
// The command line's door. As in main.ts, the exit status says failure until the story has been told to its end.
import { reportFailure } from './command-line/failure.ts';
import { commandLine } from './command-line/main.ts';
import { Terminal } from './command-line/terminal.ts';
import { BearerError } from './errors.ts';
import { secretsOf } from './variables.ts';

/** Stands beside this file in the package; no bundler is to follow it. */
const EMULATOR = import.meta.url.endsWith('.ts') ? '../emulator/command.ts' : './emulator/command.js';
const loadEmulator = () => import(/* webpackIgnore: true */ EMULATOR);
const terminal = new Terminal(process);
for (const secret of secretsOf(process.env)) terminal.mask(secret);
let ended = false;
const end = (status: number) => {
  if (!ended) process.exitCode = status;
  ended = true;
};

process.exitCode = 3;
process.on('uncaughtException', (error) => end(reportFailure(terminal, error)));
process.on('exit', () => {
  const unfinished = new BearerError('UNFINISHED', 'This ended before it had finished: a bug in gcp-bearer.');
  if (!ended) end(reportFailure(terminal, unfinished));
});
for (const [signal, status] of Object.entries({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 })) {
  process.once(signal, async () => {
    end(status);
    await terminal.abandon();
    process.exit(status);
  });
}

end(await commandLine(process.argv.slice(2), { terminal, stdin: () => process.stdin, loadEmulator }));
