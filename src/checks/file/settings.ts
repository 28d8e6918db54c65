import { parseDuration } from '../../duration.ts';
import { piece } from '../../quote.ts';
import { secretIn } from '../../recognition.ts';
import {
  AUTH_HEADERS,
  type AuthHeader,
  CHECK_LIMITS,
  REQUEST_AUTHS,
  RETRIES,
  type RequestAuth,
  type Retry,
} from '../check.ts';
import { headerNameProblem, headerValueProblem } from '../header-field.ts';
import { type Expectation, parseExpectations, parseSubject } from '../language/expectation.ts';
import type { Subject } from '../language/subjects.ts';
import type { Template } from '../language/template.ts';
import type { Entry, Place, Tree } from '../language/yaml-tree.ts';
import type { SETTINGS } from './keys.ts';
import {
  type CaptureUse,
  entry,
  isNothing,
  kindOf,
  placeIn,
  placeOf,
  type SuiteText,
  shown,
  textOf,
} from './text.ts';

export interface Header {
  readonly name: string;
  readonly value: Template;
  readonly at: Place;
  readonly captureUses: readonly CaptureUse[];
}

export interface Capture {
  readonly name: string;
  readonly subject: Subject;
  readonly secret: boolean;
  readonly at: Place;
  readonly captureUses: readonly CaptureUse[];
}

/** Another check, by name. */
export interface Link {
  readonly name: string;
  readonly at: Place;
}

/** The expectations of a check, and the captured values that they use. */
export interface Expected {
  readonly expectations: readonly Expectation[];
  /** The place of `refused`. */
  readonly refused: Place | undefined;
  readonly captureUses: readonly CaptureUse[];
}

/** The settings that `defaults` and a check have in common. Those that are not given are undefined. */
export interface Settings {
  readonly headers: readonly Header[];
  readonly auth?: RequestAuth | undefined;
  readonly audience?: { readonly value: string; readonly at: Place } | undefined;
  readonly authHeader?: AuthHeader | undefined;
  readonly expect?: Expected | undefined;
  readonly capture?: readonly Capture[] | undefined;
  readonly after?: readonly Link[] | undefined;
  readonly timeoutMs?: number | undefined;
  readonly waitMs?: number | undefined;
  readonly retry?: Retry | undefined;
  readonly redirects?: number | undefined;
}

/** Reads the settings that `defaults` and checks have in common. */
export class SettingsReader {
  readonly #text: SuiteText;
  /** Aliases share a tree, which is read once. */
  readonly #expectations = new Map<Tree, Promise<Expected>>();
  #standard: Promise<Expected> | undefined;

  constructor(text: SuiteText) {
    this.#text = text;
  }

  async read(entries: readonly Entry[]): Promise<Settings> {
    const at = (key: (typeof SETTINGS)[number]) => entry(entries, key);
    return {
      headers: this.#readHeaders(at('headers')),
      auth: this.#text.choice(at('auth'), REQUEST_AUTHS),
      audience: this.#audience(at('audience')),
      authHeader: this.#text.choice(at('auth_header'), AUTH_HEADERS),
      expect: await this.#readExpect(at('expect')),
      capture: await this.#readCapture(at('capture')),
      after: this.#after(at('after')),
      timeoutMs: this.#duration(at('timeout'), CHECK_LIMITS.timeoutMs, '10s'),
      waitMs: this.#duration(at('wait'), CHECK_LIMITS.waitMs, '2m'),
      retry: this.#text.choice(at('retry'), RETRIES),
      redirects: this.#redirects(at('redirects')),
    };
  }

  /** The default of `expect`. */
  standard(): Promise<Expected> {
    this.#standard ??= parseExpectations('status 2xx', this.#text.env).then(({ expectations }) => ({
      expectations,
      refused: undefined,
      captureUses: [],
    }));
    return this.#standard;
  }

  #readHeaders(given: Entry | undefined): readonly Header[] {
    if (given === undefined) return [];
    const example = 'headers: { Accept: application/json }';
    if (given.value.kind !== 'map') {
      this.#text.add(
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
        this.#text.add(one.keyAt, problem, example);
        continue;
      }
      const before = seen.get(one.key.toLowerCase());
      if (before !== undefined)
        this.#text.add(one.keyAt, `${piece(one.key, 60)} and ${piece(before, 60)} are the same header.`);
      seen.set(one.key.toLowerCase(), one.key);
      const scalar = this.#text.scalar(one, piece(one.key, 60), example);
      const captureUses: CaptureUse[] = [];
      const value =
        scalar && this.#text.bind(scalar, this.#text.scan(scalar, textOf(scalar).trimEnd(), captureUses));
      if (value === undefined) continue;
      const bad = value.parts
        .map((part) => (typeof part === 'string' ? headerValueProblem(one.key, part) : undefined))
        .find(Boolean);
      if (bad !== undefined) this.#text.add(placeOf(one), bad, example);
      headers.push({ name: one.key, value, at: one.keyAt, captureUses });
    }
    return headers;
  }

  #duration(
    given: Entry | undefined,
    limits: { readonly min: number; readonly max: number; readonly words: string },
    example: string,
  ): number | undefined {
    if (given === undefined) return undefined;
    const text = this.#text.plain(given, given.key);
    if (text === undefined) return undefined;
    const ms = parseDuration(text);
    if (ms !== undefined && ms >= limits.min && ms <= limits.max) return ms;
    const problem =
      ms === undefined
        ? 'is not a duration: 500ms, 70s, 2m, 1h, or bare seconds.'
        : `must be ${limits.words}.`;
    this.#text.add(placeOf(given), `${given.key} ${problem}`, `${given.key}: ${example}`);
    return undefined;
  }

  #redirects(given: Entry | undefined): number | undefined {
    if (given === undefined) return undefined;
    const text = this.#text.plain(given, given.key);
    if (text === undefined) return undefined;
    const { max } = CHECK_LIMITS.redirects;
    if (/^\d{1,3}$/.test(text) && Number(text) <= max) return Number(text);
    this.#text.add(placeOf(given), `redirects must be a whole number from 0 to ${max}.`, 'redirects: 3');
    return undefined;
  }

  #audience(given: Entry | undefined): { value: string; at: Place } | undefined {
    if (given === undefined) return undefined;
    const value = this.#text.settled(given, 'audience')?.trim();
    if (value === undefined) return undefined;
    const at = placeOf(given);
    const kind = secretIn(value);
    if (kind !== undefined) {
      this.#text.add(at, `audience holds ${kind}; it must be the URL of the service.`);
      return undefined;
    }
    if (/^[\x21-\x7e]{1,2048}$/.test(value)) return { value, at };
    this.#text.add(
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
        this.#text.add(
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
    const captureUses: CaptureUse[] = [];
    let refused: Place | undefined;
    let broken = false;
    for (const item of items) {
      if (item.kind !== 'scalar' || item.value === null) {
        broken = true;
        const at = isNothing(item) ? given.keyAt : item.at;
        const what = isNothing(item)
          ? 'this is empty'
          : `this is ${kindOf(item)} to YAML: put the line in quotes`;
        this.#text.add(at, `an expectation is a line of text, and ${what}.`, example);
        continue;
      }
      const text = textOf(item);
      const found = await parseExpectations(text, this.#text.env);
      for (const { line, column, message } of found.problems) {
        broken = true;
        this.#text.add(placeIn(item, line, column), message);
      }
      expectations.push(...found.expectations);
      this.#text.noteCaptureUses(item, captureUses);
      if (found.refused) refused ??= placeIn(item, found.refused.line, found.refused.column);
    }
    if (refused !== undefined && expectations.length > 0) {
      this.#text.add(
        refused,
        'refused must be the only line, as it is about the response as a whole; put other lines into another check.',
        'expect: [ refused ]',
      );
    }
    if (!broken && refused === undefined && expectations.length === 0) {
      this.#text.add(placeOf(given), 'expect has no line; leave it out to expect status 2xx.', example);
    }
    return { expectations, refused, captureUses };
  }

  async #readCapture(given: Entry | undefined): Promise<readonly Capture[] | undefined> {
    if (given === undefined) return undefined;
    const example = 'capture: { id: json $.id }';
    if (given.value.kind !== 'map') {
      this.#text.add(
        placeOf(given),
        `capture is ${isNothing(given.value) ? 'empty' : kindOf(given.value)}, and must be a map of names and subjects.`,
        example,
      );
      return [];
    }
    const captures: Capture[] = [];
    for (const one of given.value.entries) {
      if (!/^[A-Za-z_][\w-]*$/.test(one.key)) {
        this.#text.add(
          one.keyAt,
          `${shown(one.key)} is not a name for a captured value: letters, digits, _ and -.`,
          example,
        );
        continue;
      }
      const from = one.value.kind === 'map' ? this.#readCaptureMap(one, one.value.entries) : one;
      const secret = one.value.kind === 'map' && this.#boolean(entry(one.value.entries, 'secret'));
      const scalar = from && this.#text.scalar(from, piece(from.key, 60), example);
      if (scalar === undefined) continue;
      const captureUses: CaptureUse[] = [];
      this.#text.noteCaptureUses(scalar, captureUses);
      const found = await parseSubject(textOf(scalar), this.#text.env);
      if ('subject' in found)
        captures.push({ name: one.key, subject: found.subject, secret, at: one.keyAt, captureUses });
      else
        for (const { column, message } of found.problems)
          this.#text.add(placeIn(scalar, 1, column), message, example);
    }
    return captures;
  }

  /** `{ from: json $.token, secret: true }` */
  #readCaptureMap(given: Entry, entries: readonly Entry[]): Entry | undefined {
    this.#text.refuseUnknown(entries, ['from', 'secret']);
    const from = entry(entries, 'from');
    if (from === undefined)
      this.#text.add(
        placeOf(given),
        `${shown(given.key)} has no key from, whose value is the subject to capture.`,
        `${given.key}: { from: json $.token, secret: true }`,
      );
    return from;
  }

  #boolean(given: Entry | undefined): boolean {
    return this.#text.choice(given, ['true', 'false']) === 'true';
  }
}
