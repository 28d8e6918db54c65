// Whatever a server, a token or a credential file says: an error with a code, and commands that do only what they show.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import type { Facts, Refusal } from '../../src/diagnose/diagnose.ts';
import { explainRefusal } from '../../src/diagnose/diagnose.ts';
import type { BearerError } from '../../src/errors.ts';
import { ERROR_CODES } from '../../src/errors.ts';
import type { HttpResponse } from '../../src/http/message.ts';
import { SHELL_BAIT } from '../fuzz/dictionary.ts';
import { fc, search } from '../property.ts';
import { iam } from './iam.ts';
import { metadata } from './metadata.ts';
import { oauth } from './oauth.ts';
import { oidc } from './oidc.ts';
import {
  answer,
  commandsOf,
  errorInfo,
  NOW,
  oauthBody,
  PROVIDER,
  type Row,
  rpcBody,
  textOf,
} from './refusals.ts';
import { explainService } from './service.ts';
import { sts } from './sts.ts';

/** Words that the diagnosis looks for. */
const CLUES = [
  "Permission 'iam.serviceAccounts.getAccessToken' denied on resource",
  'rejected by the attribute condition',
  'The issuer in ID Token x does not match the expected ones: ',
  'The audience in ID Token [x] does not match the expected audience ',
  'The size of mapped attribute google.subject exceeds the 127 bytes limit',
  'Could not obtain a value for google.subject',
  "Error connecting to the given credential's issuer.",
  'Not found; Gaia id not found for email ',
  'API has not been used in project ',
  'lifetime',
  'constraints/iam.',
  "Request is prohibited by organization's policy. vpcServiceControlsUniqueIdentifier: ",
  'permission to use project ',
  'Invalid JWT Signature.',
  'Token has been expired or revoked.',
  'IAM returned 403 ',
];

const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(...SHELL_BAIT),
      fc.constantFrom(...CLUES),
      fc.string({ maxLength: 20, unit: 'binary' }),
    ),
    {
      maxLength: 4,
    },
  )
  .map((parts) => parts.join(''));

const name = fc.oneof(
  text,
  fc.constantFrom('invoker@my-project.iam.gserviceaccount.com', 'octo-org/octo-repo', '74', PROVIDER),
  fc.constantFrom(...SHELL_BAIT).map((bait) => `a${bait}@my-project.iam.gserviceaccount.com`),
);

const errors = fc.constantFrom(
  'invalid_grant',
  'invalid_target',
  'unauthorized_client',
  'invalid_scope',
  'invalid_client',
);
const statuses = fc.constantFrom('PERMISSION_DENIED', 'NOT_FOUND', 'INVALID_ARGUMENT', 'UNAUTHENTICATED');
const reasons = fc.constantFrom(
  'SERVICE_DISABLED',
  'IAM_PERMISSION_DENIED',
  'USER_PROJECT_DENIED',
  'ACCOUNT_STATE_INVALID',
);

const body = fc.oneof(
  fc.tuple(errors, text).map(([error, words]) => oauthBody(error, words)),
  fc
    .tuple(statuses, text, reasons, fc.record({ consumer: text, service: text, permission: text, uid: text }))
    .map(([status, words, reason, metadata]) => rpcBody(403, status, words, [errorInfo(reason, metadata)])),
  text,
  fc.json(),
);

/** As the inputs let a scope through: RFC 6749 section 3.3. */
const asScope = (text: string) => text.replace(/[^\x21\x23-\x5b\x5d-\x7e]/g, '');

const facts: fc.Arbitrary<Facts> = fc.record(
  {
    provider: fc.oneof(
      fc.constant(PROVIDER),
      fc.constantFrom(...SHELL_BAIT).map((bait) => PROVIDER.replace('github', bait)),
    ),
    claims: fc.dictionary(
      fc.constantFrom(
        'sub',
        'iss',
        'aud',
        'repository',
        'repository_id',
        'repository_owner_id',
        'ref',
        'environment',
      ),
      fc.oneof(name, fc.jsonValue()),
    ),
    audience: name,
    method: fc.constantFrom('generateAccessToken', 'generateIdToken', 'signJwt'),
    account: name,
    delegates: fc.array(name, { maxLength: 2 }),
    principal: name,
    lifetimeSeconds: fc.nat(),
    scopes: fc.array(name.map(asScope), { maxLength: 2 }),
    subject: name,
    keyId: name,
    clientId: fc.constantFrom('104567890123456789012', undefined),
    credential: fc.constantFrom('service_account', 'authorized_user', undefined),
    projectId: name,
  },
  { requiredKeys: [] },
);

const REFUSALS: readonly (readonly [Refusal['by'], readonly Row[]])[] = [
  ['oidc', oidc],
  ['sts', sts],
  ['oauth', oauth],
  ['iam', iam],
  ['metadata', metadata],
];

test('no answer and no name makes it throw, or adds a command', () => {
  const commands = new Set<string>();
  fc.assert(
    fc.property(
      fc.constantFrom<Refusal['by']>('oidc', 'sts', 'oauth', 'iam', 'metadata'),
      fc.constantFrom(400, 401, 403, 404, 409, 429, 500, 503),
      body,
      facts,
      (by, status, said, known) => {
        const error = explainRefusal({ by, response: answer(status, said), now: NOW, facts: known });
        assert.ok(ERROR_CODES.includes(error.code));
        for (const command of assertNoMoreCommands(error)) commands.add(command);
      },
    ),
    search('diagnosis', 800),
  );
  doOnlyWhatTheyShow([...commands]);
});

test('bait in any one text of a known refusal stays inside the commands that it explains', () => {
  const commands = new Set<string>();
  for (const [by, rows] of REFUSALS) {
    for (const { name, response, facts = {} } of rows) {
      const known = { said: spoken(response), facts };
      for (const bait of SHELL_BAIT) {
        for (const { said, facts: baited } of baitedOneByOne(known, bait)) {
          const error = explainRefusal({
            by,
            response: {
              ...response,
              body: Buffer.from(typeof said === 'string' ? said : JSON.stringify(said)),
            },
            now: NOW,
            facts: asParsed(baited, facts),
          });
          assert.ok(ERROR_CODES.includes(error.code), name);
          for (const command of assertNoMoreCommands(error)) commands.add(command);
        }
      }
    }
  }
  // Each kind of bait reached a command.
  for (const bait of ['$(echo RAN)', '`echo RAN`', '; echo RAN', '| echo RAN #', '& echo RAN']) {
    assert.ok(
      [...commands].some((command) => command.includes(bait)),
      bait,
    );
  }
  doOnlyWhatTheyShow([...commands]);
});

test('no URL of a service adds a command', () => {
  const commands = new Set<string>();
  const hosts = fc.constantFrom(
    'range-abc123-uc.a.run.app',
    'us-central1-my-project.cloudfunctions.net',
    'api.example.com',
  );
  fc.assert(
    fc.property(
      hosts,
      text,
      name,
      name,
      fc.constantFrom(401, 403, 404),
      (host, path, principal, audience, status) => {
        const url = `https://${host}/`;
        const explained = explainService({
          name: '',
          code: undefined,
          url:
            URL.canParse(path, url) && new URL(path, url).origin === new URL(url).origin
              ? new URL(path, url).href
              : url,
          status,
          headers: { 'content-type': 'text/html' },
          body: `<title>${status}</title><h1>Error: ${status === 401 ? 'Unauthorized' : 'Forbidden'}</h1><h1>Error: Page not found</h1>The requested URL was not found on this server`,
          auth: { auth: 'id_token', audience },
          principal,
        });
        for (const line of String(explained?.remedy ?? '').split('\n')) {
          if (/^\s/.test(line)) assert.match(line, /^ {2}(?:gcloud |(?:id_token_)?audience: )/);
        }
        for (const command of commandsOf(explained?.remedy)) commands.add(command);
      },
    ),
    search('service-diagnosis', 500),
  );
  doOnlyWhatTheyShow([...commands]);
});

/** What is indented is a command, a claim or a list of scopes. @returns the commands of gcloud */
function assertNoMoreCommands(error: BearerError): string[] {
  for (const line of textOf(error).split(/\r\n|\r|\n/)) {
    if (/^\s/.test(line))
      assert.match(
        line,
        /^ {2}(?:gcloud|kubectl|timedatectl) |^ {2}(?:[a-z_]+|availableResource|availablePermissions): |^ {2}\S+$/,
      );
    assert.doesNotMatch(line, /^\s*echo RAN/);
  }
  const commands = commandsOf(error.parts.remedy);
  for (const command of commands) assert.doesNotMatch(command, /\p{Cc}|\p{Cf}/u);
  return commands.filter((command) => /^gcloud /.test(command));
}

/** Texts of these facts are checked, or chosen, before they are known. */
function asParsed(baited: Facts, { clientId, method, credential }: Facts): Facts {
  const scopes = baited.scopes?.map(asScope);
  return { ...baited, clientId, method, credential, scopes };
}

/** The JSON of a response, or its text. */
function spoken({ body }: HttpResponse): unknown {
  const text = body.toString();
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** The same value again and again, each time with the bait at the end or in the middle of one more of its texts. */
function baitedOneByOne<T>(value: T, bait: string): T[] {
  const texts: string[] = [];
  JSON.stringify(value, (_key, inner) => {
    if (typeof inner === 'string') texts.push(inner);
    return inner;
  });
  return texts.flatMap((_, chosen) =>
    [(text: string) => text + bait, (text: string) => `${text.slice(0, 3)}${bait}${text.slice(3)}`].map(
      (put) => {
        let at = 0;
        return JSON.parse(
          JSON.stringify(value, (_key, inner) =>
            typeof inner === 'string' && at++ === chosen ? put(inner) : inner,
          ),
        );
      },
    ),
  );
}

/** Pastes all of them into one shell, in which gcloud says nothing: nothing else may be said, and all must be run. */
function doOnlyWhatTheyShow(commands: readonly string[]): void {
  const script = `n=0\ngcloud() { n=$((n+1)); }\n${commands.join('\n')}\necho "$n"\n`;
  const shell = spawnSync('sh', [], { input: script, encoding: 'utf8' });
  assert.equal(shell.stderr, '');
  assert.equal(shell.stdout, `${commands.length}\n`);
}
