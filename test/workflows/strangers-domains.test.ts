// An example is pasted. A domain in it that belongs to somebody else, or to nobody yet, is where people's requests and
// credentials go then. So every domain of this repository is reserved for examples (RFC 2606, RFC 6761) or is one whose
// owner is meant, and no message takes its example from a file, a token or a response.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import ts from 'typescript';
import { explain } from '../../src/checks/run/explain.ts';
import { parseConfig } from '../../src/config/config.ts';
import { explainRefusal } from '../../src/diagnose/diagnose.ts';
import { InputError } from '../../src/errors.ts';
import { GoogleApi } from '../../src/google/api.ts';
import { MetadataIdentity } from '../../src/google/identity/metadata.ts';
import { HttpClient } from '../../src/http/client.ts';
import type { HttpRequest, HttpResponse } from '../../src/http/message.ts';
import { CREDENTIALS, env } from '../fuzz/credentials.ts';
import { quietHost } from '../fuzz/settings.ts';
import { ROOT } from './documents-of-workflows.ts';

const RESERVED = /(?:^|\.)(?:example\.(?:com|net|org)|example|invalid|test|localhost|local)$/;
/** Their owners are meant: Google's, GitHub's and AWS's services, and the standards and manuals that comments name. */
const MEANT = [
  // The formats of CHANGELOG.md
  'keepachangelog.com',
  'semver.org',
  'googleapis.com',
  'google.com',
  'google.aip.dev',
  'gserviceaccount.com',
  'googleusercontent.com',
  'run.app',
  'cloudfunctions.net',
  'metadata.google.internal',
  'id.goog',
  'gke.io',
  'apis-tpclp.goog',
  // The universe of Google's partner S3NS
  's3ns.fr',
  's3nsapis.fr',
  's3nsrun.fr',
  'kubernetes.io',
  'pkg.dev',
  'golang.org',
  'github.com',
  'github.io',
  'githubusercontent.com',
  'githubstatus.com',
  'amazonaws.com',
  'aws.amazon.com',
  'apache.org',
  'curl.se',
  'force-color.org',
  'json-schema.org',
  'no-color.org',
  'nodejs.org',
  'openapis.org',
  'rfc-editor.org',
  'spec.whatwg.org',
  // Issuers that Google knows.
  'gitlab.com',
  'app.terraform.io',
  'v8.dev',
  'w3.org',
  'yaml.org',
  // The CI systems and clusters of docs/other-ci.md, and their manuals
  'gitlab.com',
  'buildkite.com',
  'circleci.com',
  'bitbucket.org',
  'atlassian.com',
  'dev.azure.com',
  'kubernetes.io',
];

function isAllowed(host: string): boolean {
  const name = host.toLowerCase().replace(/\.$/, '');
  // One label resolves in a network of one's own alone; an address is nobody's name.
  if (!name.includes('.') || /^[\d.]+$/.test(name)) return true;
  return RESERVED.test(name) || MEANT.some((meant) => name === meant || name.endsWith(`.${meant}`));
}

const LABELS = '[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+';
const URLS = new RegExp(`\\b(?:https?|wss?|ftp)://(?:[^\\s/@'"\`]*@)?(${LABELS})`, 'gi');
const EMAILS = new RegExp(`[\\w.+-]+@(${LABELS})\\b`, 'gi');
/** A name without a scheme, by the endings that people give to made-up hosts. */
const BARE =
  /(?<![\w@./$-])((?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:com|net|org|io|dev|app|cloud|corp|internal|intranet|lan|company|goog|de|fr|eu|uk))(?![\w(-]|\.[a-z])/gi;

/** What was cut off in the middle (`…`) is no name. */
const hostsIn = (text: string, patterns: readonly RegExp[]) =>
  patterns.flatMap((pattern) =>
    [...text.replace(/\S+…/g, '').matchAll(pattern)].map(([, host = '']) => host),
  );

/** Texts of TypeScript: strings and templates, which messages and examples are made of. */
function stringsOf(path: string, text: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      found.push(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false));
  return found;
}

const skip = !existsSync(join(ROOT, '.git')) && 'this is not a checkout';

test('every domain in documents and examples is reserved or on the list of intended domains', {
  skip,
}, () => {
  const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' })
    .split('\0')
    .filter((path) => existsSync(join(ROOT, path)))
    // Tests need look-alikes and misspellings; what the program prints of them is in the snapshots.
    .filter((path) => !/^(?:dist|test)\//.test(path) || path.startsWith('test/scenarios/snapshots/'))
    .filter((path) => /\.(?:ts|md|ya?ml|sh|json|tf|mjs|txt)$/.test(path) && path !== 'package-lock.json');
  const strange = tracked.flatMap((path) => {
    const text = readFileSync(join(ROOT, path), 'utf8');
    const parts = path.endsWith('.ts') ? stringsOf(path, text) : [text];
    const hosts = [...hostsIn(text, [URLS, EMAILS]), ...parts.flatMap((part) => hostsIn(part, [BARE]))];
    return [...new Set(hosts)].filter((host) => !isAllowed(host)).map((host) => `${path}: ${host}`);
  });
  assert.deepEqual(strange, []);
});

test('the scan finds domains in every form', () => {
  const strange = (text: string) =>
    [...new Set(hostsIn(text, [URLS, EMAILS, BARE]))].filter((host) => !isAllowed(host));
  assert.deepEqual(strange('url: https://my-service.com/health'), ['my-service.com']);
  assert.deepEqual(strange('Set HTTPS_PROXY to proxy.corp:3128'), ['proxy.corp']);
  assert.deepEqual(strange('to dev@acme.io.'), ['acme.io']);
  assert.deepEqual(strange('http://user:secret@proxy.mycompany.com:3128'), ['proxy.mycompany.com']);
  assert.deepEqual(strange('Example: apis.my-cloud.dev'), ['apis.my-cloud.dev']);
  assert.deepEqual(strange('https://api.example.com, dev@example.org, apis.cloud.example, http://b/'), []);
});

const STRANGER = 'apis.stranger.invalid';

test('no message takes an example from a credential file', async () => {
  const fields = [
    'universe_domain',
    'token_uri',
    'token_url',
    'token_info_url',
    'service_account_impersonation_url',
    'audience',
    'type',
    'subject_token_type',
    'client_email',
    'quota_project_id',
  ];
  const values = [STRANGER, `https://sts.${STRANGER}/v1/token`, `https://${STRANGER}/`, `robot@${STRANGER}`];
  const sources = ['url', 'file', 'region_url', 'imdsv2_session_token_url', 'regional_cred_verification_url'];
  let refused = 0;
  for (const credential of CREDENTIALS) {
    const source: unknown = Reflect.get(credential, 'credential_source');
    const changed = values.flatMap((value) => [
      ...fields.map((field) => ({ ...credential, [field]: value })),
      ...(typeof source === 'object' && source !== null
        ? sources.map((field) => ({
            ...credential,
            credential_source: { ...source, [field]: value.replace('https', 'http') },
          }))
        : []),
    ]);
    for (const one of changed) {
      const inputs = { credentials_json: JSON.stringify(one) };
      try {
        await parseConfig(inputs, quietHost(env));
      } catch (error) {
        assert.ok(error instanceof InputError, `${error}`);
        refused += 1;
        for (const { example } of error.problems) assert.doesNotMatch(String(example), /stranger/);
        assert.doesNotMatch(error.remedy ?? '', /stranger/);
      }
    }
  }
  assert.ok(refused > 50, `${refused}`);
});

test('no command trusts an issuer that only a token names', () => {
  const response = {
    url: 'https://sts.googleapis.com/v1/token',
    status: 400,
    reason: 'Bad Request',
    headers: [],
    body: Buffer.from(
      JSON.stringify({
        error: 'invalid_grant',
        error_description: `The issuer in ID Token https://${STRANGER} does not match the expected ones: https://idp.example.com`,
      }),
    ),
    truncated: false,
    bytes: 0,
    timing: { wait: 1, body: 1, total: 2 },
  };
  const provider = 'projects/123456789012/locations/global/workloadIdentityPools/ci-pool/providers/ci';
  for (const iss of [
    `https://${STRANGER}`,
    `https://${STRANGER}/_services/token`,
    `https://token.actions.githubusercontent.com.${STRANGER}`,
    `https://token.actions.githubusercontent.com@${STRANGER}`,
  ]) {
    const error = explainRefusal({
      by: 'sts',
      response,
      now: 0,
      facts: { provider, claims: { iss, sub: 'x' } },
    });
    assert.equal(error.code, 'STS_ISSUER_MISMATCH');
    assert.doesNotMatch(error.remedy ?? '', /stranger/);
  }
});

test('no remedy sends a credential to the target of a redirect', () => {
  const explanation = explain({
    result: {
      kind: 'response',
      observation: {
        response: {
          url: `https://${STRANGER}/`,
          status: 403,
          reason: 'Forbidden',
          headers: [],
          body: Buffer.alloc(0),
          truncated: false,
          bytes: 0,
          timing: { wait: 1, body: 1, total: 2 },
        },
        redirect: undefined,
        at: 0,
      },
      responder: { by: 'service' },
      reached: true,
      unfollowed: undefined,
      crossed: true,
    },
    url: new URL(`https://${STRANGER}/`),
    auth: { auth: 'none' },
    authHeader: 'Authorization',
    inFile: false,
    claims: undefined,
    principal: undefined,
    now: 0,
  });
  assert.match(explanation?.because ?? '', /another origin/);
  assert.doesNotMatch(String(explanation?.remedy), /stranger/);
});

/** Responds as the metadata server of another universe does. */
class Machine extends HttpClient {
  override connectAhead(): void {}

  override async send({ url }: HttpRequest): Promise<HttpResponse> {
    const path = new URL(url).pathname;
    let text = 'robot@my-project.iam.gserviceaccount.com';
    if (path.endsWith('/universe-domain')) text = STRANGER;
    if (path.endsWith('/token')) text = '{"access_token":"ya29.a-token-of-this-machine-0123456789"}';
    return {
      url,
      status: 200,
      reason: 'OK',
      headers: [['metadata-flavor', 'Google']],
      body: Buffer.from(text),
      truncated: false,
      bytes: text.length,
      timing: { wait: 1, body: 1, total: 2 },
    };
  }
}

test('a universe from a metadata server is quoted, not part of a command', async () => {
  const host = quietHost(env);
  const http = new Machine({ env: {}, now: () => 0 });
  const api = new GoogleApi({ http, host, universe: 'googleapis.com', requestReason: undefined });
  await assert.rejects(new MetadataIdentity([], api).accessToken({ scopes: ['x'] }), (error: unknown) => {
    assert.ok(error instanceof Error && 'remedy' in error);
    assert.match(error.message, /belongs to the universe apis\.stranger\.invalid/);
    assert.equal(error.remedy, undefined);
    return true;
  });
});
