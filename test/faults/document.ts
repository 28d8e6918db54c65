/** The fault matrix as a person reads it: docs/faults.md, and the table in the README. */
import { ENDPOINTS } from './endpoints.ts';
import { ROWS, type Row, type Verdict } from './matrix.ts';

const COLUMNS = [
  ['token', 'token endpoints'],
  ['metadata', 'metadata server'],
  ['get', 'the service, `GET`'],
  ['post', 'the service, `POST`'],
] as const;

/** Every fault, and what becomes of the step; Markdown. */
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

/** The whole of docs/faults.md. */
export function faultsDocument(): string {
  const tokenEndpoints = ENDPOINTS.filter(({ kind }) => kind === 'token');
  const survived = ROWS.filter(({ expected }) => expected.token?.kind === 'survives').length;
  return `# What goes wrong on the way, and what becomes of the step

<!-- Written by scripts/faults.ts from test/faults/matrix.ts: change it there, then run node scripts/faults.ts. -->

Networks lose connections and servers have bad minutes. What a second attempt can mend, the step mends; what it cannot,
fails it at once. Every cell of this table is a test: the whole program, run against an [emulator](emulator.md) of Google's and
GitHub's endpoints that does what the first column says.

${faultTable()}

- **✓** the step ends well; **✓ 3** at the third attempt.
- **\`CODE\`** the step fails with this [code](troubleshooting.md) after a single attempt, as another could not help; **\`CODE\` 6** after six.
- **\`wait\`** the check is made again and again until its \`wait\`, 60 s unless set, is over.
- *refused* and *not found*: the codes are below. **—** cannot happen: the metadata server is on the machine itself, and asked
  without TLS and without a proxy.

Whatever fails, the step exits with 1, repeats what the other side said where it said something, sets no token as an output and
leaves no file; no secret is in its log, with debug logging on either. When a check fails, the token that it was made with is an
output, as it was had.

## Token endpoints

All of them follow one policy (${survived} of these ${ROWS.length} faults are survived). An attempt takes 10 s at most, and all that are made together
60 s, the pauses between them included. A pause is half a second at first and doubles up to 8 s, with jitter; \`Retry-After\` goes before it.
One that asks for more than is left of the 60 s ends the step at once.

| endpoint | host | *refused* (403) | *not found* (404) |
|---|---|---|---|
${[...tokenEndpoints, ...ENDPOINTS.filter(({ kind }) => kind === 'metadata')]
  .map(
    ({ title, host, refused, notFound }) => `| ${title} | \`${host}\` | \`${refused}\` | \`${notFound}\` |`,
  )
  .join('\n')}

These are the codes of a refusal that gives no reason. One that gives a reason has [a code of its own](troubleshooting.md).

## The metadata server

It is on this machine: an attempt takes 3 s at most. When it cannot be reached, no Application Default Credentials were found
(\`ADC_NOT_FOUND\`); how the attempt ended is in the message.

## The service

A \`GET\` or \`HEAD\` is made again until the expectations hold or \`wait\` is over. Any other method is sent again only while it cannot
have reached the service: when no connection came about, and when Google's own front end answered in the service's stead.
\`retry: any\` lifts that. *refused* is \`SERVICE_REFUSED\`, and *not found* \`CHECK_FAILED\`.
`;
}

/** The README with the table between its markers. */
export function withFaultTable(readme: string): string {
  return readme.replace(
    /(<!-- faults:start -->\n)[\s\S]*?(<!-- faults:end -->)/,
    (_, start: string, end: string) => `${start}\n${faultTable()}\n\n${end}`,
  );
}
