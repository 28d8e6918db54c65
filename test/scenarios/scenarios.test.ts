/**
 * The program from its inputs to its outputs: every scenario of this folder is played by the committed bundle, and
 * its transcript compared with the one in `snapshots/`. `npm test -- --test-update-snapshots` writes them anew.
 */
import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, relative } from 'node:path';
import { describe, it, type TestContext, test } from 'node:test';
import { FOLDER, files, load, nameOf, scenarioFiles, snapshotOf } from './stage/all.ts';
import { holdTalkative, play } from './stage/play.ts';

/** One for each way to a token; `npm run test:slow` makes all scenarios talk. */
const TALKATIVE: readonly string[] = [
  'default-credentials/metadata.ts',
  'default-credentials/user-impersonating.ts',
  'external/aws-environment.ts',
  'external/file-json.ts',
  'github/both-kinds.ts',
  'key/delegated.ts',
  'request/private.ts',
];

test('every file of the folder is a scenario that is played, and every snapshot is one of a scenario', async () => {
  const strange = scenarioFiles.filter((file) => !/^[a-z][a-z-]*\/[a-z0-9][a-z0-9-]*\.ts$/.test(file));
  assert.deepEqual(strange, []);
  const titles = await Promise.all(scenarioFiles.map(async (file) => (await load(file)).title));
  assert.deepEqual(
    titles.filter((title, at) => titles.indexOf(title) !== at),
    [],
    'titles that two scenarios have',
  );
  const expected = new Set(
    scenarioFiles.map((file) => relative(FOLDER, snapshotOf(nameOf(file))).replaceAll('\\', '/')),
  );
  assert.deepEqual(
    files.filter((file) => file.startsWith('snapshots/') && !expected.has(file)),
    [],
  );
});

describe('a scenario', { concurrency: availableParallelism() }, () => {
  for (const file of scenarioFiles) {
    const name = nameOf(file);
    it(name, async (t) => {
      const scenario = await load(file);
      const played = await play(scenario);
      await mkdir(dirname(snapshotOf(name)), { recursive: true });
      (t as TestContext).assert.fileSnapshot(played.transcript, snapshotOf(name), { serializers: [String] });
      if (TALKATIVE.includes(file)) await holdTalkative(scenario, played);
    });
  }
});
