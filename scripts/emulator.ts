// Starts the emulator with the sample function for the steps of a job, and runs until a signal ends it.
// Once it is ready, it appends its variables to --env-file, one NAME=VALUE per line, in the format of GITHUB_ENV.
// Users run `gcp-bearer emulator`.
import { appendFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { startEmulator } from '../emulator/emulator.ts';

const { values } = parseArgs({ options: { 'env-file': { type: 'string' } } });
const emulator = await startEmulator();
const { ACTIONS_ID_TOKEN_REQUEST_URL = '', ACTIONS_ID_TOKEN_REQUEST_TOKEN = '' } = emulator.github();
const variables = { ...emulator.env, ACTIONS_ID_TOKEN_REQUEST_URL, ACTIONS_ID_TOKEN_REQUEST_TOKEN };
const lines = Object.entries(variables).map(([name, value]) => `${name}=${value}\n`);
const file = values['env-file'];
if (file === undefined) process.stdout.write(lines.join(''));
else await appendFile(file, lines.join(''));
console.error(`The emulator listens at ${emulator.proxyUrl}.`);

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void emulator.close());
