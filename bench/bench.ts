// `npm run bench`: dist/ against the alternatives and against a floor. --write writes docs/performance.md.
// --runs N: pairs at 100 ms round trip (15 by default); two or four times as many where a run is short. --only TEXT: jobs whose
// name contains it. --alternatives, --ways, --growth: those sections too; --write includes all.
// The alternatives need bash, curl, jq, gcloud, and AUTH_ACTION: the folder of a clone of google-github-actions/auth.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, totalmem } from 'node:os';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { DEFAULTS, DEPLOYER, INVOKER, PROVIDER, startEmulator } from '../emulator/emulator.ts';
import { chart } from './chart.ts';
import { root, runStep, type Step } from './step.ts';
import { copyOfDist, makeWay, WAYS } from './ways.ts';

const { values: options } = parseArgs({
  options: {
    runs: { type: 'string', default: '15' },
    only: { type: 'string', default: '' },
    alternatives: { type: 'boolean', default: false },
    growth: { type: 'boolean', default: false },
    ways: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
const runs = Number(options.runs);

const HOST = 'bench-abc123-uc.a.run.app';
const SLOW_MS = 100;
const emulator = await startEmulator({
  // gcloud gets an ID token by impersonating the account once more, as itself.
  serviceAccounts: DEFAULTS.serviceAccounts
    .filter(({ email }) => email === INVOKER)
    .map(({ email, iam }) => ({
      email,
      iam: {
        ...iam,
        'roles/iam.serviceAccountTokenCreator': [
          ...iam['roles/iam.serviceAccountTokenCreator'],
          `serviceAccount:${INVOKER}`,
        ],
      },
    })),
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

interface Row {
  readonly job: string;
  readonly ours: string;
  readonly against: string;
  /** Empty where nothing varies. */
  readonly ratios: readonly number[];
  readonly ratio: number;
  readonly bar: number;
}

const rows: Row[] = [];
/** Printed below the table. */
const notes: string[] = [];
const report: string[] = [];
const say = (text = '') => {
  console.log(text);
  report.push(text);
};

try {
  const alternatives = options.alternatives || options.write ? await measureAlternatives() : [];
  await measureJobs();
  say('| Job | gcp-bearer | Against | Pairs | Median of ratios | Quartiles | Limit |');
  say('|---|---|---|---|---|---|---|');
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
  if (options.growth || options.write) await measureGrowth();
  if (options.write) writePage(alternatives);
} finally {
  emulator.roundTripMs = 0;
  await emulator.close();
}

interface Alternative {
  readonly name: string;
  readonly ms: number;
  readonly runs: number;
}

/** The whole job at a round trip of 30 ms: from the job's OIDC token to a response of the private service. */
async function measureAlternatives(): Promise<Alternative[]> {
  const AUTH_ACTION = process.env['AUTH_ACTION'] ?? '';
  const hasAuth = existsSync(join(AUTH_ACTION, 'dist/main/index.js'));
  const has = (program: string) => spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;
  const hasShell = ['bash', 'curl', 'jq'].every(has);
  const script = (name: string): Step => ({
    program: 'bash',
    script: [join(root, `bench/alternatives/${name}.sh`)],
    inputs: oidc,
    env: {
      SERVICE: `https://${HOST}`,
      NODE: process.execPath,
      AUTH_ACTION,
      CLOUDSDK_CORE_DISABLE_PROMPTS: '1',
      CLOUDSDK_CORE_DISABLE_USAGE_REPORTING: 'true',
      CLOUDSDK_COMPONENT_MANAGER_DISABLE_UPDATE_CHECK: 'true',
    },
  });
  const candidates: readonly (readonly [name: string, step: Step, isAvailable: boolean])[] = [
    ['gcp-bearer', { script: main, inputs: { ...oidc, url: `https://${HOST}/ok` } }, true],
    ['curl and jq, with a loop', script('curl'), hasShell],
    ['google-github-actions/auth, curl', script('auth-curl'), hasShell && hasAuth],
    [
      'google-github-actions/auth, gcloud, curl',
      script('auth-gcloud-curl'),
      hasShell && hasAuth && has('gcloud'),
    ],
  ];
  emulator.roundTripMs = 30;
  const found = candidates
    .filter(([name, , isAvailable]) => {
      if (!isAvailable) console.error(`${name}: skipped, not available`);
      return isAvailable;
    })
    .map(([name, step]) => ({ name, step, times: [] as number[] }));
  for (let index = 0; index <= Math.min(runs, 9); index++) {
    for (const { step, times } of found) {
      const { ms } = await runStep(emulator, step);
      // The first run reads files that later runs find in memory.
      if (index > 0) times.push(ms);
    }
  }
  const medians = found.map(({ name, times }) => ({ name, ms: quantile(times, 0.5), runs: times.length }));
  for (const { name, ms } of medians) console.error(`${name}: ${ms.toFixed(0)} ms`);
  return medians;
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
    'the ideal 1 s plus one token',
    1000,
    Math.min(runs, 9),
  );
  await memory();
  size();
}

/** Short runs need more pairs, because other load on the machine affects them more. */
function pairsAt(rtt: number): number {
  return rtt === 0 ? 4 * runs : rtt <= 30 ? 2 * runs : runs;
}

/** Runs both in turn, so that other load on the machine affects both; returns the times of each pair. */
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
  // All have paths of the same length, because the length of a script's path affects its memory.
  using ours = copyOfDist();
  using least = copyOfDist();
  writeFileSync(join(least.folder, 'main.js'), readFileSync(join(root, 'bench/floor.cjs')));
  const peak = async (step: Step) => (await runStep(emulator, step, { peak: true })).peakBytes;
  const peaks: Record<'ours' | 'bare' | 'floor', number>[] = [];
  for (let index = 0; index < Math.min(runs, 7); index++) {
    peaks.push({
      ours: await peak({ script: ours.script, inputs: one }),
      bare: await peak({ script: ['-e', '0'] }),
      floor: await peak({ script: least.script, inputs: one }),
    });
  }
  const mib = (bytes: readonly number[]) => `${(quantile(bytes, 0.5) / 2 ** 20).toFixed(0)} MiB`;
  const ratios = (which: 'ours' | 'floor', to: 'bare' | 'floor' = 'bare') =>
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
    `Peak memory of the floor is ${times('floor')} × that of bare node; that of gcp-bearer is ${times('ours', 'floor')} × that of the floor.`,
  );
}

function size(): void {
  const job = 'dist/ in all, without comments';
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

/** dist/ without one of the measures, against dist/ as it is. */
async function measureWays(): Promise<void> {
  say('\n## What each measure saves\n');
  say(
    `The job OIDC → ID token without one measure, against \`dist/\` as it is: 1.05 takes 5% longer. ${pairsAt(0)} pairs at 0 ms, ${pairsAt(30)} at 30 ms.\n`,
  );
  say('| Without | Round trip | Median of ratios | Quartiles | Peak memory |\n|---|---|---|---|---|');
  using all = copyOfDist();
  for (const way of WAYS) {
    using without = makeWay(way);
    for (const rtt of [0, 30]) {
      emulator.roundTripMs = rtt;
      const times = await inTurn(
        { script: without.script, inputs: one },
        { script: all.script, inputs: one },
        pairsAt(rtt),
      );
      const ratios = times.map(([less, whole]) => less / whole);
      const peaks: number[] = [];
      for (let index = 0; index < Math.min(runs, 5); index++) {
        const less = await runStep(emulator, { script: without.script, inputs: one }, { peak: true });
        const whole = await runStep(emulator, { script: all.script, inputs: one }, { peak: true });
        peaks.push((less.peakBytes - whole.peakBytes) / 2 ** 20);
      }
      const more = quantile(peaks, 0.5);
      say(
        `| ${way.name} | ${rtt} ms | ${quantile(ratios, 0.5).toFixed(2)} | ${quartiles(ratios)} | ${more < 0 ? '−' : '+'}${Math.abs(more).toFixed(1)} MiB |`,
      );
    }
  }
}

/** How time and memory grow with the size of a job. */
async function measureGrowth(): Promise<void> {
  emulator.roundTripMs = 30;
  say(
    '\n## How cost grows\n\nAt a round trip of 30 ms; checks take 100 ms each, 20 at a time. Medians of three runs.\n',
  );
  say('| Job | Time | Peak memory |\n|---|---|---|');
  const jobs: (readonly [name: string, inputs: Record<string, string>])[] = [
    ...[1, 10, 100].map(
      (count) => [`${count} audiences`, { ...oidc, id_token_audience: audiences(count) }] as const,
    ),
    ...[1, 10, 100, 1000].map(
      (count) => [`${count} checks`, { ...oidc, checks: checks(count), concurrency: '20' }] as const,
    ),
    ...[1e3, 1e6, 1e8].map(
      (bytes) =>
        [
          `a response of ${bytes / 1e3} kB`,
          { ...oidc, url: `https://${HOST}/bytes?n=${bytes}`, wait: '0s' },
        ] as const,
    ),
  ];
  for (const [name, inputs] of jobs) {
    const found = [];
    for (let index = 0; index < 3; index++)
      found.push(await runStep(emulator, { script: main, inputs }, { peak: true }));
    const ms = quantile(
      found.map((run) => run.ms),
      0.5,
    );
    const bytes = quantile(
      found.map((run) => run.peakBytes),
      0.5,
    );
    say(`| ${name} | ${ms.toFixed(0)} ms | ${(bytes / 2 ** 20).toFixed(0)} MiB |`);
  }
}

function writePage(alternatives: readonly Alternative[]): void {
  const title = 'From GitHub OIDC to a response of a private service';
  const ours = alternatives[0]?.ms ?? Number.NaN;
  const page = [
    '# Performance\n',
    `The time of the whole job: get an ID token from the job's OIDC token, and send a request with it to a private service.`,
    'The network is the [emulator](emulator.md) with a round trip of 30 ms; each figure is the median of',
    `${alternatives[0]?.runs ?? 0} runs, taken in turn. Start-up of the runner, and the installation of gcloud, are not included.\n`,
    `<img src="images/comparison.svg" width="640" alt="${title}">\n`,
    '| | Time | Ratio |\n|---|---|---|',
    ...alternatives.map(({ name, ms }) => `| ${name} | ${ms.toFixed(0)} ms | ${(ms / ours).toFixed(1)} |`),
    `\nNode ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'} × ${cpus().length}, ${gib(totalmem())} GiB. The scripts are in [bench/alternatives](../bench/alternatives).\n`,
    '## Against the floor\n',
    'For maintainers. The floor ([bench/floor.cjs](../bench/floor.cjs)) is the least code that gets the same tokens: `node:https`',
    'without a library, all connections opened at the start, no checks and no retries. Both run in turn; figures are medians of',
    'ratios. `npm run bench -- --write` writes this page.\n',
    ...report,
  ];
  const bars = alternatives.map(({ name, ms }) => ({ name, value: ms }));
  writeFileSync(join(root, 'docs/images/comparison.svg'), chart({ title, unit: 'ms', bars }));
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

/** The first digits of the digest of dist/. */
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
