import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CheckResult } from '../../src/checks/check.ts';
import { parseSubject } from '../../src/checks/language/expectation.ts';
import { captureSources, cycles } from '../../src/checks/order.ts';
import { parseShard, shardOf } from '../../src/checks/shard.ts';
import { fc, runs } from '../property.ts';
import { checkOf, collected, type Script, World } from './fake-service.ts';
import { checksOf, DOCUMENTED, SERVICE } from './suite-context.ts';

async function runText(text: string, script: Script, concurrency = 8) {
  const world = new World(script);
  const ended: CheckResult[] = [];
  const results = await collected(
    await checksOf(text),
    { ...world.context, onResult: (result) => ended.push(result) },
    { concurrency },
  );
  return { world, results, ended };
}

const flat = (names: string, more = '') =>
  `defaults: { url: ${SERVICE}, wait: 0 }\nchecks:\n${[...names].map((name) => `  - { name: ${name}, get: /${name}${more} }`).join('\n')}`;

describe('checks side by side', () => {
  for (const concurrency of [1, 2, 5, 50]) {
    it(`are at most ${concurrency} at a time, and as many as that`, async () => {
      const { world, results } = await runText(flat('abcdefghij'), () => ({}), concurrency);
      assert.equal(world.most, Math.min(concurrency, 10));
      assert.deepEqual(
        results.map(({ name, verdict }) => [name, verdict]),
        [...'abcdefghij'].map((name) => [name, 'passed']),
      );
    });
  }

  it('are reported as they end, and returned in the order of the file', async () => {
    const { results, ended } = await runText(
      `defaults: { url: ${SERVICE} }\nchecks: [ { name: a, get: /a, after: b }, { name: b, get: /b } ]`,
      () => ({}),
    );
    assert.deepEqual(
      ended.map(({ name }) => name),
      ['b', 'a'],
    );
    assert.deepEqual(
      results.map(({ name }) => name),
      ['a', 'b'],
    );
  });

  it('hand on what they captured', async () => {
    const { world, results } = await runText(DOCUMENTED, (request) => {
      if (request.method === 'POST') return { status: 201, body: '{"id":"a/b?c"}' };
      if (request.headers?.['Authorization'] === undefined) return { status: 401 };
      return request.url.includes('/orders/') ? { body: '{"sku":"A1"}' } : { body: '{"version":"0f1e2d3"}' };
    });
    assert.deepEqual(
      results.map(({ verdict }) => verdict),
      ['passed', 'passed', 'passed', 'passed'],
    );
    assert.ok(world.sent.some(({ url }) => url === `${SERVICE}/orders/a%2Fb%3Fc`));
  });

  it('skip what comes after a failure, to the end, and make the others', async () => {
    const text = `defaults: { url: ${SERVICE}, wait: 0 }
checks:
  - { name: a, get: /a }
  - { name: b, get: /b, after: a }
  - { name: c, get: /c, after: [ b, d ] }
  - { name: d, get: /d }
`;
    const { world, results } = await runText(text, (request) => ({
      status: request.url.endsWith('/a') ? 500 : 200,
    }));
    assert.deepEqual(
      results.map(({ verdict }) => verdict),
      ['failed', 'skipped', 'skipped', 'passed'],
    );
    assert.match(results[1]?.message ?? '', /it comes after a, which failed/);
    assert.match(results[2]?.message ?? '', /it comes after b, which was skipped/);
    assert.equal(world.sent.length, 2);
  });

  it('that break off by a bug of ours fail alone', async () => {
    const world = new World(() => ({}));
    const check = await checkOf({ name: 'broken' });
    const results = await collected(
      [check, await checkOf({ name: 'well' })],
      {
        ...world.context,
        credential: async () =>
          world.minted.push('x') === 1 ? Promise.reject(new TypeError('oops')) : 'token',
      },
      { concurrency: 1 },
    );
    assert.deepEqual(
      results.map(({ verdict, code }) => [verdict, code]),
      [
        ['failed', 'INTERNAL'],
        ['passed', undefined],
      ],
    );
  });

  it('are none', async () => {
    assert.deepEqual(await collected([], new World(() => ({})).context, { concurrency: 8 }), []);
  });

  it('take the value that was captured last before them', async () => {
    const parsed = await parseSubject('body', {});
    assert.ok('subject' in parsed);
    const capture = [{ name: 'v', subject: parsed.subject }];
    const checks = [
      await checkOf({ name: 'one', url: `${SERVICE}/one`, capture }),
      await checkOf({ name: 'two', url: `${SERVICE}/two`, capture, after: ['one'] }),
      {
        ...(await checkOf({ name: 'use', after: ['one', 'two'] })),
        url: { parts: [`${SERVICE}/use/`, { capture: 'v' }] },
      },
    ];
    const world = new World((request) => ({ body: request.url.split('/').at(-1) ?? '' }));
    const results = await collected(checks, world.context, { concurrency: 3 });
    assert.deepEqual(
      results.map(({ verdict }) => verdict),
      ['passed', 'passed', 'passed'],
    );
    assert.equal(world.sent.at(-1)?.url, `${SERVICE}/use/two`);
  });
});

/** Checks by name, linked only to earlier ones. */
const suites = fc.array(fc.array(fc.nat(), { maxLength: 3 }), { minLength: 1, maxLength: 30 }).map((links) =>
  links.map((after, index) => ({
    name: `c${index}`,
    after: index === 0 ? [] : [...new Set(after.map((link) => `c${link % index}`))],
  })),
);

describe('the order', () => {
  it('has no cycle where links lead back only', () => {
    fc.assert(fc.property(suites, (checks) => assert.deepEqual(cycles(checks), [])));
  });

  it('names every cycle as a way that leads to its start', () => {
    assert.deepEqual(cycles([{ name: 'a', after: ['a'] }]), [['a', 'a']]);
    const [ring, ...more] = cycles([
      { name: 'a', after: ['b', 'z'] },
      { name: 'b', after: ['c'] },
      { name: 'c', after: ['a'] },
      { name: 'd', after: ['a'] },
    ]);
    assert.deepEqual(
      [ring?.at(0) === ring?.at(-1), new Set(ring), more],
      [true, new Set(['a', 'b', 'c']), []],
    );
  });

  it('is made by the runs: none before those it comes after', async () => {
    await fc.assert(
      fc.asyncProperty(suites, fc.integer({ min: 1, max: 6 }), async (links, concurrency) => {
        const world = new World(() => ({}));
        const checks = await Promise.all(
          links.map(({ name, after }) => checkOf({ name, after, url: `${SERVICE}/${name}` })),
        );
        const ended: string[] = [];
        await collected(
          checks,
          { ...world.context, onResult: ({ name }) => ended.push(name) },
          { concurrency },
        );
        assert.equal(ended.length, links.length);
        const sent = world.sent.map(({ url }) => url.split('/').at(-1) ?? '');
        for (const { name, after } of links)
          for (const before of after) assert.ok(sent.indexOf(before) < sent.indexOf(name));
      }),
      runs(40),
    );
  });

  it('knows where a captured value comes from', () => {
    const one = (name: string, after: string[], ...names: string[]) => ({
      name,
      after,
      capture: names.map((each) => ({ name: each })),
    });
    const checks = [
      one('a', [], 'x'),
      one('b', ['a'], 'x'),
      one('c', [], 'x'),
      one('d', ['b']),
      one('e', ['b', 'c']),
      one('f', []),
    ];
    const byName = new Map(checks.map((check) => [check.name, check]));
    const sources = (name: string) =>
      [...captureSources(byName.get(name) ?? one('', []), 'x', byName)].sort();
    assert.deepEqual(['a', 'b', 'd', 'e', 'f'].map(sources), [[], ['a'], ['b'], ['b', 'c'], []]);
  });
});

describe('shards', () => {
  it('hold each check once, linked ones together, whatever the order in the file', () => {
    fc.assert(
      fc.property(suites, fc.integer({ min: 1, max: 7 }), fc.array(fc.nat()), (checks, count, keys) => {
        const shards = Array.from({ length: count }, (_, index) =>
          shardOf(checks, { index: index + 1, count }),
        );
        assert.deepEqual(
          shards
            .flat()
            .map(({ name }) => name)
            .sort(),
          checks.map(({ name }) => name).sort(),
        );
        for (const shard of shards) {
          const names = new Set(shard.map(({ name }) => name));
          for (const { after } of shard) for (const before of after) assert.ok(names.has(before));
        }
        const moved = checks
          .map((check, index) => ({ check, key: keys[index] ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ check }) => check);
        const again = shardOf(moved, { index: 1, count });
        assert.deepEqual(again.map(({ name }) => name).sort(), shards[0]?.map(({ name }) => name).sort());
      }),
    );
  });

  it('differ by one check at most where nothing is linked', () => {
    const checks = Array.from({ length: 40 }, (_, index) => ({ name: `c${index}`, after: [] }));
    const sizes = [1, 2, 3, 4, 5, 6, 7].map((index) => shardOf(checks, { index, count: 7 }).length);
    assert.ok(Math.max(...sizes) - Math.min(...sizes) <= 1, sizes.join());
  });

  it('are written N/OF', () => {
    assert.deepEqual(parseShard(' 2 / 5 '), { index: 2, count: 5 });
    for (const text of ['0/5', '6/5', '2', '2/', '/5', '-1/5', '1.5/5', '1/1001', '2/5/6', ''])
      assert.equal(parseShard(text), undefined, text);
  });
});
