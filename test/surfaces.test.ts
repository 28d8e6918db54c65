// Each message is written for two surfaces, a workflow and a command line: names and examples in their syntax, and the words
// of servers and users unchanged in both.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import ts from 'typescript';
import { parse as parseYaml } from 'yaml';
import { parseArguments, UsageError } from '../src/cli/arguments.ts';
import { reportFailure } from '../src/cli/failure.ts';
import { FLAGS, hyphenated } from '../src/cli/flag-table.ts';
import { COMMAND_LINE } from '../src/cli/surface.ts';
import { Terminal } from '../src/cli/terminal.ts';
import { VERBS } from '../src/cli/verbs.ts';
import { INPUTS } from '../src/config/misplaced.ts';
import { BearerError, InputError } from '../src/errors.ts';
import { type InputName, isInputName } from '../src/input-names.ts';
import {
  ACTION,
  input,
  type Message,
  messageFrom,
  type Part,
  render,
  setting,
  text,
} from '../src/message.ts';
import { logFailure } from '../src/report/failure.ts';
import { iam } from './diagnose/iam.ts';
import { metadata } from './diagnose/metadata.ts';
import { oauth } from './diagnose/oauth.ts';
import { oidc } from './diagnose/oidc.ts';
import { others } from './diagnose/others.ts';
import { argumentsOf } from './diagnose/pasted.ts';
import { explain } from './diagnose/refusals.ts';
import { explainService, service } from './diagnose/service.ts';
import { sts } from './diagnose/sts.ts';
import { Listener } from './report/listener.ts';

type Setting = Extract<Part, { kind: 'setting' }>;

/** Standard error of the command line for an error. */
function onCommandLine(error: unknown): string {
  let written = '';
  const stream = {
    write: (data: string | Uint8Array) => {
      written += data;
      return true;
    },
    on: () => {},
  };
  reportFailure(new Terminal({ env: {}, stdout: stream, stderr: stream }), error);
  return written;
}

/** The annotations of the action for an error. */
function inAction(error: unknown): string {
  const host = new Listener();
  logFailure(host, error);
  return host.errors.map(({ text: shown }) => shown).join('\n');
}

/** Every message that the diagnoses and the parsers of inputs make for their tests. */
async function allMessages(): Promise<readonly Message[]> {
  const messages: Message[] = [];
  const take = (error: unknown) => {
    if (!(error instanceof BearerError)) return;
    messages.push(error.parts.message, ...(error.parts.remedy ? [error.parts.remedy] : []));
  };
  for (const [by, rows] of Object.entries({ oidc, sts, oauth, iam, metadata } as const))
    for (const { response, facts } of rows) take(explain(by as 'sts', response, facts));
  for (const row of service) {
    const remedy = explainService(row)?.remedy;
    if (remedy !== undefined) messages.push(messageFrom(remedy));
  }
  for (const { provoke } of others) await Promise.resolve(provoke()).catch(take);
  for (const [name, [, value]] of Object.entries(INPUTS)) messages.push(setting(name as InputName, value));
  return messages;
}

/** Settings that the sources write with constant values. */
function constantSettings(): readonly Setting[] {
  const src = join(import.meta.dirname, '../src');
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  return files.flatMap((file) => {
    const found: Setting[] = [];
    const tree = ts.createSourceFile(file, readFileSync(join(src, file), 'utf8'), ts.ScriptTarget.Latest);
    const visit = (node: ts.Node): void => {
      ts.forEachChild(node, visit);
      if (!ts.isCallExpression(node)) return;
      const called = node.expression.getText(tree);
      const words = node.arguments.map((word) => (ts.isStringLiteralLike(word) ? word.text : undefined));
      const [name, value, flagValue] = called === 'setting' ? words : [words[0], words[2]];
      if (called !== 'setting' && !called.endsWith('problems.add')) return;
      if (name === undefined || value === undefined || !isInputName(name)) return;
      found.push({ kind: 'setting', name, value, flagValue: flagValue ?? value });
    };
    visit(tree);
    return found;
  });
}

async function allSettings(): Promise<readonly Setting[]> {
  const parts = (await allMessages()).flatMap((message) => message.parts);
  return [...parts.filter((part) => part.kind === 'setting'), ...constantSettings()];
}

test('every setting in a message is YAML of one input with its value, for the action', async () => {
  const settings = await allSettings();
  assert.ok(settings.length > 100, String(settings.length));
  for (const { name, value } of settings) {
    const lines = ACTION.setting({ kind: 'setting', name, value, flagValue: value }) ?? '';
    const parsed: unknown = parseYaml(lines);
    assert.ok(typeof parsed === 'object' && parsed !== null, lines);
    const [[key, given] = [], ...more] = Object.entries(parsed);
    // The runner passes every scalar on as text.
    assert.deepEqual([key, String(given), more.length], [name, value, 0], lines);
  }
});

test('every setting in a message is a flag that the command line parses to its value', async () => {
  for (const part of await allSettings()) {
    const line = COMMAND_LINE.setting(part);
    if (line === undefined) {
      assert.ok(!FLAGS.has(hyphenated(part.name)), part.name);
      continue;
    }
    const verb = VERBS.find(({ flags }) => flags.some((flag) => flag.input === part.name));
    const invocation = (() => {
      try {
        return parseArguments([verb?.name ?? '', ...argumentsOf(`gcloud ${line}`)]);
      } catch (error) {
        // The operand of the verb is not a part of the example.
        assert.ok(error instanceof UsageError, line);
        assert.deepEqual(
          error.problems.map(({ message }) => message),
          ['is missing.'],
          line,
        );
        return undefined;
      }
    })();
    const given = invocation?.kind === 'send' ? invocation.given[part.name] : undefined;
    if (invocation !== undefined) assert.equal(given, part.flagValue, line);
  }
});

test('names of inputs and examples are those of the surface, with the same help link', () => {
  const error = new InputError([
    { input: 'wait', message: text`needs ${input('url')}.`, example: '70s' },
    { input: 'credentials_json', message: 'is empty.', example: setting('credentials_json', 'a', 'b.json') },
    { input: 'output_tokens', message: 'is a name of the action only.' },
  ]);
  const link = 'https://github.com/org/gcp-bearer/blob/main/docs/troubleshooting.md#input_invalid';
  assert.equal(
    onCommandLine(error),
    [
      'error: --wait needs --url.\n  Example:\n    --wait 70s',
      'error: --credentials-json is empty.\n  Example:\n    --credentials-json b.json',
      'error: output_tokens is a name of the action only.',
      `${link}\n`,
    ].join('\n'),
  );
  assert.equal(
    inAction(error),
    [
      `wait needs url.\nExample:\n  wait: 70s\n${link}`,
      `credentials_json is empty.\nExample:\n  credentials_json: a\n${link}`,
      `output_tokens is a name of the action only.\n${link}`,
    ].join('\n'),
  );
});

test('words of servers and users are the same in both surfaces, whatever they look like', () => {
  const words = [
    'body contains project_id',
    'Set service_account: x and auth_header, or access_token_scopes.',
    'workload_identity_provider: permissions',
    'url: https://example.com/--wait',
  ];
  for (const said of words) {
    const error = new BearerError('STS_REFUSED', text`Google STS failed: ${said}`, {
      remedy: text`Compare ${said} with ${input('audience')}.`,
    });
    for (const shown of [onCommandLine(error), inAction(error)])
      assert.equal(shown.split(said).length, 3, shown);
    assert.ok(onCommandLine(error).includes(`Compare ${said} with --audience.`));
    assert.ok(inAction(error).includes(`Compare ${said} with audience.`));
  }
});

test("Google's words in a refusal are the same in both surfaces", () => {
  for (const [by, rows] of Object.entries({ oidc, sts, oauth, iam, metadata } as const)) {
    for (const { response, facts, name } of rows) {
      const error = explain(by as 'sts', response, facts);
      const quotes = error.parts.message.parts.filter((part) => part.kind === 'quote');
      const shown = render(error.parts.message, COMMAND_LINE);
      for (const { text: quoted } of quotes) assert.ok(shown.includes(quoted), `${name}: ${quoted}`);
    }
  }
});

test('commands are on lines of their own, without a prompt or an arrow', async () => {
  for (const message of await allMessages()) {
    for (const surface of [ACTION, COMMAND_LINE]) {
      const lines = render(message, surface).split('\n');
      for (const part of message.parts) {
        if (part.kind !== 'command') continue;
        for (const line of part.text.split('\n')) assert.ok(lines.includes(`  ${line}`), lines.join('\n'));
      }
    }
  }
});
