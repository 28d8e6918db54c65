// Starts the emulator for the steps of a job, the sample function behind its services, and stays until it is told to end.
// Its variables are appended to --env-file once all is ready, one NAME=VALUE a line, as GITHUB_ENV takes them.
// `gcp-bearer emulator` is the one for people.
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
