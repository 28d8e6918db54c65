/** Tries each use of the credential file with each form of it, and judges by the emulator what came of it. */
import type { Emulator } from '../../emulator/emulator.ts';
import { googleClaims, send } from '../emulator/client.ts';
import {
  type Cell,
  CLIENT_IDS,
  CLIENTS,
  type ClientId,
  FORMS,
  type FormId,
  type Matrix,
  type Row,
  USES,
  type UseId,
} from './matrix.ts';
import {
  CONTENT,
  type Outcome,
  removeForms,
  TOOLS,
  type Tool,
  type Written,
  whereFor,
  wordsOf,
  writeForms,
} from './uses.ts';

export interface Tried {
  /** What was seen; of clients that are not here, what the committed page has. */
  readonly matrix: Matrix;
  /** How the committed page differs from what was seen. */
  readonly differences: readonly string[];
  /** Tokens of another identity, and installed clients that cannot be started. */
  readonly failures: readonly string[];
  readonly skipped: readonly string[];
}

export async function tryAll(
  emulator: Emulator,
  folder: string,
  audience: string,
  committed: Matrix,
): Promise<Tried> {
  const rows = new Map<UseId, Row>();
  const versions = new Map<ClientId, string>();
  const differences: string[] = [];
  const failures: string[] = [];
  const skipped: string[] = [];
  const written = await writeForms(emulator);
  try {
    for (const client of CLIENT_IDS) {
      const tool = await TOOLS[client]();
      if ('missing' in tool) {
        skipped.push(`docs/clients.md, ${CLIENTS[client]}: ${tool.missing}`);
        const version = committed.versions.get(client);
        if (version !== undefined) versions.set(client, version);
        for (const { id } of usesOf(client)) rows.set(id, committed.rows.get(id) ?? untried(tool.missing));
        continue;
      }
      versions.set(client, tool.version);
      const seen = await tryOne(client, tool, written);
      for (const [id, row] of seen) {
        rows.set(id, row);
        const isSameVersion = committed.versions.get(client) === tool.version;
        differences.push(...differencesOf(id, row, committed.rows.get(id), isSameVersion));
      }
    }
  } finally {
    await removeForms(written);
  }
  return { matrix: { rows, versions }, differences, failures, skipped };

  async function tryOne(client: ClientId, tool: Tool, forms: readonly Written[]): Promise<Map<UseId, Row>> {
    const cells = new Map<UseId, Partial<Record<FormId, Cell>>>();
    for (const form of forms) {
      const where = await whereFor(emulator, form, folder, audience);
      const outcomes = await tool.outcomes(where);
      for (const { id } of usesOf(client)) {
        const kind = kindOf(id);
        const outcome = outcomes[kind] ?? { error: 'no outcome' };
        let cell: Cell = { kind: 'ok' };
        if ('error' in outcome) cell = { kind: 'limit', words: wordsOf(outcome.error, where) };
        else {
          const fault = await faultOf(emulator, kind, outcome, form, audience);
          if (fault !== undefined) failures.push(`${CLIENTS[client]}, ${id}, ${form.id}: ${fault}`);
        }
        cells.set(id, { ...cells.get(id), [form.id]: cell });
      }
    }
    return new Map([...cells].map(([id, row]) => [id, whole(row)]));
  }
}

function usesOf(client: ClientId) {
  return USES.filter((use) => use.client === client);
}

type Kind = 'access' | 'id' | 'storage' | 'login';

function kindOf(id: UseId): Kind {
  const kind = id.slice(id.indexOf('-') + 1);
  if (kind !== 'access' && kind !== 'id' && kind !== 'storage' && kind !== 'login')
    throw new Error(`${id} is of no kind`);
  return kind;
}

function untried(reason: string): Row {
  return whole(Object.fromEntries(FORMS.map(({ id }) => [id, { kind: 'untried', reason }])));
}

function whole(cells: Partial<Record<FormId, Cell>>): Row {
  const cellOf = (id: FormId): Cell => {
    const cell = cells[id];
    if (!cell) throw new Error(`no cell for ${id}`);
    return cell;
  };
  return {
    federation: cellOf('federation'),
    'federation-account': cellOf('federation-account'),
    'federation-delegates': cellOf('federation-delegates'),
    key: cellOf('key'),
    'key-account': cellOf('key-account'),
    user: cellOf('user'),
    'user-account': cellOf('user-account'),
  };
}

/** What is wrong with what a client came back with. */
async function faultOf(
  emulator: Emulator,
  kind: Kind,
  { value }: Extract<Outcome, { value: string }>,
  { step, email }: Written,
  audience: string,
): Promise<string | undefined> {
  if (kind === 'storage') {
    return value.trim() === CONTENT.trim() ? undefined : `Cloud Storage gave ${JSON.stringify(value)}`;
  }
  if (kind === 'id') {
    const claims = unverified(value);
    // A person's ID token is for the OAuth client of the login; Google gives no other.
    const isPerson = step.outputs['principal'] === email && !email?.endsWith('.gserviceaccount.com');
    await googleClaims(emulator, value, isPerson ? String(claims['aud']) : audience);
    // gcloud has the e-mail of a key's own account left out.
    const account = email === undefined || isPerson ? undefined : emulator.serviceAccount(email).uniqueId;
    return claims['email'] === email || claims['sub'] === account
      ? undefined
      : `an ID token of ${claims['email'] ?? claims['sub']}, not of ${email}`;
  }
  const mine = emulator.inspect(step.outputs['access_token'] ?? '')?.principal;
  const issued = emulator.inspect(value);
  if (issued) {
    const isSame = JSON.stringify(issued.principal) === JSON.stringify(mine);
    return isSame && emulator.isLive(value) ? undefined : `a token of ${JSON.stringify(issued.principal)}`;
  }
  // A JWT that the key itself signed: good if an API takes it.
  const reply = await send(emulator, 'https://storage.googleapis.com/storage/v1/b/demo-bucket/o', {
    bearer: value,
  });
  if (reply.status !== 200) return `a token that Cloud Storage refuses with ${reply.status}`;
  return unverified(value)['iss'] === email ? undefined : `a token of ${unverified(value)['iss']}`;
}

function unverified(jwt: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString() || '{}');
}

/** Cells that the committed page has otherwise; of another version of the client, only whether it works. */
function differencesOf(id: UseId, seen: Row, committed: Row | undefined, isSameVersion: boolean): string[] {
  return FORMS.flatMap((form) => {
    const [now, then] = [seen[form.id], committed?.[form.id]];
    const isSame = isSameVersion ? spell(now) === spell(then) : now.kind === then?.kind;
    if (isSame) return [];
    return [
      `docs/clients.md, ${id}, ${form.inputs}: ${spell(now)}, where the page has ${spell(then)}: npm run conformance -- --write`,
    ];
  });
}

function spell(cell: Cell | undefined): string {
  if (!cell) return 'no cell';
  return cell.kind === 'ok' ? 'ok' : cell.kind === 'limit' ? cell.words : `not tried: ${cell.reason}`;
}
