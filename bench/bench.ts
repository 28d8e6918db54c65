// `npm run bench`: the committed dist/ against a floor, in one run, by ratios. See docs/performance.md, which it writes
// with --write. Options: --runs N (15 unless told; pairs a job at 100 ms, and twice or four times as many where they are
// quick), --only WORD (jobs whose name holds it), --curves (how cost grows), --ways (what each way of being fast brings),
// --write (all of it, and the page).
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, totalmem } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { DEPLOYER, INVOKER, PROVIDER, startEmulator } from '../emulator/emulator.ts';
import { chart, type Series } from './chart.ts';
import { root, runStep, type Step } from './step.ts';
import { copyOfDist, makeWay, WAYS } from './ways.ts';

const { values: options } = parseArgs({
  options: {
    runs: { type: 'string', default: '15' },
    only: { type: 'string', default: '' },
    curves: { type: 'boolean', default: false },
    ways: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
const runs = Number(options.runs);

const HOST = 'bench-abc123-uc.a.run.app';
const SLOW_MS = 100;
const emulator = await startEmulator({
  services: [
    {
      host: HOST,
      invokers: [`serviceAccount:${INVOKER}`, `serviceAccount:${DEPLOYER}`],
      handler: (request, response) => {
        const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
        request.resume();
        if (pathname === '/bytes') return void response.end(Buffer.alloc(Number(searchParams.get('n')), 'x'));
        setTimeout(() => response.end('{"ok":true}'), pathname === '/slow' ? SLOW_MS : 0);
      },
    },
  ],
});

const main = ['dist/main.js'];
const floor: Step = { script: ['bench/floor.cjs'] };
const oidc = { workload_identity_provider: PROVIDER, service_account: INVOKER };
const one = { ...oidc, id_token_audience: `https://${HOST}` };
const key = {
  credentials_json: JSON.stringify(await emulator.createKey(INVOKER)),
  url: `https://${HOST}/`,
  body: '{}',
  wait: '0s',
};
const audiences = (count: number) =>
  Array.from({ length: count }, (_, index) => `https://${HOST}/${index}`).join('\n');
const checks = (count: number, path = '/slow') =>
  `{version: 1, defaults: {url: 'https://${HOST}', wait: 0s}, checks: [${Array.from({ length: count }, (_, index) => `{name: c${index}, get: ${path}}`).join(', ')}]}`;

/** What ways are shown by. */
const WAY_JOBS = {
  token: { job: 'OIDC → ID token', inputs: one },
  key: { job: 'key → request', inputs: key },
  suite: { job: 'OIDC → 5 checks', inputs: { ...oidc, checks: checks(5, '/ok') } },
} as const;

interface Row {
  readonly job: string;
  readonly ours: string;
  readonly against: string;
  /** None where nothing varies. */
  readonly ratios: readonly number[];
  readonly ratio: number;
  readonly bar: number;
}

const rows: Row[] = [];
/** Said below the table. */
const notes: string[] = [];
const report: string[] = [];
const say = (text = '') => {
  console.log(text);
  report.push(text);
};

try {
  await measureJobs();
  say(
    `Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'} × ${cpus().length}, ${gib(totalmem())} GiB.\n`,
  );
  say(
    '| job | gcp-bearer | against | pairs | median of ratios | quartiles | bar |\n|---|---|---|---|---|---|---|',
  );
  for (const { job, ours, against, ratios, ratio, bar } of rows) {
    const [pairs, spread] = ratios.length === 0 ? ['', ''] : [ratios.length, quartiles(ratios)];
    say(
      `| ${job} | ${ours} | ${against} | ${pairs} | **${ratio.toFixed(2)}**${ratio <= bar ? '' : ' (over)'} | ${spread} | ${bar} |`,
    );
  }
  for (const note of notes) say(`\n${note}`);
  const libraries = ['google-auth-library', '@actions/core', 'yaml', 'json-p3'].map(
    (name) => `${name} ${versionOf(name)}`,
  );
  say(`\ndist/ ${fingerprint()}, with ${libraries.join(', ')}.`);
  if (options.ways || options.write) await measureWays();
  const curves = options.curves || options.write ? await measureCurves() : [];
  if (options.write) writePage(curves);
} finally {
  emulator.roundTripMs = 0;
  await emulator.close();
}

async function measureJobs(): Promise<void> {
  for (const [rtt, bar] of [
    [0, 1.35],
    [30, 1.12],
    [100, 1.06],
  ] as const) {
    await pair(
      `OIDC → ID token, ${rtt} ms round trip`,
      bar,
      rtt,
      { script: main, inputs: one },
      { ...floor, inputs: one },
      'the floor',
      0,
      pairsAt(rtt),
    );
  }
  await pair(
    'key → ID token → request, 30 ms',
    1.2,
    30,
    { script: main, inputs: key },
    { ...floor, inputs: key },
    'the floor',
    0,
    pairsAt(30),
  );
  const many = { ...oidc, id_token_audience: audiences(20) };
  await pair(
    '20 audiences, 30 ms',
    1.5,
    30,
    { script: main, inputs: many },
    { script: main, inputs: one },
    'one audience',
  );
  const suite = { ...oidc, checks: checks(200), concurrency: '20' };
  await pair(
    '200 checks of 100 ms, 20 at a time',
    1.2,
    0,
    { script: main, inputs: suite },
    { script: main, inputs: one },
    'the ideal 1 s and one token',
    1000,
    Math.min(runs, 9),
  );
  await memory();
  size();
}

/** What else the machine does weighs most where the network takes little time. */
function pairsAt(rtt: number): number {
  return rtt === 0 ? 4 * runs : rtt <= 30 ? 2 * runs : runs;
}

/** Runs both in turn, so that what else the machine does falls on both alike; the times of each pair. */
async function inTurn(
  one: Step,
  other: Step,
  pairs: number,
): Promise<readonly (readonly [number, number])[]> {
  const times: [number, number][] = [];
  for (let index = 0; index < pairs; index++) {
    const first = await runStep(emulator, index % 2 === 0 ? one : other);
    const second = await runStep(emulator, index % 2 === 0 ? other : one);
    times.push(index % 2 === 0 ? [first.ms, second.ms] : [second.ms, first.ms]);
  }
  return times;
}

async function pair(
  job: string,
  bar: number,
  rtt: number,
  ours: Step,
  other: Step,
  against: string,
  idealMs = 0,
  pairs = runs,
): Promise<void> {
  if (!job.includes(options.only)) return;
  emulator.roundTripMs = rtt;
  await runStep(emulator, ours);
  await runStep(emulator, other);
  const times = await inTurn(ours, other, pairs);
  const ratios = times.map(([a, b]) => a / (b + idealMs));
  const oursMs = quantile(
    times.map(([ms]) => ms),
    0.5,
  );
  const otherMs = quantile(
    times.map(([, ms]) => ms + idealMs),
    0.5,
  );
  rows.push({
    job,
    ours: `${oursMs.toFixed(0)} ms`,
    against: `${against}, ${otherMs.toFixed(0)} ms`,
    ratios,
    ratio: quantile(ratios, 0.5),
    bar,
  });
  console.error(`${job}: ${quantile(ratios, 0.5).toFixed(3)}`);
}

async function memory(): Promise<void> {
  const job = 'peak memory, one token';
  if (!job.includes(options.only)) return;
  emulator.roundTripMs = 0;
  // All have paths of one length: from some length on a script's own path has V8 compile what reads paths.
  using ours = copyOfDist();
  using least = copyOfDist();
  using empty = copyOfDist();
  writeFileSync(join(least.folder, 'main.js'), readFileSync(join(root, 'bench/floor.cjs')));
  writeFileSync(join(empty.folder, 'main.js'), '');
  const far = join(empty.folder, 'home/runner/work/_actions/org/gcp-bearer/v1/dist/main.js');
  mkdirSync(dirname(far), { recursive: true });
  writeFileSync(far, '');
  const peak = async (step: Step) => (await runStep(emulator, step, { peak: true })).peakBytes;
  const peaks: Record<'ours' | 'bare' | 'empty' | 'far' | 'floor', number>[] = [];
  for (let index = 0; index < Math.min(runs, 7); index++) {
    peaks.push({
      ours: await peak({ script: ours.script, inputs: one }),
      bare: await peak({ script: ['-e', '0'] }),
      empty: await peak({ script: empty.script }),
      far: await peak({ script: [far] }),
      floor: await peak({ script: least.script, inputs: one }),
    });
  }
  const mib = (bytes: readonly number[]) => `${(quantile(bytes, 0.5) / 2 ** 20).toFixed(0)} MiB`;
  const ratios = (which: 'ours' | 'empty' | 'far' | 'floor', to: 'bare' | 'floor' = 'bare') =>
    peaks.map((one) => one[which] / one[to]);
  rows.push({
    job,
    ours: mib(peaks.map(({ ours }) => ours)),
    against: `bare node, ${mib(peaks.map(({ bare }) => bare))}`,
    ratios: ratios('ours'),
    ratio: quantile(ratios('ours'), 0.5),
    bar: 1.35,
  });
  const times = (...which: Parameters<typeof ratios>) => quantile(ratios(...which), 0.5).toFixed(2);
  notes.push(
    `Of memory the floor takes ${times('floor')} × what bare node takes, and gcp-bearer ${times('ours', 'floor')} × the floor. A script with nothing in it takes ${times('empty')} ×, and ${times('far')} × under a path as long as a runner's: V8 compiles a function of Node's that reads paths, and its compiler comes into memory. So it does for any script.`,
  );
}

function size(): void {
  const job = 'dist/ in all, comments left out';
  if (!job.includes(options.only)) return;
  const bytes = filesOfDist().reduce((sum, file) => sum + statSync(file).size, 0);
  rows.push({
    job,
    ours: `${(bytes / 1000).toFixed(0)} kB`,
    against: '1,200 kB',
    ratios: [],
    ratio: bytes / 1_200_000,
    bar: 1,
  });
}

/** What each way of being fast brings: dist/ with that one way taken away, against dist/ as it is. */
async function measureWays(): Promise<void> {
  say('\n## What each way brings\n');
  say(
    `The same job with one way taken away, against \`dist/\` as it is: 1.05 is a twentieth more. ${pairsAt(0)} pairs at 0 ms, ${pairsAt(30)} at 30.\n`,
  );
  say('| without | job | median of ratios | quartiles | peak memory |\n|---|---|---|---|---|');
  using all = copyOfDist();
  for (const way of WAYS) {
    using without = makeWay(way);
    const { job, inputs } = WAY_JOBS[way.job ?? 'token'];
    for (const rtt of [0, 30]) {
      emulator.roundTripMs = rtt;
      const times = await inTurn(
        { script: without.script, inputs },
        { script: all.script, inputs },
        pairsAt(rtt),
      );
      const ratios = times.map(([less, whole]) => less / whole);
      const peaks: number[] = [];
      for (let index = 0; index < Math.min(runs, 5); index++) {
        const less = await runStep(emulator, { script: without.script, inputs }, { peak: true });
        const whole = await runStep(emulator, { script: all.script, inputs }, { peak: true });
        peaks.push((less.peakBytes - whole.peakBytes) / 2 ** 20);
      }
      const more = quantile(peaks, 0.5);
      say(
        `| ${way.name} | ${job}, ${rtt} ms | ${quantile(ratios, 0.5).toFixed(2)} | ${quartiles(ratios)} | ${more < 0 ? '−' : '+'}${Math.abs(more).toFixed(1)} MiB |`,
      );
    }
  }
}

interface Curve {
  readonly file: string;
  readonly title: string;
  readonly x: string;
  readonly series: Series[];
}

/** How cost grows: milliseconds of the whole step, and mebibytes at its peak. */
async function measureCurves(): Promise<Curve[]> {
  emulator.roundTripMs = 30;
  const curve = async (
    file: string,
    title: string,
    x: string,
    sizes: readonly number[],
    inputs: (size: number) => Record<string, string>,
  ): Promise<Curve> => {
    const time: [number, number][] = [];
    const peak: [number, number][] = [];
    for (const count of sizes) {
      const found = [];
      for (let index = 0; index < 3; index++)
        found.push(await runStep(emulator, { script: main, inputs: inputs(count) }, { peak: true }));
      time.push([
        count,
        quantile(
          found.map(({ ms }) => ms),
          0.5,
        ),
      ]);
      peak.push([
        count,
        quantile(
          found.map(({ peakBytes }) => peakBytes),
          0.5,
        ) /
          2 ** 20,
      ]);
      console.error(
        `${title}: ${count}: ${time.at(-1)?.[1].toFixed(0)} ms, ${peak.at(-1)?.[1].toFixed(0)} MiB`,
      );
    }
    return {
      file,
      title,
      x,
      series: [
        { name: 'ms', points: time },
        { name: 'MiB at peak', points: peak },
      ],
    };
  };
  return [
    await curve(
      'audiences',
      'ID tokens, 30 ms round trip',
      'audiences',
      [1, 2, 5, 10, 20, 50, 100],
      (count) => ({ ...oidc, id_token_audience: audiences(count) }),
    ),
    await curve(
      'checks',
      'Checks of 100 ms, 20 at a time, 30 ms round trip',
      'checks',
      [1, 10, 50, 100, 200, 500, 1000],
      (count) => ({ ...oidc, checks: checks(count), concurrency: '20' }),
    ),
    await curve(
      'body',
      'One check, by the size of the answer',
      'bytes',
      [1e3, 1e4, 1e5, 1e6, 1e7, 1e8],
      (count) => ({ ...oidc, url: `https://${HOST}/bytes?n=${count}`, wait: '0s' }),
    ),
  ];
}

function writePage(curves: readonly Curve[]): void {
  const page = [
    '# Performance\n',
    'Made by `npm run bench -- --write` on the emulator, with Node started anew for every figure. The floor',
    '([bench/floor.cjs](../bench/floor.cjs)) is the least a process can do for the same tokens: raw `node:https`, every',
    'connection opened at once, nothing checked and nothing tried again. Both run in turn; figures are medians of ratios.\n',
    '## Against the floor\n',
    ...report,
    '\n## How cost grows\n',
  ];
  for (const { file, title, x, series } of curves) {
    writeFileSync(join(root, `docs/images/${file}.svg`), chart({ title, x, series }));
    page.push(`![${title}](images/${file}.svg)\n`);
  }
  writeFileSync(join(root, 'docs/performance.md'), `${page.join('\n').trimEnd()}\n`);
}

function quartiles(numbers: readonly number[]): string {
  return `${quantile(numbers, 0.25).toFixed(2)} to ${quantile(numbers, 0.75).toFixed(2)}`;
}

function quantile(numbers: readonly number[], part: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * part;
  const low = sorted[Math.floor(at)] ?? Number.NaN;
  const high = sorted[Math.ceil(at)] ?? Number.NaN;
  return low + (high - low) * (at - Math.floor(at));
}

function gib(bytes: number): string {
  return (bytes / 2 ** 30).toFixed(0);
}

function versionOf(name: string): string {
  return createRequire(import.meta.url)(join(root, 'node_modules', name, 'package.json')).version;
}

/** Which dist/ was measured: the first digits of the digest of its files. */
function fingerprint(): string {
  const digest = createHash('sha256');
  for (const file of filesOfDist()) digest.update(relative(root, file)).update(readFileSync(file));
  return digest.digest('hex').slice(0, 12);
}

function filesOfDist(): string[] {
  const dist = join(root, 'dist');
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((file) => join(dist, file))
    .filter((file) => statSync(file).isFile())
    .sort();
}
