/**
 * The program from its inputs to its outputs: every scenario of this folder is played by the committed bundle, and
 * its transcript compared with the one in `snapshots/`. `npm test -- --test-update-snapshots` writes them anew.
 */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { describe, it, type TestContext, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { play } from './stage/play.ts';
import type { Scenario } from './stage/scenario.ts';

const FOLDER = import.meta.dirname;
const SNAPSHOTS = join(FOLDER, 'snapshots');
const OURS = /^(?:stage|snapshots)(?:\/|$)|\.test\.ts$/;

const files = readdirSync(FOLDER, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(FOLDER, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
const scenarioFiles = files.filter((file) => !OURS.test(file)).toSorted();
const nameOf = (file: string) => file.replace(/\.ts$/, '');
const snapshotOf = (name: string) => join(SNAPSHOTS, `${name}.txt`);

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
      // What is refused has loaded no library and asked nobody: it has nothing more to say.
      if (scenario.ending === 'is killed' || scenario.ending === 'is refused') return;
      // Whatever can be switched on to make it talk adds nothing but debug lines, and no secret to those.
      const talkative = await play(scenario, { talkative: true });
      assert.deepEqual(talkative.log, played.log);
      assert.deepEqual(talkative.outputs, played.outputs);
    });
  }
});

async function load(file: string): Promise<Scenario> {
  const module: { default?: unknown } = await import(pathToFileURL(join(FOLDER, file)).href);
  const scenario = module.default;
  assert.ok(isScenario(scenario), `${file} has no scenario as its default export`);
  return scenario;
}

function isScenario(value: unknown): value is Scenario {
  return (
    typeof value === 'object' && value !== null && 'title' in value && 'given' in value && 'ending' in value
  );
}
