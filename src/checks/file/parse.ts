import { nearest } from '../../nearest.ts';
import { piece, type SecretKind, secretIn } from '../../quote.ts';
import { resolveAuth } from '../audience.ts';
import { type AuthHeader, type Check, METHODS } from '../check.ts';
import { takenHeaderProblem } from '../header-field.ts';
import type { Template } from '../language/template.ts';
import { type Env, scanTemplate, secretsIn } from '../language/template.ts';
import { type Entry, type Place, readYaml, type Tree } from '../language/yaml-tree.ts';
import { captureSources, cycles } from '../order.ts';
import { joinPath, urlProblem } from '../target.ts';
import { BODIES, BodyReader } from './body.ts';
import { type Header, type Link, SETTINGS, type Settings, SettingsReader } from './settings.ts';
import {
  entry,
  isNothing,
  kindOf,
  type Mention,
  placeOf,
  type SuiteProblem,
  SuiteText,
  shown,
  textOf,
} from './text.ts';

/** What a checks file is read against. */
export interface SuiteContext {
  readonly env: Env;
  readonly universe: string;
  /** Besides Google's own API hosts, the origins that a check may take the step's credentials to. */
  readonly allowedOrigins: ReadonlySet<string>;
  /** Registers a secret that the file takes from the environment. */
  mask(secret: string): void;
  /** What holds where neither a check nor the defaults say otherwise. */
  readonly base: CheckBase;
}

export type CheckBase = Pick<Check, 'authHeader' | 'timeoutMs' | 'waitMs' | 'retry' | 'redirects'>;

export interface Suite {
  /** None when there are problems. */
  readonly checks: readonly Check[];
  /** Everything that is wrong, in the order of the text. */
  readonly problems: readonly SuiteProblem[];
}

const METHOD_KEYS = METHODS.map((method) => method.toLowerCase());

const FILE_KEYS = ['version', 'defaults', 'checks'];
const DEFAULT_KEYS = ['url', ...SETTINGS];
const CHECK_KEYS = ['name', ...METHOD_KEYS, ...BODIES, ...SETTINGS];

/** What people of other tools write. */
const HINTS: ReadonlyMap<string, string> = new Map([
  ['url', 'a check names its path or URL with the method, as in get: /health'],
  ['path', 'a check names its path with the method, as in get: /health'],
  ['method', 'the method is the key itself, as in get: /health'],
  ['request', 'the method is the key itself, as in get: /health'],
  ['status', "what the answer must be is under expect, as in expect: [ 'status == 200' ]"],
  ['assert', 'what the answer must be is under expect'],
  ['asserts', 'what the answer must be is under expect'],
  ['data', 'a body is under json, form or body'],
  ['needs', 'the checks before this one are under after'],
  ['depends_on', 'the checks before this one are under after'],
  ['retries', 'how long to keep trying is under wait, as in wait: 2m'],
]);

/** Keys below which stands what a service is sent, or what it is to answer. */
const CONTENT: readonly string[] = [
  'headers',
  'json',
  'form',
  'body',
  'multipart',
  'foreach',
  'expect',
  'fail_when',
  'capture',
];

const NAME_CHARACTERS = 200;

/** In the place of a URL that is wrong, so that what follows is looked at. */
const STAND_IN = 'https://service-abc123-uc.a.run.app';

const EXAMPLE_CHECK = '{ name: health, get: /health }';
const EXAMPLE_BASE = 'defaults: { url: https://service-abc123-uc.a.run.app }';

/**
 * Reads a checks file: YAML 1.2 with `version`, `defaults` and `checks`. Finds everything that is wrong at once, each
 * with its line and column; looks variables up, reads the schemas that expectations name, and calls nobody.
 */
export async function parseSuite(text: string, context: SuiteContext): Promise<Suite> {
  const { tree, problems } = await readYaml(text);
  if (tree !== undefined) maskSecrets(tree, context);
  const texts = new SuiteText(context.env, problems);
  const checks = tree === undefined ? [] : await new SuiteReader(context, texts).read(tree);
  const found = texts.problems();
  return { checks: found.length > 0 ? [] : checks, problems: found };
}

/** Before any of them can be in a message. Aliases share the node they stand for. */
function maskSecrets(root: Tree, context: Pick<SuiteContext, 'env' | 'mask'>): void {
  // A set is visited to its end, also what is added meanwhile.
  const trees = new Set([root]);
  for (const tree of trees) {
    if (tree.kind === 'list') for (const item of tree.items) trees.add(item);
    else if (tree.kind === 'map') for (const { value } of tree.entries) trees.add(value);
    else for (const secret of secretsIn(textOf(tree), context.env)) context.mask(secret);
  }
}

interface Defaults extends Settings {
  readonly url: string | undefined;
  /** The URL was wrong, and another is in its place. */
  readonly standsIn?: boolean | undefined;
}

interface Target {
  readonly method: string;
  readonly url: Template;
  readonly at: Place;
  /** What a check without a name is called. */
  readonly label: string;
  /** It is appended to the URL of the defaults. */
  readonly relative: boolean;
}

/** A check and where its parts stand, for what can be said only when all are known. */
interface Placed {
  readonly check: Check;
  readonly at: Place;
  readonly nameAt: Place;
  /** Nothing where the URL was wrong: what would be sent there is no problem of its own. */
  readonly targetAt: Place | undefined;
  readonly after: readonly Link[];
  readonly mentions: readonly Mention[];
}

class SuiteReader {
  readonly #context: SuiteContext;
  readonly #text: SuiteText;
  readonly #settings: SettingsReader;
  readonly #body: BodyReader;

  constructor(context: SuiteContext, text: SuiteText) {
    this.#context = context;
    this.#text = text;
    this.#settings = new SettingsReader(text);
    this.#body = new BodyReader(text);
  }

  async read(tree: Tree): Promise<readonly Check[]> {
    if (tree.kind !== 'map') {
      const example = `checks: [ ${EXAMPLE_CHECK} ]`;
      const what = isNothing(tree) ? 'is empty' : `is ${kindOf(tree)}`;
      this.#text.add(tree.at, `${what}, and must be a map with the key checks.`, example);
      return [];
    }
    if (this.#refuseSecrets(tree)) return [];
    this.#text.refuseUnknown(tree.entries, FILE_KEYS);
    this.#readVersion(entry(tree.entries, 'version'));
    const defaults = await this.#readDefaults(entry(tree.entries, 'defaults'));
    const list = entry(tree.entries, 'checks');
    if (list === undefined) {
      this.#text.add(tree.at, 'has no checks.', `checks: [ ${EXAMPLE_CHECK} ]`);
      return [];
    }
    if (list.value.kind !== 'list' || list.value.items.length === 0) {
      const what =
        list.value.kind === 'list' || isNothing(list.value) ? 'is empty' : `is ${kindOf(list.value)}`;
      this.#text.add(
        placeOf(list),
        `checks ${what}, and must be a list of checks.`,
        `checks: [ ${EXAMPLE_CHECK} ]`,
      );
      return [];
    }
    const placed: Placed[] = [];
    for (const item of list.value.items) {
      const one = await this.#readCheck(item, defaults);
      if (one !== undefined) placed.push(one);
    }
    this.#relate(placed);
    return placed.map(({ check }) => check);
  }

  /**
   * Refuses secrets where the file names things: a name is printed, an audience is sent to Google. What a service is sent
   * may hold a token, and no key.
   */
  #refuseSecrets(tree: Tree): boolean {
    let found = false;
    const seen = new Set<Tree>();
    const refuse = (at: Place, kind: SecretKind | undefined, of: string) => {
      if (kind === undefined) return;
      found = true;
      this.#text.add(at, `${of} holds ${kind}, where none belongs.`);
    };
    const visit = (node: Tree, key: string, isContent: boolean) => {
      if (seen.has(node)) return;
      seen.add(node);
      if (node.kind === 'list') for (const item of node.items) visit(item, key, isContent);
      else if (node.kind === 'map') {
        for (const { key: name, keyAt, value } of node.entries) {
          refuse(keyAt, secretIn(name), 'a key');
          visit(value, name, isContent || CONTENT.includes(name));
        }
      } else refuse(node.at, misplacedIn(textOf(node), key, isContent), `the value of ${piece(key, 60)}`);
    };
    visit(tree, 'checks', false);
    return found;
  }

  #readVersion(given: Entry | undefined): void {
    if (given === undefined) return;
    const { value } = given;
    if (value.kind === 'scalar' && value.value === 1) return;
    this.#text.add(placeOf(given), `version must be 1, the only one there is.`, 'version: 1');
  }

  async #readDefaults(given: Entry | undefined): Promise<Defaults> {
    const none: Defaults = { url: undefined, headers: [] };
    if (given === undefined || isNothing(given.value)) return none;
    if (given.value.kind !== 'map') {
      this.#text.add(placeOf(given), `defaults is ${kindOf(given.value)}, and must be a map.`, EXAMPLE_BASE);
      return none;
    }
    const { entries } = given.value;
    this.#text.refuseUnknown(entries, DEFAULT_KEYS, (key) =>
      CHECK_KEYS.includes(key) ? `${key} belongs to each check, and cannot be a default` : undefined,
    );
    const settings = await this.#settings.read(entries);
    return { ...settings, ...this.#readBase(entry(entries, 'url')) };
  }

  /** Without a query, as paths are appended, and without captures: where requests go is known before the first one. */
  #readBase(given: Entry | undefined): Pick<Defaults, 'url' | 'standsIn'> {
    if (given === undefined) return { url: undefined };
    const text = this.#text.settled(given, 'url');
    if (text === undefined) return { url: undefined };
    const problem =
      urlProblem(text) ??
      (/[?#]/.test(text) ? 'has a query or a fragment, and paths are appended to it.' : undefined);
    if (problem === undefined) return { url: text };
    this.#text.add(placeOf(given), `url ${problem}`, EXAMPLE_BASE);
    return { url: STAND_IN, standsIn: true };
  }

  async #readCheck(tree: Tree, defaults: Defaults): Promise<Placed | undefined> {
    if (tree.kind !== 'map') {
      this.#text.add(
        tree.at,
        `a check is a map with a name and a request, and this is ${isNothing(tree) ? 'empty' : kindOf(tree)}.`,
        EXAMPLE_CHECK,
      );
      return undefined;
    }
    const { entries } = tree;
    this.#text.refuseUnknown(entries, CHECK_KEYS, (key) => HINTS.get(key));
    const own = await this.#settings.read(entries);
    const mentions: Mention[] = [];
    const target = this.#readTarget(tree, defaults, mentions);
    const body = this.#body.read(entries);
    const named = entry(entries, 'name');
    // What is wrong has been said; the others may refer to this check all the same.
    const name =
      (named === undefined ? target?.label : this.#readName(named)) ??
      `check in line ${tree.at.line}, column ${tree.at.column}`;
    const url = target?.url ?? { parts: [STAND_IN] };

    const sameOrigin = defaults.url === undefined || originOf(url) === new URL(defaults.url).origin;
    // The access token is for the place that defaults name.
    const inherited = defaults.auth === 'access_token' && !sameOrigin ? 'auto' : defaults.auth;
    const auth = own.auth ?? inherited ?? 'auto';
    const authHeader = own.authHeader ?? defaults.authHeader ?? this.#context.base.authHeader;
    if (own.audience !== undefined && (auth === 'none' || auth === 'access_token')) {
      this.#text.add(own.audience.at, `audience has no effect with auth: ${auth}; only an ID token has one.`);
    }
    const headers = mergeHeaders(defaults.headers, own.headers);
    for (const header of headers) {
      const taken = takenHeaderProblem(header.name, authHeader, auth);
      if (taken === undefined) continue;
      const message = `${taken} Send yours with auth: none, or let the token go elsewhere.`;
      this.#text.add(header.at, message, `auth_header: ${otherHeader(authHeader)}`);
    }
    const expected = own.expect ?? defaults.expect ?? (await this.#settings.standard());
    const refused = expected.refused !== undefined;
    const [pointless] = refused ? (own.capture ?? []) : [];
    if (pointless !== undefined)
      this.#text.add(pointless.at, 'a check that expects to be refused captures nothing.');
    const capture = refused ? [] : (own.capture ?? defaults.capture ?? []);
    // `after: login` for all leaves login itself the first.
    const after = own.after ?? (defaults.after ?? []).filter((link) => link.name !== name);
    const { base } = this.#context;
    return {
      check: {
        name,
        method: target?.method ?? 'GET',
        url,
        headers: headers.map((header) => [header.name, header.value] as const),
        body: body?.template,
        bodyKind: body?.kind,
        auth,
        audience: own.audience?.value ?? (sameOrigin ? defaults.audience?.value : undefined),
        authHeader,
        allowedOrigins: this.#context.allowedOrigins,
        expect: refused ? [] : expected.expectations,
        refused,
        capture: capture.map(({ name, subject, secret }) => ({ name, subject, ...(secret && { secret }) })),
        after: after.map((link) => link.name),
        timeoutMs: own.timeoutMs ?? defaults.timeoutMs ?? base.timeoutMs,
        waitMs: own.waitMs ?? defaults.waitMs ?? base.waitMs,
        retry: own.retry ?? defaults.retry ?? base.retry,
        redirects: own.redirects ?? defaults.redirects ?? base.redirects,
      },
      at: tree.at,
      nameAt: named === undefined ? tree.at : placeOf(named),
      targetAt: target?.relative && defaults.standsIn ? undefined : target?.at,
      after,
      mentions: [
        ...mentions,
        ...headers.flatMap((header) => header.mentions),
        ...(body?.mentions ?? []),
        ...(refused ? [] : expected.mentions),
        ...capture.flatMap((one) => one.mentions),
      ],
    };
  }

  #readName(given: Entry): string | undefined {
    const text = this.#text.plain(given, 'name')?.trim();
    if (text === undefined) return undefined;
    const problem =
      text === ''
        ? 'is empty.'
        : text.length > NAME_CHARACTERS
          ? `is longer than ${NAME_CHARACTERS} characters.`
          : /[\x00-\x1f\x7f-\x9f\u2028\u2029]/.test(text)
            ? 'has a line break or another control character.'
            : undefined;
    if (problem === undefined) return text;
    this.#text.add(placeOf(given), `name ${problem}`, 'name: health');
    return undefined;
  }

  /** The method's key with a path, which is appended to the base, or with a whole URL. */
  #readTarget(
    tree: Extract<Tree, { kind: 'map' }>,
    defaults: Defaults,
    mentions: Mention[],
  ): Target | undefined {
    const given = tree.entries.filter(({ key }) => METHOD_KEYS.some((method) => method === key));
    const [first, second] = given;
    if (first === undefined) {
      this.#text.add(
        tree.at,
        `names no request: one of ${METHOD_KEYS.join(', ')} with a path or a URL.`,
        EXAMPLE_CHECK,
      );
      return undefined;
    }
    if (second !== undefined) {
      this.#text.add(
        second.keyAt,
        `a check is one request, and this one has ${first.key} already.`,
        EXAMPLE_CHECK,
      );
    }
    const { key, value } = first;
    const at = placeOf(first);
    const scalar = this.#text.scalar(first, key, `${key}: /health`);
    if (scalar === undefined) return undefined;
    const source = textOf(scalar);
    const pieces = this.#text.scan(scalar, source, mentions);
    const target = this.#text.bindUrl(scalar, pieces);
    if (target === undefined) return undefined;
    const [head = ''] = target.parts;
    const start = typeof head === 'string' ? head : '';
    const wrong = (message: string, example: string) => {
      this.#text.add(at, `${key} ${message}`, example);
      return undefined;
    };

    let url = target;
    const relative = /^[/?]/.test(start);
    if (/^[a-z][a-z\d+.-]*:/i.test(start)) {
      if (target.parts.length > 1 && !/^https?:\/\/[^/?#\\]+[/?#]/i.test(start)) {
        return wrong(
          'takes a captured value into its host or port: where a request goes must be known before.',
          `${key}: https://service-abc123-uc.a.run.app/{{ capture.id }}`,
        );
      }
    } else if (!relative) {
      return wrong(
        value.kind === 'scalar' && scanTemplate(source).pieces[0]?.kind === 'capture'
          ? 'starts with a captured value: it must start with / or be a whole URL.'
          : 'must be a path that starts with /, or a whole URL.',
        `${key}: /health`,
      );
    } else if (defaults.url === undefined) {
      return wrong(
        'is a path, and there is no URL to append it to: give the whole URL, or one for all checks.',
        EXAMPLE_BASE,
      );
    } else {
      const base = joinPath(defaults.url, start);
      url = { parts: [base, ...target.parts.slice(1)] };
    }
    const plain = url.parts.map((part) => (typeof part === 'string' ? part : '0')).join('');
    const problem = urlProblem(plain);
    if (problem !== undefined) return wrong(problem, `${key}: /health`);
    const method = key.toUpperCase();
    return { method, url, at, label: `${method} ${source}`.slice(0, NAME_CHARACTERS), relative };
  }

  /** What can be said only of all checks together. */
  #relate(placed: readonly Placed[]): void {
    const byName = new Map<string, Placed>();
    for (const one of placed) {
      const before = byName.get(one.check.name);
      if (before === undefined) byName.set(one.check.name, one);
      else
        this.#text.add(
          one.nameAt,
          `the name ${shown(one.check.name)} is taken by the check in line ${before.at.line}.`,
        );
    }
    for (const { after } of placed) {
      for (const { name, at } of after) {
        if (byName.has(name)) continue;
        const meant = this.#text.crowded ? undefined : nearest(name, byName.keys());
        this.#text.add(
          at,
          `after names ${shown(name)}, which is not the name of a check${meant === undefined ? '' : `; did you mean ${shown(meant)}?`}`,
        );
      }
    }
    const checks = [...byName.values()].map(({ check }) => check);
    for (const cycle of cycles(checks)) {
      const one = byName.get(cycle[0] ?? '');
      const at = one?.after.find(({ name }) => name === cycle[1])?.at ?? one?.at;
      if (at === undefined) continue;
      const path = cycle.length > 12 ? [...cycle.slice(0, 10), '…', cycle.at(-1)] : cycle;
      this.#text.add(
        at,
        `the checks wait for each other: ${path.map((name) => piece(name ?? '', 80)).join(' → ')}.`,
      );
    }
    this.#relateCaptures(placed, new Map(checks.map((check) => [check.name, check])));
    for (const { check, targetAt } of placed) {
      if (targetAt === undefined) continue;
      const auth = resolveAuth(check, this.#context.universe);
      if (!('problem' in auth)) continue;
      const { problem, setting, example } = auth;
      this.#text.add(
        targetAt,
        problem,
        `${setting === 'url' ? check.method.toLowerCase() : setting}: ${example}`,
      );
    }
  }

  #relateCaptures(placed: readonly Placed[], byName: ReadonlyMap<string, Check>): void {
    const capturing = new Map<string, string[]>();
    for (const { check } of placed) {
      for (const { name } of check.capture) {
        const before = capturing.get(name);
        if (before === undefined) capturing.set(name, [check.name]);
        else before.push(check.name);
      }
    }
    for (const { check, mentions } of placed) {
      for (const { name, at } of mentions) {
        const sources = captureSources(check, name, byName);
        if (sources.length === 1) continue;
        const by = capturing.get(name);
        if (sources.length > 1) {
          this.#text.add(
            at,
            `capture.${piece(name, 80)} could be that of ${sources.map(shown).join(' or ')}: ${shown(check.name)} comes after both, and they are in no order.`,
          );
        } else if (by === undefined) {
          const meant = this.#text.crowded ? undefined : nearest(name, capturing.keys());
          this.#text.add(
            at,
            `no check captures ${piece(name, 80)}${meant === undefined ? '' : `; did you mean ${meant}?`}`,
          );
        } else {
          const source = by.find((one) => one !== check.name) ?? check.name;
          const why =
            source === check.name
              ? 'only after this check itself'
              : `by ${shown(source)}, which ${shown(check.name)} does not come after`;
          this.#text.add(
            at,
            `capture.${piece(name, 80)} is captured ${why}.`,
            source === check.name ? undefined : `after: ${piece(source, 80)}`,
          );
        }
      }
    }
  }
}

function misplacedIn(text: string, key: string, isContent: boolean): SecretKind | undefined {
  const isUrl = key === 'url' || METHOD_KEYS.some((method) => method === key);
  const kind = secretIn(isUrl ? text.replace(/[?#].*$/s, '') : text);
  return isContent && kind !== 'a credential' && kind !== 'a private key' ? undefined : kind;
}

/** Captured values fill in what comes after it. */
function originOf(url: Template): string {
  return new URL(url.parts.map((part) => (typeof part === 'string' ? part : '0')).join('')).origin;
}

function mergeHeaders(defaults: readonly Header[], own: readonly Header[]): readonly Header[] {
  const given = new Set(own.map(({ name }) => name.toLowerCase()));
  return [...defaults.filter(({ name }) => !given.has(name.toLowerCase())), ...own];
}

function otherHeader(name: AuthHeader): AuthHeader {
  return name === 'Authorization' ? 'X-Serverless-Authorization' : 'Authorization';
}
