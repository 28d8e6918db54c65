import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { test } from 'node:test';
import { completionScript } from '../../src/cli/completion.ts';
import type { Shell } from '../../src/cli/verbs.ts';
import { SHELLS, VERBS } from '../../src/cli/verbs.ts';
import { cli, temporaryFolder } from './run-cli.ts';

const VERB_NAMES = VERBS.map(({ name }) => name);

function isInstalled(shell: string): boolean {
  return spawnSync(shell, ['-c', 'true']).status === 0;
}

function skipWithout(shell: string): { skip: string | false } {
  return { skip: !isInstalled(shell) && `${shell} is not installed` };
}

/** A folder with the script and some files to complete. */
function folderWith(context: TestContext, shell: Shell): string {
  const folder = temporaryFolder(context);
  writeFileSync(join(folder, 'script'), completionScript(shell));
  writeFileSync(join(folder, 'key one.json'), '');
  mkdirSync(join(folder, 'keys'));
  return folder;
}

function run(shell: string, args: readonly string[], cwd: string): string[] {
  const { status, stdout, stderr } = spawnSync(shell, args, { cwd, encoding: 'utf8' });
  assert.deepEqual([status, stderr], [0, '']);
  return stdout.split('\n').filter((line) => line !== '');
}

for (const shell of SHELLS) {
  test(`${shell} accepts the script`, skipWithout(shell), async (context) => {
    const { status, stdout } = await cli(['completion', shell]);
    assert.equal(status, 0);
    const script = join(temporaryFolder(context), 'script');
    writeFileSync(script, stdout);
    const syntax = spawnSync(shell, ['-n', script], { encoding: 'utf8' });
    assert.deepEqual([syntax.status, syntax.stderr], [0, '']);
  });
}

test('bash completes verbs, flags, values and files', skipWithout('bash'), (context) => {
  const folder = folderWith(context, 'bash');
  /** Words as bash has them: --flag=value is three. */
  const complete = (...words: string[]) =>
    run(
      'bash',
      [
        '--norc',
        '-c',
        'source ./script; COMP_WORDS=("$@"); COMP_CWORD=$(($#-1)); _gcp_bearer; printf "%s\\n" "${COMPREPLY[@]}"',
        'bash',
        'gcp-bearer',
        ...words,
      ],
      folder,
    );
  assert.deepEqual(complete(''), [...VERB_NAMES, '--help', '--version']);
  assert.deepEqual(complete('id'), ['id-token']);
  assert.deepEqual(complete('id-token', '--id'), ['--id-token-audience']);
  assert.deepEqual(complete('id-token', '--no'), ['--no-id-token-include-email']);
  assert.deepEqual(complete('access-token', '--sh'), [], 'a flag of another verb');
  assert.deepEqual(complete('request', 'https', ':', '//x', '--request-auth', ''), [
    'auto',
    'id_token',
    'access_token',
    'none',
    'signed_jwt',
  ]);
  assert.deepEqual(complete('request', '--request-auth', '=', 'n'), ['none']);
  assert.deepEqual(complete('request', '--request-auth', '='), [
    'auto',
    'id_token',
    'access_token',
    'none',
    'signed_jwt',
  ]);
  assert.deepEqual(complete('request', '-X', 'PO'), ['POST']);
  assert.deepEqual(complete('access-token', '--service-account', ''), [], 'nothing is known of it');
  assert.deepEqual(complete('access-token', '--credentials-json', 'key').sort(), ['key one.json', 'keys']);
  assert.deepEqual(complete('check', 'key').sort(), ['key one.json', 'keys']);
  assert.deepEqual(complete('completion', ''), SHELLS);
  assert.deepEqual(complete('help', 'who'), ['whoami']);
});

test('fish completes verbs, flags, values and files', skipWithout('fish'), (context) => {
  const folder = folderWith(context, 'fish');
  const complete = (line: string) =>
    run('fish', ['--no-config', '-c', `source ./script; complete -C '${line}'`], folder).map(
      (found) => found.split('\t')[0],
    );
  assert.deepEqual(complete('gcp-bearer ').sort(), [...VERB_NAMES].sort());
  assert.deepEqual(complete('gcp-bearer id-token --id'), ['--id-token-audience']);
  assert.deepEqual(complete('gcp-bearer access-token --sh'), []);
  assert.deepEqual(complete('gcp-bearer request --request-auth=n'), ['--request-auth=none']);
  assert.deepEqual(complete('gcp-bearer request -X PO'), ['POST']);
  assert.deepEqual(complete('gcp-bearer access-token --service-account '), []);
  assert.deepEqual(complete('gcp-bearer access-token --credentials-json key').sort(), [
    'key one.json',
    'keys/',
  ]);
  assert.deepEqual(complete('gcp-bearer check key').sort(), ['key one.json', 'keys/']);
  assert.deepEqual(complete('gcp-bearer completion '), [...SHELLS].sort());
});

/** Binds a key that lists, and says when the line editor takes keys: before, they would be taken as in any other program. */
const ZSHRC = `
unset zle_bracketed_paste
autoload -Uz compinit
compinit -u -D
source ./script
LISTMAX=0
zle -C all list-choices _all
_all() { _main_complete; compstate[list]='list force'; compstate[insert]='' }
bindkey '^T' all
zle-line-init() { print -n READY }
zle -N zle-line-init
`;

/** Presses that key, then clears the line and prints a word: what came between is the list. */
const ASK_ZSH = `
zmodload zsh/zpty
zpty z "stty -echo; TERM=dumb ZDOTDIR=$PWD PS1= zsh -d -i"
zpty -r z REPLY '*READY*'
zpty -w -n z "$1"$'\\x14'$'\\x15'$'print DO\\'\\'NE\\n'
zpty -r z REPLY '*DONE*'
print -r -- "$REPLY"
`;

test('zsh completes verbs, flags, values and files', skipWithout('zsh'), (context) => {
  const folder = folderWith(context, 'zsh');
  writeFileSync(join(folder, '.zshrc'), ZSHRC);
  const complete = (line: string) => {
    const { stdout, status } = spawnSync('zsh', ['-f', '-c', ASK_ZSH, 'zsh', line], {
      cwd: folder,
      encoding: 'utf8',
      timeout: 30_000,
    });
    assert.equal(status, 0);
    return stdout;
  };
  const verbs = complete('gcp-bearer ');
  for (const name of VERB_NAMES) assert.match(verbs, new RegExp(`^${name}\\s+-- `, 'm'));
  assert.match(complete('gcp-bearer id-token --id'), /--id-token-audience\s+-- Whom the token is for/);
  assert.doesNotMatch(complete('gcp-bearer access-token --sh'), /--shard\s+--/);
  assert.match(complete('gcp-bearer request --request-auth='), /access_token\s+auto\s+id_token\s+none/);
  assert.match(complete('gcp-bearer access-token --credentials-json key'), /keys\//);
  assert.match(complete('gcp-bearer completion '), /bash\s+fish\s+zsh/);
});
