import type { CheckResult } from '../../src/checks/check.ts';
import { ERROR_CODES } from '../../src/errors.ts';
import type { RunReport } from '../../src/report/report.ts';
import { fc } from '../property.ts';
import { ENCODERS } from '../secrets/encoders.ts';
import { formsOf, partsOf, piecesOf } from '../secrets/forms.ts';
import { response } from './sample.ts';

/** A token, a line of a private key, and an opaque credential, as they are really shaped. */
export const PLANTED: readonly string[] = [
  `${base64url('{"alg":"RS256","kid":"a1b2c3d4","typ":"JWT"}')}.${base64url('{"aud":"https://svc.a.run.app","sub":"1234567890","exp":1773483999}')}.${'Zm9yZ2VkIHNpZ25hdHVyZSBmb3IgdGVzdHM'.repeat(4)}`,
  '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj\nMzEfYyjiWA4R4/M2bS1GB4t7NXp98C3SC6dVMvDuictGeurT8jNbvJZHtCSuYEvu\n-----END PRIVATE KEY-----\n',
  'ya29.c.b0Aaekm1K/quote"and+plus=and~more-of-the-same_0123456789',
];

function base64url(text: string): string {
  return Buffer.from(text).toString('base64url');
}

/** The pieces of text whose appearance anywhere would betray one of the planted secrets. */
export const BETRAYALS = betrayalsOf(PLANTED);

/** What would betray these secrets, a few characters of them at a time in any form. */
export function betrayalsOf(secrets: readonly string[]): ReadonlySet<string> {
  return new Set(secrets.flatMap(partsOf).flatMap(formsOf).flatMap(piecesOf));
}

/** A secret as a service may give it back. */
const secret = fc.constantFrom(...PLANTED).chain((planted) =>
  fc.constantFrom(
    planted,
    encodeURIComponent(planted),
    JSON.stringify(planted),
    ...['', 'a', 'ab', 'abc'].flatMap((prefix) => {
      const bytes = Buffer.from(`${prefix}${planted}tail`);
      return [bytes.toString('base64'), bytes.toString('base64url')];
    }),
    ...(planted.startsWith('eyJ') ? Object.values(ENCODERS).flatMap((encode) => encode(planted)) : []),
  ),
);

/** What somebody would put into a body, a header or a name to be more than text. */
const ATTACKS = [
  // the runner
  '::error::x',
  '::add-mask::x',
  '::stop-commands::x',
  '##[error]x',
  '##[stop-commands]x',
  '##[add-mask]',
  '#',
  '##',
  '[',
  ':',
  '::',
  ']',
  // line breaks and what is not seen
  '\n',
  '\r',
  '\r\n',
  '\n::set-output name=id_token::x\n',
  '\r::error::x',
  '\t',
  '\v',
  '\f',
  '\0',
  '\x85',
  '\u2028',
  '\u2029',
  '\ufeff',
  '\u200b',
  '\u00ad',
  '\u3000',
  '\u00a0',
  // terminals and reading direction
  '\x1b[2J',
  '\x1b]8;;http://x\x07',
  '\x9b31m',
  '\x07',
  '\b',
  '\u202e',
  '\u2066',
  '\u061c',
  '\ud800',
  '\udc00',
  '\u{e0041}',
  '\uffff',
  '\ufe0f',
  // Markdown and HTML
  '<script>alert(1)</script>',
  '<img src=x onerror=y>',
  '</td></table>',
  '<!--',
  '-->',
  '</details>',
  '</code>',
  '`',
  '```',
  '~~~',
  '|',
  '\\',
  '\\|',
  '*',
  '_',
  '~~',
  '[a](http://e)',
  '![a](http://e)',
  '[^1]',
  '@octocat',
  '@org/team',
  '#12',
  'GH-1',
  'o/r#3',
  ':tada:',
  '$x$',
  '$$',
  'www.example.com',
  'http://example.com',
  'a@b.co',
  '&lt;',
  '&#35;',
  '# ',
  '- ',
  '1. ',
  '> ',
  '---',
  '    ',
  // Mermaid
  'click a href "x"',
  '%%{init: {}}%%',
  ';',
  ',',
  'section x',
  ' :done, 0, 1',
  // XML and JSON
  ']]>',
  '<![CDATA[',
  '<?xml ?>',
  '&amp;',
  '&#0;',
  '"',
  "'",
  '\\n',
  '\\u003a',
  '{',
  '}',
] as const;

/** Hostile text; a secret in it now and then. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...ATTACKS) },
      { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
      { weight: 2, arbitrary: fc.string({ maxLength: 6 }) },
      { weight: 1, arbitrary: secret },
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

const ms = fc.oneof(fc.nat(100_000), fc.double({ min: 0, max: 5000, noNaN: true }));
const code = fc.constantFrom(...ERROR_CODES);
const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined });

const hostileBody = fc
  .record({
    // Around the places where text is cut: by us, and by whoever stopped reading.
    filler: fc.constantFrom(0, 0, 0, 1980, 4080, 4096 - 300, 65_520, 65_536 - 400, 65_530 + 16_384),
    text: hostileText,
    tail: maybe(secret),
    cut: fc.nat(400),
    truncated: fc.boolean(),
  })
  .map(({ filler, text, tail = '', cut, truncated }) => {
    const whole = Buffer.from(`${'lorem ipsum '.repeat(filler / 12)}${text}${tail}`);
    const body = truncated ? whole.subarray(0, Math.max(0, whole.length - cut)) : whole;
    return { body, truncated, bytes: whole.length };
  });

const hostileResponse = fc
  .record({
    body: hostileBody,
    status: fc.constantFrom(200, 302, 403, 500),
    reason: hostileText,
    type: fc.oneof(
      hostileText,
      fc.constantFrom('application/json', 'text/html; charset=utf-8', 'text/plain; charset=latin1'),
    ),
  })
  .map(({ body, status, reason, type }) =>
    response({ ...body, status, reason, headers: [['Content-Type', type]] }),
  );

/** A check whose every field is hostile. */
export const hostileCheck: fc.Arbitrary<CheckResult> = fc.record({
  name: hostileText,
  verdict: fc.constantFrom('passed' as const, 'failed' as const, 'failed' as const, 'skipped' as const),
  message: hostileText,
  code: maybe(code),
  remedy: maybe(hostileText),
  failures: fc.array(fc.record({ line: hostileText, actual: hostileText }), { maxLength: 3 }),
  request: fc.record({
    method: fc.oneof(fc.constant('GET'), hostileText),
    url: fc.oneof(
      fc.constant('https://svc.a.run.app/x'),
      hostileText.map((text) => `https://svc.a.run.app/${text}`),
      hostileText,
    ),
    auth: fc.constantFrom('id_token' as const, 'none' as const),
    audience: maybe(hostileText),
  }),
  response: maybe(hostileResponse),
  attempts: fc.array(fc.record({ startMs: ms, durationMs: ms, outcome: hostileText }), { maxLength: 3 }),
  startMs: ms,
  durationMs: ms,
});

/** A run whose every field is hostile. */
export const hostileReport: fc.Arbitrary<RunReport> = fc.record({
  startedAt: fc.constant(Date.UTC(2026, 2, 14)),
  identity: maybe(
    fc.record({
      kind: hostileText,
      source: hostileText,
      principal: maybe(hostileText),
      projectId: maybe(hostileText),
    }),
  ),
  tokens: fc.array(
    fc.record({
      kind: fc.constantFrom('access_token' as const, 'id_token' as const),
      audience: maybe(hostileText),
      scopes: maybe(fc.array(hostileText, { maxLength: 2 })),
      expiresAt: maybe(fc.constant(Date.UTC(2026, 2, 15))),
    }),
    { maxLength: 2 },
  ),
  phases: fc.array(fc.record({ name: hostileText, startMs: ms, durationMs: ms }), { maxLength: 2 }),
  checks: fc.array(hostileCheck, { maxLength: 4 }),
  shard: maybe(fc.constant('2/5')),
  failure: maybe(fc.record({ code, message: hostileText, remedy: maybe(hostileText) })),
});
