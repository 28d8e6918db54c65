/** Everything that leaves a step, and which secrets are in it that may not be. */
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Emulator, JournalEntry } from '../../emulator/emulator.ts';
import { parseJwt } from '../../emulator/signing.ts';
import type { StepResult } from '../stage/runner.ts';
import { formsOf, Traces } from './forms.ts';
import { CHILD } from './kinds.ts';

/** Outputs that a token may be in, and nothing else that is secret. */
const OF_TOKENS = ['access_token', 'id_token', 'id_tokens', 'auth_token'];

/** Files that a credential belongs into: the two that were asked for. */
const OF_CREDENTIALS = ['credentials.json', 'curl.config'];

/** What a secret is, which says where it may be sent. */
export interface Secret {
  readonly label: string;
  readonly value: string;
  /** Of an ID token. */
  readonly audience?: string;
}

type MaySend = (request: JournalEntry, secret: Secret) => boolean;
const to =
  (...routes: readonly string[]): MaySend =>
  ({ route }) =>
    routes.some((name) => route === name || route.startsWith(`${name}.`));
const nowhere: MaySend = () => false;

/** Where each may be sent; what is not in the table may be sent nowhere. */
const WAYS: Readonly<Record<string, MaySend>> = {
  'request token': to('oidc.token'),
  'OIDC token': to('sts.token'),
  'access token': to('iamcredentials', 'service'),
  'federated token': to('iamcredentials'),
  'ID token': ({ route, host }, { audience }) => route === 'service' && audience === `https://${host}`,
  assertion: to('oauth2.token'),
  'refresh token': to('oauth2.token', 'sts.oauthtoken'),
  'client secret': to('oauth2.token', 'sts.oauthtoken'),
  'session of the metadata service': to('aws'),
  // Part of the signed request that is the subject token of AWS.
  'AWS session token': to('sts.token'),
  'header of the URL source': to('subject'),
  'private key': nowhere,
  'client key': nowhere,
  'AWS secret access key': nowhere,
};

/** All secrets of a run: those that it was given, and those that the emulator handed out or was sent. */
export function secretsOf(
  emulator: Emulator,
  { requests, env }: Pick<StepResult, 'requests' | 'env'>,
  given: Readonly<Record<string, string>>,
): Secret[] {
  const secrets: Secret[] = Object.entries(given).map(([label, value]) => ({ label, value }));
  for (const value of emulator.issued) secrets.push(issued(emulator, value));
  const requestToken = env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
  if (requestToken !== undefined) secrets.push({ label: 'request token', value: requestToken });
  for (const { form } of requests) {
    if (form?.['assertion'] !== undefined) secrets.push({ label: 'assertion', value: form['assertion'] });
    const signature = /Signature=([0-9a-f]{64})/.exec(decodeURIComponent(form?.['subject_token'] ?? ''))?.[1];
    if (signature !== undefined) secrets.push({ label: 'AWS session token', value: signature });
  }
  return secrets;
}

function issued(emulator: Emulator, value: string): Secret {
  const access = emulator.inspect(value);
  if (access)
    return { label: access.principal.kind === 'federated' ? 'federated token' : 'access token', value };
  const claims = parseJwt(value)?.payload;
  if (!claims) return { label: 'session of the metadata service', value };
  if (claims['scp'] === 'Actions.GenerateIdToken') return { label: 'request token', value };
  if (claims['iss'] === 'https://accounts.google.com')
    return { label: 'ID token', value, audience: String(claims['aud']) };
  return { label: 'OIDC token', value };
}

/** What came out where it may not, in words. */
export async function leaksOf(result: StepResult, secrets: readonly Secret[]): Promise<string[]> {
  const traces = new Traces();
  for (const { label, value } of secrets) traces.add(label, value);
  const leaks: string[] = [];
  const look = (where: string, text: string) => {
    for (const found of traces.in(text)) leaks.push(`${where} has the ${found}`);
  };

  look('the log', result.log);
  look('what was printed', result.rawLog.replaceAll(/^::add-mask::.*$/gm, ''));
  look('an annotation', JSON.stringify(result.annotations));
  for (const [name, value] of Object.entries(result.outputs)) {
    const tokens = OF_TOKENS.includes(name) ? secrets.filter(({ label }) => / token$/.test(label)) : [];
    look(`the output ${name}`, without(value, tokens));
  }
  for (const name of ['STATE', 'ENV', 'PATH', 'STEP_SUMMARY']) {
    look(`the file of GITHUB_${name}`, await readFile(result.env[`GITHUB_${name}`] ?? '', 'utf8'));
  }
  for (const { path, name, text, mode } of await filesOf(result)) {
    if (!OF_CREDENTIALS.includes(name)) look(`the file ${path}`, text);
    else if (mode !== 0o600) leaks.push(`the file ${path} has mode ${mode.toString(8)}`);
  }
  look('the command line or the environment of a child', await ofChildren(result));
  for (const request of result.requests) leaks.push(...sentAstray(request, secrets, traces));
  return leaks;
}

function without(text: string, secrets: readonly Secret[]): string {
  return secrets.reduce((rest, { value }) => rest.replaceAll(value, '‹›'), text);
}

/** What is in a request that is not for whom it was sent to. */
function sentAstray(request: JournalEntry, secrets: readonly Secret[], traces: Traces): string[] {
  const { route, host, target, rawHeaders, body } = request;
  let text = [target, ...rawHeaders, body].join('\n');
  // A form encodes what is encoded already.
  for (const [name, value] of Object.entries(request.form ?? {}))
    text += `\n${name}=${value}\n${decode(value)}`;
  for (const secret of secrets) {
    if (WAYS[secret.label]?.(request, secret) !== true) continue;
    const forms = formsOf(secret.value).flatMap((form) => [form, encodeURIComponent(form)]);
    for (const form of forms.sort((a, b) => b.length - a.length)) text = text.replaceAll(form, '‹›');
  }
  const basic = /^Basic (\S+)$/.exec(request.headers['authorization'] ?? '')?.[1];
  if (basic !== undefined && route === 'sts.oauthtoken') text = text.replaceAll(basic, '‹›');
  return traces.in(text).map((found) => `a request to ${route} at ${host} has the ${found}`);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What an executable was started with, but for the variables that the step itself was given. */
async function ofChildren({ env, job }: StepResult): Promise<string> {
  const seen = await readFile(join(job.root, CHILD), 'utf8').catch(() => '');
  return seen
    .split('\n')
    .filter((line) => {
      const name = line.slice(0, Math.max(0, line.indexOf('=')));
      return name.startsWith('INPUT_') || line !== `${name}=${env[name]}`;
    })
    .join('\n');
}

async function filesOf({ job }: StepResult) {
  const entries = await readdir(job.root, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => ({ name: entry.name, path: relative(job.root, join(entry.parentPath, entry.name)) }))
    // What the step found, and the runner's own, of which outputs are looked through above.
    .filter(({ path }) => !/^(?:found\/|child$|temp\/_runner_file_commands\/)/.test(path));
  return Promise.all(
    files.map(async ({ name, path }) => ({
      name,
      path,
      mode: (await lstat(join(job.root, path))).mode & 0o777,
      text: await readFile(join(job.root, path), 'utf8'),
    })),
  );
}
