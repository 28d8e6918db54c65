/**
 * The program from its inputs to its outputs: the committed bundle runs the scenarios of this folder, and each transcript
 * is compared with the one in `snapshots/`. `npm test` runs a part of them; `npm run test:slow` runs all, and again with
 * debug logging. `npm test -- test/scenarios --test-update-snapshots` writes all snapshots.
 */
import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, relative } from 'node:path';
import { describe, it, type TestContext, test } from 'node:test';
import { EVERY_CASE, isPlayed } from '../tier.ts';
import { FOLDER, files, load, nameOf, scenarioFiles, snapshotOf } from './stage/all.ts';
import { holdTalkative, play } from './stage/play.ts';

/** One for each way to a token; these are always run, and run again with debug logging. */
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

/** Also the first of each folder. */
const played = scenarioFiles.filter(
  (file, at) =>
    TALKATIVE.includes(file) ||
    dirname(file) !== dirname(scenarioFiles[at - 1] ?? '') ||
    isPlayed(nameOf(file), file.startsWith('refused/') ? 6 : 3),
);

describe('a scenario', { concurrency: availableParallelism() }, () => {
  for (const file of played) {
    const name = nameOf(file);
    it(name, async (t) => {
      const scenario = await load(file);
      const result = await play(scenario);
      await mkdir(dirname(snapshotOf(name)), { recursive: true });
      (t as TestContext).assert.fileSnapshot(result.transcript, snapshotOf(name), { serializers: [String] });
      // A refused step has loaded no library and sent no request: debug logging adds nothing.
      const canTalk = scenario.ending !== 'is killed' && scenario.ending !== 'is refused';
      if (TALKATIVE.includes(file) || (EVERY_CASE && canTalk)) await holdTalkative(scenario, result);
    });
  }
});
