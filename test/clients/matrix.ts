/**
 * The matrix of docs/clients.md: the forms of the credential file that the action writes, by what Google's clients do with them.
 * Only data and text: scripts/conformance.ts runs the clients.
 */

export interface Form {
  readonly id: string;
  /** The inputs of the step, as the table's head names them. */
  readonly inputs: string;
}

export const FORMS = [
  { id: 'federation', inputs: 'provider' },
  { id: 'federation-account', inputs: 'provider, account' },
  { id: 'federation-delegates', inputs: 'provider, account, delegates' },
  { id: 'key', inputs: 'key' },
  { id: 'key-account', inputs: 'key, account' },
  { id: 'user', inputs: 'user' },
  { id: 'user-account', inputs: 'user, account' },
] as const satisfies readonly Form[];

export type FormId = (typeof FORMS)[number]['id'];

export const CLIENTS = {
  gcloud: 'gcloud',
  python: 'Python',
  go: 'Go',
  java: 'Java',
  node: 'Node.js',
  docker: 'docker-credential-gcr',
  npm: 'google-artifactregistry-auth',
  keyring: 'keyrings.google-artifactregistry-auth',
  firebase: 'firebase-tools',
} as const;

export type ClientId = keyof typeof CLIENTS;

/** Something that a client does with the file. */
export const USES = [
  { id: 'gcloud-access', client: 'gcloud', does: '`gcloud auth print-access-token`' },
  { id: 'gcloud-id', client: 'gcloud', does: '`gcloud auth print-identity-token`' },
  { id: 'gcloud-storage', client: 'gcloud', does: '`gcloud storage cat`' },
  { id: 'gcloud-login', client: 'gcloud', does: '`gcloud auth login --cred-file`' },
  { id: 'python-access', client: 'python', does: '`google.auth.default`' },
  { id: 'python-id', client: 'python', does: '`fetch_id_token`' },
  { id: 'python-storage', client: 'python', does: '`google.cloud.storage`' },
  { id: 'go-access', client: 'go', does: '`credentials.DetectDefault`' },
  { id: 'go-id', client: 'go', does: '`idtoken.NewCredentials`' },
  { id: 'java-access', client: 'java', does: '`getApplicationDefault`' },
  { id: 'java-id', client: 'java', does: '`IdTokenCredentials`' },
  { id: 'node-access', client: 'node', does: '`getAccessToken`' },
  { id: 'node-id', client: 'node', does: '`getIdTokenClient`' },
  { id: 'docker-access', client: 'docker', does: '`docker-credential-gcr get`' },
  { id: 'npm-access', client: 'npm', does: '`artifactregistry-auth`' },
  { id: 'keyring-access', client: 'keyring', does: '`keyring get`' },
  { id: 'firebase-access', client: 'firebase', does: '`firebase projects:list`' },
] as const satisfies readonly { id: string; client: ClientId; does: string }[];

export type UseId = (typeof USES)[number]['id'];

/** What was seen: it works; the client does not, in its own words; or why it was not tried. */
export type Cell =
  | { readonly kind: 'ok' }
  | { readonly kind: 'limit'; readonly words: string }
  | { readonly kind: 'untried'; readonly reason: string };

export type Row = Readonly<Record<FormId, Cell>>;

/** What the page says: a row of each use, and the version of each client that was run. */
export interface Matrix {
  readonly rows: ReadonlyMap<UseId, Row>;
  readonly versions: ReadonlyMap<ClientId, string>;
}

const START = '<!-- generated:start, by npm run conformance -- --write -->';
const END = '<!-- generated:end -->';

/** The page with its generated part replaced. @throws {Error} when it has no such part */
export function withMatrix(page: string, matrix: Matrix): string {
  const [before, , after] = parts(page);
  return `${before}${START}\n\n${render(matrix)}\n${END}${after}`;
}

function parts(page: string): readonly [before: string, text: string, after: string] {
  const start = page.indexOf(START);
  const end = page.indexOf(END);
  if (start < 0 || end < start)
    throw new Error(`docs/clients.md has no line ${START}, or no ${END} below it`);
  return [page.slice(0, start), page.slice(start + START.length, end), page.slice(end + END.length)];
}

function render({ rows, versions }: Matrix): string {
  const limits: string[] = [];
  const spell = (client: ClientId, cell: Cell): string => {
    if (cell.kind === 'ok') return 'ok';
    if (cell.kind === 'untried') return `not tried: ${cell.reason}`;
    const text = `**${CLIENTS[client]}**: ${quoted(cell.words)}`;
    if (!limits.includes(text)) limits.push(text);
    return `[limit ${limits.indexOf(text) + 1}](#limits)`;
  };
  const lines = USES.map(({ id, client, does }) => {
    const row = rows.get(id);
    const cells = FORMS.map((form) => (row ? spell(client, row[form.id]) : ''));
    return `| ${label(client, does)} | ${cells.join(' | ')} |`;
  });
  const run = [...versions].map(([client, version]) => `${CLIENTS[client]} ${version}`);
  return [
    `| | ${FORMS.map(({ inputs }) => inputs).join(' | ')} |`,
    `|---|${FORMS.map(() => '---|').join('')}`,
    ...lines,
    '',
    `Tried with ${run.join('; ')}.`,
    '',
    '### Limits',
    '',
    'The clients, in their own words:',
    '',
    ...limits.map((text, index) => `${index + 1}. ${text}`),
    '',
  ].join('\n');
}

function label(client: ClientId, does: string): string {
  return does.includes(CLIENTS[client]) || client === 'firebase' ? does : `${CLIENTS[client]}: ${does}`;
}

/** Markdown code, which a backtick inside must not end. */
function quoted(words: string): string {
  return words.includes('`') ? `\`\` ${words} \`\`` : `\`${words}\``;
}

/** Reads the generated part. @throws {Error} naming a row, cell or limit that it cannot read */
export function parseMatrix(page: string): Matrix {
  const [, text] = parts(page);
  const lines = text.split('\n');
  const limits = new Map<string, string>();
  for (const line of lines) {
    const [, number = '', words = ''] = /^(\d+)\. \*\*[^*]+\*\*: `+ ?(.*?) ?`+$/.exec(line) ?? [];
    if (number !== '') limits.set(number, words);
  }
  const rows = new Map<UseId, Row>();
  const table = lines.filter((line) => line.startsWith('| ')).slice(1);
  for (const { id, client, does } of USES) {
    const line = table.find((one) => one.startsWith(`| ${label(client, does)} |`));
    if (line === undefined) continue;
    const cells = line.split(' | ').slice(1);
    if (cells.length !== FORMS.length) throw new Error(`${id} has ${cells.length} cells`);
    const read = cells.map((cell) => parseCell(id, cell.replace(/ \|$/, ''), limits));
    rows.set(
      id,
      Object.fromEntries(FORMS.map((form, index) => [form.id, read[index]])) as Record<FormId, Cell>,
    );
  }
  const versions = new Map<ClientId, string>();
  const tried = lines.find((line) => line.startsWith('Tried with ')) ?? '';
  for (const part of tried.slice('Tried with '.length, -1).split('; ')) {
    for (const id of CLIENT_IDS) {
      const name = `${CLIENTS[id]} `;
      if (part.startsWith(name)) versions.set(id, part.slice(name.length));
    }
  }
  return { rows, versions };
}

export const CLIENT_IDS: readonly ClientId[] = [...new Set(USES.map(({ client }): ClientId => client))];

function parseCell(id: UseId, text: string, limits: ReadonlyMap<string, string>): Cell {
  if (text === 'ok') return { kind: 'ok' };
  const [, reason = ''] = /^not tried: (.+)$/.exec(text) ?? [];
  if (reason !== '') return { kind: 'untried', reason };
  const [, number = ''] = /^\[limit (\d+)\]\(#limits\)$/.exec(text) ?? [];
  const words = limits.get(number);
  if (words === undefined)
    throw new Error(`${id} has a cell with neither a try nor a reason: ${JSON.stringify(text)}`);
  return { kind: 'limit', words };
}
