/** Writes the fault matrix as docs/faults.md. */
import { ENDPOINTS } from './endpoints.ts';
import { ROWS, type Row, type Verdict } from './matrix.ts';

const COLUMNS = [
  ['token', 'token endpoints'],
  ['metadata', 'metadata server'],
  ['get', 'the service, `GET`'],
  ['post', 'the service, `POST`'],
] as const;

/** Every fault with the result of the step, as Markdown. */
function faultTable(): string {
  return [
    `| fault | ${COLUMNS.map(([, title]) => title).join(' | ')} |`,
    `|---|${COLUMNS.map(() => '---|').join('')}`,
    ...ROWS.map((row) => `| ${row.title} | ${COLUMNS.map(([kind]) => cell(row, kind)).join(' | ')} |`),
  ].join('\n');
}

function cell({ expected }: Row, kind: (typeof COLUMNS)[number][0]): string {
  const verdict = expected[kind];
  return verdict === undefined ? '—' : spell(verdict);
}

function spell(verdict: Verdict): string {
  if (verdict.kind === 'survives') return verdict.attempts === 1 ? '✓' : `✓ ${verdict.attempts}`;
  const { code, attempts } = verdict;
  const shown = code === 'refused' || code === 'not found' ? `*${code}*` : `\`${code}\``;
  const times = typeof attempts === 'object' ? attempts.join('–') : attempts === 'wait' ? '`wait`' : attempts;
  return times === 1 ? shown : `${shown} ${times}`;
}

/** The text of docs/faults.md. */
export function faultsDocument(): string {
  const tokenEndpoints = ENDPOINTS.filter(({ kind }) => kind === 'token');
  const survived = ROWS.filter(({ expected }) => expected.token?.kind === 'survives').length;
  return `# Network faults

<!-- Generated from test/faults/matrix.ts by npm run faults. Do not edit. -->

The step repeats a request if a second attempt can help, and fails at once if it cannot. Each cell of this table is a test: the
whole program runs against an [emulator](emulator.md) of Google's and GitHub's endpoints that does what the first column
describes.

${faultTable()}

- **✓** the step succeeds; **✓ 3** at the third attempt.
- **\`CODE\`** the step fails with this [code](troubleshooting.md) after one attempt; **\`CODE\` 6** after six.
- **\`wait\`** the check repeats the request until its \`wait\` expires (60 s by default).
- *refused* and *not found*: the codes are below.
- **—** does not apply: requests to the metadata server use neither TLS nor a proxy.

After each failure, the exit code is 1, the message quotes the server's response if there is one, no token is an output, no
file remains, and no secret is in the log, with debug logging too. If a check fails, the token that it used is an output.

## Token endpoints

All token endpoints have the same policy. With it, the step survives ${survived} of these ${ROWS.length} faults. One attempt takes at most 10 s; all
requests that run together take at most 60 s, pauses included. The first pause is 0.5 s; each pause is twice the one before it, up to
8 s, with jitter. \`Retry-After\` replaces the pause; if it asks for more than the time that is left, the step fails at once.

| Endpoint | Host | *refused* (403) | *not found* (404) |
|---|---|---|---|
${[...tokenEndpoints, ...ENDPOINTS.filter(({ kind }) => kind === 'metadata')]
  .map(
    ({ title, host, refused, notFound }) => `| ${title} | \`${host}\` | \`${refused}\` | \`${notFound}\` |`,
  )
  .join('\n')}

These are the codes if the response gives no reason. Known reasons have [codes of their own](troubleshooting.md).

## Metadata server

One attempt takes at most 3 s. If the metadata server cannot be reached, there are no Application Default Credentials:
\`ADC_NOT_FOUND\`, with the result of the attempt in the message.

## Service

A \`GET\` or \`HEAD\` request is repeated until the expectations hold or \`wait\` expires. A request with another method is
repeated only if it has not reached the service: if there is no connection, or if Google's own front end responds in its place.
\`retry: any\` lifts that limit. *refused* is \`SERVICE_REFUSED\`, and *not found* is \`CHECK_FAILED\`.
`;
}
