// The action against services of the emulator: why a request was refused or not answered, and what the remedy does.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { DEPLOYER, INVOKER, PROJECT, PROVIDER, startEmulator } from '../../emulator/emulator.ts';
import { MAIN } from '../entries.ts';
import type { StepResult } from '../stage/runner.ts';
import { endJob, runAction } from '../stage/runner.ts';
import { someOf } from '../tier.ts';
import { commandsIn, flag } from './pasted.ts';

const RANGE = 'https://range-abc123-uc.a.run.app';
const NAMED = `https://range-${PROJECT.number}.us-central1.run.app`;
const IAP_CLIENT = `${PROJECT.number}-iap.apps.googleusercontent.com`;
const invokers = [`serviceAccount:${INVOKER}`];

const emulator = await startEmulator({
  services: [
    { host: 'inside-abc123-uc.a.run.app', ingress: 'internal', invokers },
    { host: 'asleep-abc123-uc.a.run.app', noInstance: { status: 503, times: 100 }, invokers },
    { host: 'full-abc123-uc.a.run.app', noInstance: { status: 429, times: 100 }, invokers },
    { host: 'unchecked-abc123-uc.a.run.app', invokerIamDisabled: true },
  ],
});
after(() => emulator.close());

interface Case {
  readonly name: string;
  readonly code: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly says: readonly string[];
  readonly saysNot?: readonly string[];
}

const CASES: readonly Case[] = [
  {
    name: 'no invoker role',
    code: 'SERVICE_FORBIDDEN',
    inputs: { url: `${NAMED}/`, service_account: DEPLOYER },
    says: [
      `likely ${DEPLOYER} lacks roles/run.invoker`,
      `gcloud run services add-iam-policy-binding range --region=us-central1 --project=${PROJECT.number} --member=serviceAccount:${DEPLOYER} --role=roles/run.invoker`,
    ],
  },
  {
    name: 'no invoker role on a function',
    code: 'SERVICE_FORBIDDEN',
    inputs: { url: `https://us-central1-${PROJECT.id}.cloudfunctions.net/range`, service_account: DEPLOYER },
    says: [
      `gcloud functions add-invoker-policy-binding range --region=us-central1 --project=${PROJECT.id} --member=serviceAccount:${DEPLOYER}`,
    ],
  },
  {
    name: 'no credential',
    code: 'SERVICE_FORBIDDEN',
    inputs: { url: RANGE, request_auth: 'none' },
    says: ['the service is private, and no credential was sent'],
  },
  {
    name: 'the wrong audience',
    code: 'SERVICE_AUDIENCE_MISMATCH',
    inputs: { url: RANGE, id_token_audience: 'https://other-abc123-uc.a.run.app' },
    says: [
      `the token is for the audience https://other-abc123-uc.a.run.app, and that of the URL is ${RANGE}`,
    ],
  },
  {
    name: 'the URL of a tag as audience',
    code: 'SERVICE_AUDIENCE_MISMATCH',
    inputs: {
      url: RANGE.replace('//', '//canary---'),
      id_token_audience: RANGE.replace('//', '//canary---'),
    },
    says: ['the tag before --- is not part of it', `audience: ${RANGE}`],
  },
  {
    name: 'a domain of its own',
    code: 'SERVICE_AUDIENCE_MISMATCH',
    inputs: { url: 'https://api.example.com/', id_token_audience: 'https://api.example.com/' },
    says: ['likely the service behind api.example.com expects another'],
  },
  {
    name: 'an access token in place of an ID token',
    code: 'SERVICE_ACCESS_TOKEN',
    inputs: { url: RANGE, request_auth: 'access_token' },
    says: ['Cloud Run and Cloud Functions take ID tokens only'],
  },
  {
    name: '/healthz',
    code: 'SERVICE_RESERVED_PATH',
    inputs: { url: `${RANGE}/healthz` },
    says: ["Google's front end reserves /healthz"],
  },
  {
    name: 'ingress internal',
    code: 'SERVICE_NOT_FOUND',
    inputs: { url: 'https://inside-abc123-uc.a.run.app' },
    says: [
      'Likely',
      'its ingress is internal',
      'gcloud run services update inside --region=REGION --ingress=all',
    ],
  },
  {
    name: 'no instance: 503',
    code: 'SERVICE_NO_INSTANCE',
    inputs: { url: 'https://asleep-abc123-uc.a.run.app' },
    says: ['gcloud run services logs read asleep --region=REGION'],
  },
  {
    name: 'no instance: 429',
    code: 'SERVICE_NO_INSTANCE',
    inputs: { url: 'https://full-abc123-uc.a.run.app' },
    says: ['--max-instances is reached'],
  },
  {
    name: "the service's own 401",
    code: 'SERVICE_REFUSED',
    inputs: { url: `${RANGE}/status/401` },
    says: ['the service itself refused; the platform allowed the request'],
    saysNot: ['gcloud'],
  },
  {
    name: 'IAP, without a credential',
    code: 'SERVICE_IAP',
    inputs: { url: 'https://iap.example.com/', request_auth: 'none' },
    says: ['likely Identity-Aware Proxy', `audience: ${IAP_CLIENT}`],
  },
  {
    name: 'IAP, with the wrong audience',
    code: 'SERVICE_IAP',
    inputs: { url: 'https://iap.example.com/', id_token_audience: 'https://iap.example.com' },
    says: [
      `the token is for the audience https://iap.example.com, and Identity-Aware Proxy expects ${IAP_CLIENT}`,
    ],
  },
  {
    name: 'IAP, of an account that may not',
    code: 'SERVICE_IAP',
    inputs: { url: 'https://iap.example.com/', id_token_audience: IAP_CLIENT, service_account: DEPLOYER },
    says: [
      `gcloud iap web add-iam-policy-binding --member=serviceAccount:${DEPLOYER} --role=roles/iap.httpsResourceAccessor`,
    ],
  },
  {
    name: 'public by a binding',
    code: 'SERVICE_PUBLIC',
    inputs: { url: 'https://public-abc123-uc.a.run.app', expect_unauthenticated: 'refused' },
    says: [
      'gcloud run services remove-iam-policy-binding public --region=REGION --member=allUsers --role=roles/run.invoker',
    ],
  },
  {
    name: 'public because invokers are not checked',
    code: 'SERVICE_PUBLIC',
    inputs: { url: 'https://unchecked-abc123-uc.a.run.app', expect_unauthenticated: 'refused' },
    says: ['gcloud run services update unchecked --region=REGION --invoker-iam-check'],
  },
];

function act(inputs: Readonly<Record<string, string>>): Promise<StepResult> {
  return runAction({
    entry: MAIN,
    emulator,
    env: emulator.github(),
    inputs: { workload_identity_provider: PROVIDER, service_account: INVOKER, wait: '0s', ...inputs },
  });
}

function failureOf(result: StepResult): string {
  assert.equal(result.exitCode, 1, result.log);
  const errors = result.annotations.filter(({ level }) => level === 'error');
  assert.equal(errors.length, 1, result.log);
  return `${errors[0]?.title}\n${errors[0]?.message}`;
}

for (const { name, code, inputs, says, saysNot = [] } of someOf(CASES, 'cases', 8)) {
  test(`${code}: ${name}`, async () => {
    const result = await act(inputs);
    const text = failureOf(result);
    assert.equal(text.split(/[:\n]/, 1)[0], code, text);
    for (const word of says) assert.ok(text.includes(word), `${word} is not in:\n${text}`);
    for (const word of saysNot) assert.ok(!text.includes(word), `${word} is in:\n${text}`);
    assert.match(text, new RegExp(`docs/troubleshooting\\.md#${code.toLowerCase()}$`));
    await endJob(result.job);
  });
}

test("the invoker role, granted by the remedy's command, admits the request", async () => {
  const inputs = { url: `${NAMED}/`, service_account: DEPLOYER };
  const refused = await act(inputs);
  const [words = []] = commandsIn(failureOf(refused));
  assert.deepEqual(words.slice(0, 4), ['run', 'services', 'add-iam-policy-binding', 'range']);
  const service = emulator.service(new URL(RANGE).host);
  service.invokers = [...service.invokers, flag(words, 'member')];
  const result = await act(inputs);
  assert.equal(result.exitCode, 0, result.log);
  assert.equal(result.outputs['response_status'], '200');
  await Promise.all([refused, result].map(({ job }) => endJob(job)));
});

test("the audience that the remedy names is the service's", async () => {
  const url = 'https://iap.example.com/';
  const refused = await act({ url, request_auth: 'none' });
  const [, audience = ''] = /^ *id_token_audience: (\S+)$/m.exec(failureOf(refused)) ?? [];
  const result = await act({ url, id_token_audience: audience });
  assert.equal(result.exitCode, 0, result.log);
  await Promise.all([refused, result].map(({ job }) => endJob(job)));
});
