import { parseDuration } from '../duration.ts';
import { resolveAuth } from './audience.ts';
import {
  AUTH_HEADERS,
  type AuthHeader,
  type CapturePart,
  CHECK_LIMITS,
  type Check,
  REQUEST_AUTHS,
  type RequestAuth,
  type Template,
} from './check.ts';
import { type Expectation, parseExpectations, parseSubject, type Subject } from './expectation.ts';
import { headerNameProblem, headerValueProblem, takenHeaderProblem } from './header-field.ts';
import { captureSources, cycles } from './order.ts';
import { formEncode } from './request.ts';
import { nearest } from './suggest.ts';
import { joinPath, urlProblem } from './target.ts';
import { bindEnv, type Env, jsonEscape, type Piece, scanTemplate, settledText } from './template.ts';
import { type Entry, type Place, placeIn, readYaml, type Tree, type YamlProblem } from './yaml-tree.ts';

/** What a checks file is read against. */
export interface SuiteContext {
  readonly env: Env;
  readonly universe: string;
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

export interface SuiteProblem extends YamlProblem {
  /** What would be right. */
  readonly example?: string | undefined;
}

const METHODS = ['get', 'head', 'post', 'put', 'patch', 'delete', 'options'] as const;
const BODIES = ['json', 'form', 'body'] as const;
const SETTINGS = [
  'headers',
  'auth',
  'audience',
  'auth_header',
  'expect',
  'capture',
  'after',
  'timeout',
  'wait',
  'retry',
  'redirects',
] as const;

const FILE_KEYS = ['version', 'defaults', 'checks'];
const DEFAULT_KEYS = ['url', ...SETTINGS];
const CHECK_KEYS = ['name', ...METHODS, ...BODIES, ...SETTINGS];

/** What people of other tools write. */
const HINTS: Readonly<Record<string, string>> = {
  url: 'a check names its path or URL with the method, as in get: /health',
  path: 'a check names its path with the method, as in get: /health',
  method: 'the method is the key itself, as in get: /health',
  request: 'the method is the key itself, as in get: /health',
  status: "what the answer must be is under expect, as in expect: [ 'status == 200' ]",
  assert: 'what the answer must be is under expect',
  asserts: 'what the answer must be is under expect',
  data: 'a body is under json, form or body',
  needs: 'the checks before this one are under after',
  depends_on: 'the checks before this one are under after',
  retries: 'how long to keep trying is under wait, as in wait: 2m',
};

const MOST_PROBLEMS = 100;
const NAME_CHARACTERS = 200;
/** A body that aliases have multiplied is not built. */
const MOST_BODY_CHARACTERS = 8 * 1024 * 1024;

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
  const reader = new SuiteReader(context, problems);
  const checks = tree === undefined ? [] : await reader.read(tree);
  const found = reader.problems();
  return { checks: found.length > 0 ? [] : checks, problems: found };
}

type Scalar = Extract<Tree, { kind: 'scalar' }>;

/** A captured value that a check uses, and where. */
interface Mention {
  readonly name: string;
  readonly at: Place;
}

interface Header {
  readonly name: string;
  readonly value: Template;
  readonly at: Place;
  readonly mentions: readonly Mention[];
}

interface Capture {
  readonly name: string;
  readonly subject: Subject;
  readonly at: Place;
  readonly mentions: readonly Mention[];
}

/** Another check, by name. */
interface Link {
  readonly name: string;
  readonly at: Place;
}

/** What is expected, and the captured values it is compared with. */
interface Expected {
  readonly expectations: readonly Expectation[];
  /** Where `refused` stands. */
  readonly refused: Place | undefined;
  readonly mentions: readonly Mention[];
}

/** What `defaults` and a check have in common, as far as it was given. */
interface Settings {
  readonly headers: readonly Header[];
  readonly auth?: RequestAuth | undefined;
  readonly audience?: { readonly value: string; readonly at: Place } | undefined;
  readonly authHeader?: AuthHeader | undefined;
  readonly expect?: Expected | undefined;
  readonly capture?: readonly Capture[] | undefined;
  readonly after?: readonly Link[] | undefined;
  readonly timeoutMs?: number | undefined;
  readonly waitMs?: number | undefined;
  readonly retry?: 'safe' | 'any' | undefined;
  readonly redirects?: number | undefined;
}

interface Defaults extends Settings {
  readonly url: string | undefined;
}

interface Target {
  readonly method: string;
  readonly url: Template;
  readonly at: Place;
  /** What a check without a name is called. */
  readonly label: string;
}

interface Body {
  readonly template: Template;
  readonly kind: 'json' | 'form' | 'text';
  readonly mentions: readonly Mention[];
}

/** A check and where its parts stand, for what can be said only when all are known. */
interface Placed {
  readonly check: Check;
  readonly at: Place;
  readonly nameAt: Place;
  readonly targetAt: Place;
  readonly after: readonly Link[];
  readonly mentions: readonly Mention[];
}

class SuiteReader {
  readonly #context: SuiteContext;
  readonly #problems: SuiteProblem[];
  readonly #reported = new Set<string>();
  /** Aliases share the node they stand for, which is read once. */
  readonly #expectations = new Map<Tree, Promise<Expected>>();

  constructor(context: SuiteContext, problems: readonly YamlProblem[]) {
    this.#context = context;
    this.#problems = [...problems];
  }

  problems(): readonly SuiteProblem[] {
    const sorted = this.#problems.sort((a, b) => a.at.line - b.at.line || a.at.column - b.at.column);
    const more = sorted.length - MOST_PROBLEMS;
    const last = sorted[MOST_PROBLEMS];
    if (more <= 0 || last === undefined) return sorted;
    return [...sorted.slice(0, MOST_PROBLEMS), { at: last.at, message: `${more} more problems follow.` }];
  }

  async read(tree: Tree): Promise<readonly Check[]> {
    if (tree.kind !== 'map') {
      const example = `checks: [ ${EXAMPLE_CHECK} ]`;
      const what = isNothing(tree) ? 'is empty' : `is ${kindOf(tree)}`;
      this.#add(tree.at, `${what}, and must be a map with the key checks.`, example);
      return [];
    }
    this.#refuseUnknown(tree.entries, FILE_KEYS);
    this.#readVersion(entry(tree.entries, 'version'));
    const defaults = await this.#readDefaults(entry(tree.entries, 'defaults'));
    const list = entry(tree.entries, 'checks');
    if (list === undefined) {
      this.#add(tree.at, 'has no checks.', `checks: [ ${EXAMPLE_CHECK} ]`);
      return [];
    }
    if (list.value.kind !== 'list' || list.value.items.length === 0) {
      const what =
        list.value.kind === 'list' || isNothing(list.value) ? 'is empty' : `is ${kindOf(list.value)}`;
      this.#add(
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

  #readVersion(given: Entry | undefined): void {
    if (given === undefined) return;
    const { value } = given;
    if (value.kind === 'scalar' && value.value === 1) return;
    this.#add(placeOf(given), `version must be 1, the only one there is.`, 'version: 1');
  }

  async #readDefaults(given: Entry | undefined): Promise<Defaults> {
    const none: Defaults = { url: undefined, headers: [] };
    if (given === undefined || isNothing(given.value)) return none;
    if (given.value.kind !== 'map') {
      this.#add(placeOf(given), `defaults is ${kindOf(given.value)}, and must be a map.`, EXAMPLE_BASE);
      return none;
    }
    const { entries } = given.value;
    this.#refuseUnknown(entries, DEFAULT_KEYS, (key) =>
      CHECK_KEYS.includes(key) ? `${key} belongs to each check, and cannot be a default` : undefined,
    );
    const settings = await this.#readSettings(entries);
    return { ...settings, url: this.#readBase(entry(entries, 'url')) };
  }

  /** Without a query, as paths are appended, and without captures: where requests go is known before the first one. */
  #readBase(given: Entry | undefined): string | undefined {
    if (given === undefined) return undefined;
    const text = this.#settled(given, 'url');
    if (text === undefined) return undefined;
    const problem =
      urlProblem(text) ??
      (/[?#]/.test(text) ? 'has a query or a fragment, and paths are appended to it.' : undefined);
    if (problem === undefined) return text;
    this.#add(placeOf(given), `url ${problem}`, EXAMPLE_BASE);
    return STAND_IN;
  }

  async #readCheck(tree: Tree, defaults: Defaults): Promise<Placed | undefined> {
    if (tree.kind !== 'map') {
      this.#add(
        tree.at,
        `a check is a map with a name and a request, and this is ${isNothing(tree) ? 'empty' : kindOf(tree)}.`,
        EXAMPLE_CHECK,
      );
      return undefined;
    }
    const { entries } = tree;
    this.#refuseUnknown(entries, CHECK_KEYS);
    const own = await this.#readSettings(entries);
    const mentions: Mention[] = [];
    const target = this.#readTarget(tree, defaults, mentions);
    const body = this.#readBody(entries);
    const named = entry(entries, 'name');
    // What is wrong has been said; the others may refer to this check all the same.
    const name =
      (named === undefined ? target?.label : this.#readName(named)) ?? `check in line ${tree.at.line}`;
    const url = target?.url ?? { parts: [STAND_IN] };

    const sameOrigin = defaults.url === undefined || originOf(url) === new URL(defaults.url).origin;
    // The access token is for the place that defaults name.
    const inherited = defaults.auth === 'access_token' && !sameOrigin ? 'auto' : defaults.auth;
    const auth = own.auth ?? inherited ?? 'auto';
    const authHeader = own.authHeader ?? defaults.authHeader ?? this.#context.base.authHeader;
    if (own.audience !== undefined && (auth === 'none' || auth === 'access_token')) {
      this.#add(own.audience.at, `audience has no effect with auth: ${auth}; only an ID token has one.`);
    }
    const headers = mergeHeaders(defaults.headers, own.headers);
    for (const header of headers) {
      const taken = takenHeaderProblem(header.name, authHeader, auth);
      if (taken === undefined) continue;
      const message = `${taken} Send yours with auth: none, or let the token go elsewhere.`;
      this.#add(header.at, message, `auth_header: ${otherHeader(authHeader)}`);
    }
    const expected = own.expect ?? defaults.expect ?? (await this.#standard());
    const refused = expected.refused !== undefined;
    const [pointless] = refused ? (own.capture ?? []) : [];
    if (pointless !== undefined)
      this.#add(pointless.at, 'a check that expects to be refused captures nothing.');
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
        expect: refused ? [] : expected.expectations,
        refused,
        capture: capture.map((one) => ({ name: one.name, subject: one.subject })),
        after: after.map((link) => link.name),
        timeoutMs: own.timeoutMs ?? defaults.timeoutMs ?? base.timeoutMs,
        waitMs: own.waitMs ?? defaults.waitMs ?? base.waitMs,
        retry: own.retry ?? defaults.retry ?? base.retry,
        redirects: own.redirects ?? defaults.redirects ?? base.redirects,
      },
      at: tree.at,
      nameAt: named === undefined ? tree.at : placeOf(named),
      targetAt: target?.at ?? tree.at,
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
    const text = this.#plain(given, 'name')?.trim();
    if (text === undefined) return undefined;
    const problem =
      text === ''
        ? 'is empty.'
        : text.length > NAME_CHARACTERS
          ? `is longer than ${NAME_CHARACTERS} characters.`
          : /\p{Cc}|[\u2028\u2029]/u.test(text)
            ? 'has a line break or another control character.'
            : undefined;
    if (problem === undefined) return text;
    this.#add(placeOf(given), `name ${problem}`, 'name: health');
    return undefined;
  }

  /** The method's key with a path, which is appended to the base, or with a whole URL. */
  #readTarget(
    tree: Extract<Tree, { kind: 'map' }>,
    defaults: Defaults,
    mentions: Mention[],
  ): Target | undefined {
    const given = tree.entries.filter(({ key }) => METHODS.some((method) => method === key));
    const [first, second] = given;
    if (first === undefined) {
      this.#add(
        tree.at,
        `names no request: one of ${METHODS.join(', ')} with a path or a URL.`,
        EXAMPLE_CHECK,
      );
      return undefined;
    }
    if (second !== undefined) {
      this.#add(
        second.keyAt,
        `a check is one request, and this one has ${first.key} already.`,
        EXAMPLE_CHECK,
      );
    }
    const { key, value } = first;
    const at = placeOf(first);
    const scalar = this.#scalar(first, key, `${key}: /health`);
    if (scalar === undefined) return undefined;
    const source = textOf(scalar);
    const pieces = this.#scan(scalar, source, mentions);
    const target = this.#bind(scalar, pieces);
    if (target === undefined) return undefined;
    const [head = ''] = target.parts;
    const start = typeof head === 'string' ? head : '';
    const wrong = (message: string, example: string) => {
      this.#add(at, `${key} ${message}`, example);
      return undefined;
    };

    let url = target;
    if (/^[a-z][a-z\d+.-]*:/i.test(start)) {
      if (target.parts.length > 1 && !/^https?:\/\/[^/?#\\]+[/?#]/i.test(start)) {
        return wrong(
          'takes a captured value into its host or port: where a request goes must be known before.',
          `${key}: https://service-abc123-uc.a.run.app/{{ capture.id }}`,
        );
      }
    } else if (!/^[/?]/.test(start)) {
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
    return { method, url, at, label: `${method} ${source}`.slice(0, NAME_CHARACTERS) };
  }

  #readBody(entries: readonly Entry[]): Body | undefined {
    const given = entries.filter(({ key }) => BODIES.some((body) => body === key));
    const [first, second] = given;
    if (second !== undefined) {
      this.#add(second.keyAt, `a request has one body, and this one has ${first?.key ?? ''} already.`);
    }
    if (first === undefined) return undefined;
    const { key, value } = first;
    const writer = new BodyWriter();
    const mentions: Mention[] = [];
    if (key === 'json') this.#writeJson(value, writer, mentions);
    else if (key === 'form') this.#writeForm(first, writer, mentions);
    else {
      const scalar = this.#scalar(
        first,
        'body',
        "body: 'some text'",
        value.kind === 'scalar' ? undefined : '; structured data goes under json or form',
      );
      if (scalar !== undefined) this.#writeText(scalar, writer, mentions, (text) => text);
    }
    if (writer.overflown) {
      this.#add(
        placeOf(first),
        `${key} has more than ${MOST_BODY_CHARACTERS} characters, its aliases counted in full.`,
      );
    }
    return {
      template: { parts: writer.parts },
      kind: key === 'json' ? 'json' : key === 'form' ? 'form' : 'text',
      mentions,
    };
  }

  #writeJson(tree: Tree, writer: BodyWriter, mentions: Mention[]): void {
    if (writer.overflown) return;
    switch (tree.kind) {
      case 'scalar':
        if (typeof tree.value === 'string') this.#writeJsonText(tree, tree.value, writer, mentions);
        else writer.add(this.#jsonScalar(tree));
        break;
      case 'list':
        writer.add('[');
        for (const [index, item] of tree.items.entries()) {
          if (index > 0) writer.add(',');
          this.#writeJson(item, writer, mentions);
        }
        writer.add(']');
        break;
      case 'map':
        writer.add('{');
        for (const [index, { key, keyAt, value }] of tree.entries.entries()) {
          if (hasPlaceholder(key)) this.#add(keyAt, 'placeholders stand in values, and this is a key.');
          writer.add(`${index > 0 ? ',' : ''}${JSON.stringify(key)}:`);
          this.#writeJson(value, writer, mentions);
        }
        writer.add('}');
    }
  }

  #jsonScalar({ value, source, at }: Scalar): string {
    if (typeof value !== 'number') return JSON.stringify(value);
    // As written, so that no digit is lost.
    if (/^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(source)) return source;
    if (!Number.isFinite(value)) this.#add(at, `${source} is not a number that JSON has.`);
    return JSON.stringify(value);
  }

  #writeJsonText(tree: Scalar, value: string, writer: BodyWriter, mentions: Mention[]): void {
    const pieces = this.#scan(tree, value, mentions);
    const [only, ...more] = pieces;
    if (only?.kind === 'capture' && more.length === 0) {
      // A captured value that is all there is keeps its type.
      writer.capture({ capture: only.name, typed: true });
      return;
    }
    writer.add('"');
    this.#write(tree, pieces, writer, jsonEscape);
    writer.add('"');
  }

  #writeForm(given: Entry, writer: BodyWriter, mentions: Mention[]): void {
    if (given.value.kind !== 'map') {
      this.#add(
        placeOf(given),
        `form is ${kindOf(given.value)}, and must be a map of names and values.`,
        'form: { sku: A1 }',
      );
      return;
    }
    let first = true;
    for (const { key, value, keyAt } of given.value.entries) {
      if (hasPlaceholder(key)) this.#add(keyAt, 'placeholders stand in values, and this is a name.');
      for (const item of value.kind === 'list' ? value.items : [value]) {
        if (writer.overflown) return;
        if (item.kind !== 'scalar' || item.value === null) {
          this.#add(
            isNothing(item) ? keyAt : item.at,
            `the value of ${shown(key)} must be a text, or a list of texts.`,
            'form: { sku: A1 }',
          );
          continue;
        }
        writer.add(`${first ? '' : '&'}${formEncode(key)}=`);
        first = false;
        this.#writeText(item, writer, mentions, formEncode);
      }
    }
  }

  #writeText(tree: Scalar, writer: BodyWriter, mentions: Mention[], encode: (text: string) => string): void {
    this.#write(tree, this.#scan(tree, textOf(tree), mentions), writer, encode);
  }

  #write(tree: Scalar, pieces: readonly Piece[], writer: BodyWriter, encode: (text: string) => string): void {
    const bound = this.#bind(tree, pieces);
    for (const part of bound?.parts ?? []) {
      if (typeof part === 'string') writer.add(encode(part));
      else writer.capture(part);
    }
  }

  async #readSettings(entries: readonly Entry[]): Promise<Settings> {
    const at = (key: (typeof SETTINGS)[number]) => entry(entries, key);
    return {
      headers: this.#readHeaders(at('headers')),
      auth: this.#choice(at('auth'), REQUEST_AUTHS),
      audience: this.#audience(at('audience')),
      authHeader: this.#choice(at('auth_header'), AUTH_HEADERS),
      expect: await this.#readExpect(at('expect')),
      capture: await this.#readCapture(at('capture')),
      after: this.#after(at('after')),
      timeoutMs: this.#duration(at('timeout'), CHECK_LIMITS.timeoutMs, '10s'),
      waitMs: this.#duration(at('wait'), CHECK_LIMITS.waitMs, '2m'),
      retry: this.#choice(at('retry'), ['safe', 'any']),
      redirects: this.#redirects(at('redirects')),
    };
  }

  #readHeaders(given: Entry | undefined): readonly Header[] {
    if (given === undefined) return [];
    const example = 'headers: { Accept: application/json }';
    if (given.value.kind !== 'map') {
      this.#add(
        placeOf(given),
        `headers is ${isNothing(given.value) ? 'empty' : kindOf(given.value)}, and must be a map of names and values.`,
        example,
      );
      return [];
    }
    const headers: Header[] = [];
    const seen = new Map<string, string>();
    for (const one of given.value.entries) {
      const problem = headerNameProblem(one.key);
      if (problem !== undefined) {
        this.#add(one.keyAt, problem, example);
        continue;
      }
      const before = seen.get(one.key.toLowerCase());
      if (before !== undefined) this.#add(one.keyAt, `${one.key} and ${before} are the same header.`);
      seen.set(one.key.toLowerCase(), one.key);
      const scalar = this.#scalar(one, one.key, example);
      const mentions: Mention[] = [];
      const value = scalar && this.#bind(scalar, this.#scan(scalar, textOf(scalar).trimEnd(), mentions));
      if (value === undefined) continue;
      const bad = value.parts
        .map((part) => (typeof part === 'string' ? headerValueProblem(one.key, part) : undefined))
        .find(Boolean);
      if (bad !== undefined) this.#add(placeOf(one), bad, example);
      headers.push({ name: one.key, value, at: one.keyAt, mentions });
    }
    return headers;
  }

  #choice<const T extends string>(given: Entry | undefined, choices: readonly T[]): T | undefined {
    if (given === undefined) return undefined;
    const text = this.#plain(given, given.key);
    if (text === undefined) return undefined;
    const found = choices.find((choice) => choice === text);
    if (found === undefined) {
      const meant = nearest(text, choices);
      this.#add(
        placeOf(given),
        `${given.key} must be one of ${choices.join(', ')}${meant === undefined ? '' : `; did you mean ${meant}?`}`,
        `${given.key}: ${meant ?? choices[0]}`,
      );
    }
    return found;
  }

  #duration(
    given: Entry | undefined,
    limits: { readonly min: number; readonly max: number; readonly words: string },
    example: string,
  ): number | undefined {
    if (given === undefined) return undefined;
    const text = this.#plain(given, given.key);
    if (text === undefined) return undefined;
    const ms = parseDuration(text);
    if (ms !== undefined && ms >= limits.min && ms <= limits.max) return ms;
    const problem =
      ms === undefined
        ? 'is not a duration: 500ms, 70s, 2m, 1h, or bare seconds.'
        : `must be ${limits.words}.`;
    this.#add(placeOf(given), `${given.key} ${problem}`, `${given.key}: ${example}`);
    return undefined;
  }

  #redirects(given: Entry | undefined): number | undefined {
    if (given === undefined) return undefined;
    const text = this.#plain(given, given.key);
    if (text === undefined) return undefined;
    const { max } = CHECK_LIMITS.redirects;
    if (/^\d{1,3}$/.test(text) && Number(text) <= max) return Number(text);
    this.#add(placeOf(given), `redirects must be a whole number from 0 to ${max}.`, 'redirects: 3');
    return undefined;
  }

  #audience(given: Entry | undefined): { value: string; at: Place } | undefined {
    if (given === undefined) return undefined;
    const value = this.#settled(given, 'audience')?.trim();
    if (value === undefined) return undefined;
    const at = placeOf(given);
    if (/^[\x21-\x7e]{1,2048}$/.test(value)) return { value, at };
    this.#add(
      at,
      'audience is empty or has characters that an audience cannot have.',
      'audience: https://service-abc123-uc.a.run.app',
    );
    return undefined;
  }

  #after(given: Entry | undefined): { name: string; at: Place }[] | undefined {
    if (given === undefined) return undefined;
    const items = given.value.kind === 'list' ? given.value.items : [given.value];
    const names = new Map<string, { name: string; at: Place }>();
    for (const item of items) {
      if (item.kind !== 'scalar' || item.value === null) {
        const at = isNothing(item) ? given.keyAt : item.at;
        this.#add(
          at,
          `after takes the name of a check or a list of names, and this is ${isNothing(item) ? 'empty' : kindOf(item)}.`,
          'after: login',
        );
        continue;
      }
      const name = textOf(item).trim();
      if (!names.has(name)) names.set(name, { name, at: item.at });
    }
    return [...names.values()];
  }

  async #readExpect(given: Entry | undefined): Promise<Expected | undefined> {
    if (given === undefined) return undefined;
    const known = this.#expectations.get(given.value);
    if (known !== undefined) return known;
    const reading = this.#readLines(given);
    this.#expectations.set(given.value, reading);
    return reading;
  }

  async #readLines(given: Entry): Promise<Expected> {
    const { value } = given;
    const example = "expect: [ 'status == 200' ]";
    const items = value.kind === 'list' ? value.items : [value];
    const expectations: Expectation[] = [];
    const mentions: Mention[] = [];
    let refused: Place | undefined;
    let broken = false;
    for (const item of items) {
      if (item.kind !== 'scalar' || item.value === null) {
        broken = true;
        const at = isNothing(item) ? given.keyAt : item.at;
        const what = isNothing(item)
          ? 'this is empty'
          : `this is ${kindOf(item)} to YAML: put the line in quotes`;
        this.#add(at, `an expectation is a line of text, and ${what}.`, example);
        continue;
      }
      const text = textOf(item);
      const found = await parseExpectations(text, this.#context.env);
      for (const { line, column, message } of found.problems) {
        broken = true;
        this.#add(placeIn(item, line, column), message);
      }
      expectations.push(...found.expectations);
      this.#noteMentions(item, mentions);
      if (found.refused) refused ??= placeIn(item, found.refused.line, found.refused.column);
    }
    if (refused !== undefined && expectations.length > 0) {
      this.#add(
        refused,
        'refused judges the whole answer and stands alone; put other lines into a check of their own.',
        'expect: [ refused ]',
      );
    }
    if (!broken && refused === undefined && expectations.length === 0) {
      this.#add(placeOf(given), 'expect has no line; leave it out for status 2xx.', example);
    }
    return { expectations, refused, mentions };
  }

  /** What is expected where nothing is said. */
  async #standard(): Promise<Expected> {
    const { expectations } = await parseExpectations('status 2xx', this.#context.env);
    return { expectations, refused: undefined, mentions: [] };
  }

  async #readCapture(given: Entry | undefined): Promise<readonly Capture[] | undefined> {
    if (given === undefined) return undefined;
    const example = 'capture: { id: json $.id }';
    if (given.value.kind !== 'map') {
      this.#add(
        placeOf(given),
        `capture is ${isNothing(given.value) ? 'empty' : kindOf(given.value)}, and must be a map of names and what they stand for.`,
        example,
      );
      return [];
    }
    const captures: Capture[] = [];
    for (const one of given.value.entries) {
      if (!/^[A-Za-z_][\w-]*$/.test(one.key)) {
        this.#add(
          one.keyAt,
          `${shown(one.key)} is not a name for a captured value: letters, digits, _ and -.`,
          example,
        );
        continue;
      }
      const scalar = this.#scalar(one, one.key, example);
      if (scalar === undefined) continue;
      const mentions: Mention[] = [];
      this.#noteMentions(scalar, mentions);
      const found = await parseSubject(textOf(scalar), this.#context.env);
      if ('subject' in found)
        captures.push({ name: one.key, subject: found.subject, at: one.keyAt, mentions });
      else
        for (const { column, message } of found.problems)
          this.#add(placeIn(scalar, 1, column), message, example);
    }
    return captures;
  }

  /** What can be said only of all checks together. */
  #relate(placed: readonly Placed[]): void {
    const byName = new Map<string, Placed>();
    for (const one of placed) {
      const before = byName.get(one.check.name);
      if (before === undefined) byName.set(one.check.name, one);
      else
        this.#add(
          one.nameAt,
          `the name ${shown(one.check.name)} is taken by the check in line ${before.at.line}.`,
        );
    }
    for (const { after } of placed) {
      for (const { name, at } of after) {
        if (byName.has(name)) continue;
        const meant = nearest(name, byName.keys());
        this.#add(
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
      this.#add(at, `the checks wait for each other: ${path.join(' → ')}.`);
    }
    this.#relateCaptures(placed, new Map(checks.map((check) => [check.name, check])));
    for (const { check, targetAt } of placed) {
      const auth = resolveAuth(check, this.#context.universe);
      if ('problem' in auth) this.#add(targetAt, auth.problem, `audience: ${auth.example}`);
    }
  }

  #relateCaptures(placed: readonly Placed[], byName: ReadonlyMap<string, Check>): void {
    const capturing = new Map<string, string[]>();
    for (const { check } of placed) {
      for (const { name } of check.capture) capturing.set(name, [...(capturing.get(name) ?? []), check.name]);
    }
    for (const { check, mentions } of placed) {
      for (const { name, at } of mentions) {
        const sources = captureSources(check, name, byName);
        if (sources.length === 1) continue;
        const by = capturing.get(name);
        if (sources.length > 1) {
          this.#add(
            at,
            `capture.${name} could be that of ${sources.map(shown).join(' or ')}: ${shown(check.name)} comes after both, and they are in no order.`,
          );
        } else if (by === undefined) {
          const meant = nearest(name, capturing.keys());
          this.#add(at, `no check captures ${name}${meant === undefined ? '' : `; did you mean ${meant}?`}`);
        } else {
          const source = by.find((one) => one !== check.name) ?? check.name;
          const why =
            source === check.name
              ? 'only after this check itself'
              : `by ${shown(source)}, which ${shown(check.name)} does not come after`;
          this.#add(
            at,
            `capture.${name} is captured ${why}.`,
            source === check.name ? undefined : `after: ${source}`,
          );
        }
      }
    }
  }

  #refuseUnknown(
    entries: readonly Entry[],
    known: readonly string[],
    special?: (key: string) => string | undefined,
  ): void {
    for (const { key, keyAt } of entries) {
      if (known.includes(key)) continue;
      const meant = nearest(key, known);
      const hint =
        special?.(key) ??
        (meant !== undefined
          ? `did you mean ${meant}?`
          : known === CHECK_KEYS && Object.hasOwn(HINTS, key)
            ? HINTS[key]
            : `known are ${known.join(', ')}`);
      this.#add(keyAt, `unknown key ${shown(key)}; ${hint}`);
    }
  }

  /** A text, number or boolean; nothing and collections are problems. */
  #scalar(given: Entry, what: string, example: string, hint = ''): Scalar | undefined {
    const { value } = given;
    if (value.kind === 'scalar' && value.value !== null) return value;
    const is = isNothing(value) ? 'empty' : kindOf(value);
    const quote = value.kind === 'map' && hint === '' ? '; put the text in quotes if that is meant' : hint;
    this.#add(placeOf(given), `${what} is ${is}, and must be a text${quote}.`, example);
    return undefined;
  }

  /** A text in which nothing is filled in. */
  #plain(given: Entry, what: string): string | undefined {
    const scalar = this.#scalar(given, what, `${what}: …`);
    if (scalar === undefined) return undefined;
    const text = textOf(scalar);
    const placeholder = scanTemplate(text).pieces.find(({ kind }) => kind !== 'text');
    if (placeholder === undefined) return text;
    this.#add(placeAt(scalar, placeholder.index), `placeholders are not filled in here, in ${what}.`);
    return undefined;
  }

  /** A text with environment variables put in, and no captures. */
  #settled(given: Entry, what: string): string | undefined {
    const scalar = this.#scalar(given, what, `${what}: …`);
    if (scalar === undefined) return undefined;
    const mentions: Mention[] = [];
    const bound = this.#bind(scalar, this.#scan(scalar, textOf(scalar), mentions));
    const [captured] = mentions;
    if (captured !== undefined) {
      this.#add(
        captured.at,
        `captured values are not filled in here, in ${what}: it must be known before the first request.`,
      );
      return undefined;
    }
    return bound && settledText(bound);
  }

  #scan(scalar: Scalar, text: string, mentions: Mention[]): readonly Piece[] {
    const { pieces, problems } = scanTemplate(text);
    for (const { index, message } of problems) this.#add(placeAt(scalar, index), message);
    for (const piece of pieces) {
      if (piece.kind === 'capture') mentions.push({ name: piece.name, at: placeAt(scalar, piece.index) });
    }
    return pieces;
  }

  #noteMentions(scalar: Scalar, mentions: Mention[]): void {
    for (const piece of scanTemplate(textOf(scalar)).pieces) {
      if (piece.kind === 'capture') mentions.push({ name: piece.name, at: placeAt(scalar, piece.index) });
    }
  }

  #bind(scalar: Scalar, pieces: readonly Piece[]): Template | undefined {
    const { template, problems } = bindEnv(pieces, this.#context.env);
    for (const { index, message } of problems) this.#add(placeAt(scalar, index), message);
    return problems.length > 0 ? undefined : template;
  }

  #add(at: Place, message: string, example?: string): void {
    const key = `${at.line}:${at.column}:${message}`;
    if (this.#reported.has(key)) return;
    this.#reported.add(key);
    this.#problems.push({ at, message, example });
  }
}

/** Collects a body, as far as it may go. */
class BodyWriter {
  readonly parts: (string | CapturePart)[] = [];
  overflown = false;
  #length = 0;

  add(text: string): void {
    this.#length += text.length;
    if (this.#length > MOST_BODY_CHARACTERS) {
      this.overflown = true;
      return;
    }
    const last = this.parts.at(-1);
    if (typeof last === 'string') this.parts[this.parts.length - 1] = last + text;
    else this.parts.push(text);
  }

  capture(part: CapturePart): void {
    this.parts.push(part);
  }
}

function entry(entries: readonly Entry[], key: string): Entry | undefined {
  return entries.find((one) => one.key === key);
}

/** Where the value stands, or the key of a value that is not there. */
function placeOf({ keyAt, value }: Entry): Place {
  return isNothing(value) && value.kind === 'scalar' && value.source === '' ? keyAt : value.at;
}

function placeAt(scalar: Scalar, index: number): Place {
  const before = textOf(scalar).slice(0, index).split('\n');
  return placeIn(scalar, before.length, (before.at(-1)?.length ?? 0) + 1);
}

/** Whether somebody meant something to be filled in, well written or not. */
function hasPlaceholder(text: string): boolean {
  return (
    scanTemplate(text).pieces.some(({ kind }) => kind !== 'text') || scanTemplate(text).problems.length > 0
  );
}

function isNothing(tree: Tree): boolean {
  return tree.kind === 'scalar' && tree.value === null;
}

function kindOf(tree: Tree): string {
  return tree.kind === 'scalar'
    ? typeof tree.value === 'string'
      ? 'a text'
      : `a ${tree.value === null ? 'null' : typeof tree.value}`
    : `a ${tree.kind}`;
}

/** What was written: `1.10` stays that, and is no number here. */
function textOf({ value, source }: Scalar): string {
  return typeof value === 'string' ? value : source;
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

function shown(text: string): string {
  return JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text);
}
