// Every scenario with debug logging on, compared with itself without.
import { availableParallelism } from 'node:os';
import { describe, it } from 'node:test';
import { load, nameOf, scenarioFiles } from './stage/all.ts';
import { holdTalkative, play } from './stage/play.ts';

describe('a scenario made to talk', { concurrency: availableParallelism() }, () => {
  for (const file of scenarioFiles) {
    it(nameOf(file), async () => {
      const scenario = await load(file);
      // What is refused has loaded no library and asked nobody: it has nothing more to say.
      if (scenario.ending === 'is killed' || scenario.ending === 'is refused') return;
      await holdTalkative(scenario, await play(scenario));
    });
  }
});
