import { nearest } from '../../nearest.ts';
import { quote } from '../../quote.ts';
import { own } from '../../record.ts';
import type { Template } from '../language/template.ts';
import {
  bindEnv,
  type Env,
  isSecret,
  type Piece,
  scanTemplate,
  settledText,
  urlEncode,
} from '../language/template.ts';
import type { Entry, Place, Tree, YamlProblem } from '../language/yaml-tree.ts';

export interface SuiteProblem extends YamlProblem {
  /** What would be right. */
  readonly example?: string | undefined;
}

export type Scalar = Extract<Tree, { kind: 'scalar' }>;

/** A captured value that a check uses, and where. */
export interface Mention {
  readonly name: string;
  readonly at: Place;
}

const MOST_PROBLEMS = 100;

/** Reads the texts of a checks file with their placeholders, and collects what is wrong and where. */
export class SuiteText {
  readonly env: Env;
  readonly #problems: SuiteProblem[];
  readonly #reported = new Set<string>();

  constructor(env: Env, problems: readonly YamlProblem[]) {
    this.env = env;
    this.#problems = [...problems];
  }

  /** There is more wrong than is said: the time for guesses at what was meant is better saved. */
  get crowded(): boolean {
    return this.#problems.length > MOST_PROBLEMS;
  }

  /** What is wrong, in the order of the text. */
  problems(): readonly SuiteProblem[] {
    const sorted = this.#problems.sort((a, b) => a.at.line - b.at.line || a.at.column - b.at.column);
    const more = sorted.length - MOST_PROBLEMS;
    const last = sorted[MOST_PROBLEMS];
    if (more <= 0 || last === undefined) return sorted;
    return [...sorted.slice(0, MOST_PROBLEMS), { at: last.at, message: `${more} more problems follow.` }];
  }

  /** @param special what is known of a key that people write in error */
  refuseUnknown(
    entries: readonly Entry[],
    known: readonly string[],
    special?: (key: string) => string | undefined,
  ): void {
    for (const { key, keyAt } of entries) {
      if (known.includes(key)) continue;
      const meant = nearest(key, known);
      const guess = meant === undefined ? `known are ${known.join(', ')}` : `did you mean ${meant}?`;
      const hint = special?.(key) ?? guess;
      this.add(keyAt, `unknown key ${shown(key)}; ${hint}`);
    }
  }

  /** A text, number or boolean; nothing and collections are problems. */
  scalar(given: Entry, what: string, example: string, hint = ''): Scalar | undefined {
    const { value } = given;
    if (value.kind === 'scalar' && value.value !== null) return value;
    const is = isNothing(value) ? 'empty' : kindOf(value);
    const quote = value.kind === 'map' && hint === '' ? '; put the text in quotes if that is meant' : hint;
    this.add(placeOf(given), `${what} is ${is}, and must be a text${quote}.`, example);
    return undefined;
  }

  /** A text in which nothing is filled in. */
  plain(given: Entry, what: string): string | undefined {
    const scalar = this.scalar(given, what, `${what}: …`);
    if (scalar === undefined) return undefined;
    const text = textOf(scalar);
    const placeholder = scanTemplate(text).pieces.find(({ kind }) => kind !== 'text');
    if (placeholder === undefined) return text;
    this.add(placeAt(scalar, placeholder.index), `placeholders are not filled in here, in ${what}.`);
    return undefined;
  }

  /** A text with environment variables put in, and no captures. */
  settled(given: Entry, what: string): string | undefined {
    const scalar = this.scalar(given, what, `${what}: …`);
    if (scalar === undefined) return undefined;
    const mentions: Mention[] = [];
    const bound = this.bind(scalar, this.scan(scalar, textOf(scalar), mentions));
    const [captured] = mentions;
    if (captured !== undefined) {
      this.add(
        captured.at,
        `captured values are not filled in here, in ${what}: it must be known before the first request.`,
      );
      return undefined;
    }
    return bound && settledText(bound);
  }

  choice<const T extends string>(given: Entry | undefined, choices: readonly T[]): T | undefined {
    if (given === undefined) return undefined;
    const text = this.plain(given, given.key);
    if (text === undefined) return undefined;
    const found = choices.find((choice) => choice === text);
    if (found === undefined) {
      const meant = nearest(text, choices);
      this.add(
        placeOf(given),
        `${given.key} must be one of ${choices.join(', ')}${meant === undefined ? '' : `; did you mean ${meant}?`}`,
        `${given.key}: ${meant ?? choices[0]}`,
      );
    }
    return found;
  }

  scan(scalar: Scalar, text: string, mentions: Mention[]): readonly Piece[] {
    const { pieces, problems } = scanTemplate(text);
    for (const { index, message } of problems) this.add(placeAt(scalar, index), message);
    for (const piece of pieces) {
      if (piece.kind === 'capture') mentions.push({ name: piece.name, at: placeAt(scalar, piece.index) });
    }
    return pieces;
  }

  noteMentions(scalar: Scalar, mentions: Mention[]): void {
    for (const piece of scanTemplate(textOf(scalar)).pieces) {
      if (piece.kind === 'capture') mentions.push({ name: piece.name, at: placeAt(scalar, piece.index) });
    }
  }

  bind(scalar: Scalar, pieces: readonly Piece[]): Template | undefined {
    const { template, problems } = bindEnv(pieces, this.env);
    for (const { index, message } of problems) this.add(placeAt(scalar, index), message);
    return problems.length > 0 ? undefined : template;
  }

  /**
   * A URL or a path. A variable may be the whole of it, its beginning, or a part of the host; after that its value is one
   * part of a path or a query, as a captured value is, though it may have slashes.
   */
  bindUrl(scalar: Scalar, pieces: readonly Piece[]): Template | undefined {
    let before = '';
    let literal = '';
    const places = new Map<Piece, 'start' | 'path' | 'query'>();
    for (const piece of pieces) {
      places.set(
        piece,
        /^(?:https?:\/\/[^/?#]*)?$/i.test(before) ? 'start' : /[?#]/.test(before) ? 'query' : 'path',
      );
      const variable = piece.kind === 'env' || piece.kind === 'secret';
      const text = piece.kind === 'text' ? piece.text : variable ? (own(this.env, piece.name) ?? '') : '0';
      before += text;
      literal += variable && places.get(piece) !== 'start' ? '0' : text;
    }
    const { template, problems } = bindEnv(pieces, this.env, (value, piece) => {
      const place = places.get(piece) ?? 'start';
      // A secret is a value, never a path, and redaction knows it in this form.
      const whole = place !== 'start' && piece.kind !== 'text' && isSecret(piece);
      return whole ? urlEncode(value) : escapeUrlPart(value, place);
    });
    for (const { index, message } of problems) this.add(placeAt(scalar, index), message);
    if (problems.length > 0) return undefined;
    const filled = template.parts.map((part) => (typeof part === 'string' ? part : '0')).join('');
    if (dotSegments(filled) <= dotSegments(literal)) return template;
    this.add(
      placeAt(scalar, 0),
      'the value of a variable would lead the path elsewhere: a part of it is . or ..',
    );
    return undefined;
  }

  add(at: Place, message: string, example?: string): void {
    const key = `${at.line}:${at.column}:${message}`;
    if (this.#reported.has(key)) return;
    this.#reported.add(key);
    this.#problems.push({ at, message, example });
  }
}

/** Escapes what would begin another part of the URL; an escape that is there already stays one. */
function escapeUrlPart(value: string, place: 'start' | 'path' | 'query'): string {
  if (place === 'start') return value;
  const meaning =
    place === 'path'
      ? /%(?![\da-f]{2})|[^\w.~!$&'()*+,;=:@/%-]+/gi
      : /%(?![\da-f]{2})|[^\w.~!$'()*,;=:@/?%-]+/gi;
  return value.toWellFormed().replace(meaning, encodeURIComponent);
}

/** Parts of a path that mean another one (WHATWG URL section 4.1). */
function dotSegments(url: string): number {
  const [path = ''] = url.split(/[?#]/, 1);
  return path.split(/[/\\]/).filter((segment) => /^(?:\.|%2e){1,2}$/i.test(segment)).length;
}

export function entry(entries: readonly Entry[], key: string): Entry | undefined {
  return entries.find((one) => one.key === key);
}

/** Where the value stands, or the key of a value that is not there. */
export function placeOf({ keyAt, value }: Entry): Place {
  return isNothing(value) && value.kind === 'scalar' && value.source === '' ? keyAt : value.at;
}

export function placeAt(scalar: Scalar, index: number): Place {
  return scalar.where(index);
}

/** Where a line and column of a scalar's text, from 1, stand in the file. */
export function placeIn(scalar: Scalar, line: number, column: number): Place {
  const breaks = [...textOf(scalar).matchAll(/\r\n|\r|\n/g)];
  const before = line === 1 ? undefined : breaks[line - 2];
  return scalar.where((before === undefined ? 0 : before.index + before[0].length) + column - 1);
}

/** Whether somebody meant something to be filled in, well written or not. */
export function hasPlaceholder(text: string): boolean {
  return (
    scanTemplate(text).pieces.some(({ kind }) => kind !== 'text') || scanTemplate(text).problems.length > 0
  );
}

export function isNothing(tree: Tree): boolean {
  return tree.kind === 'scalar' && tree.value === null;
}

export function kindOf(tree: Tree): string {
  return tree.kind === 'scalar'
    ? typeof tree.value === 'string'
      ? 'a text'
      : `a ${tree.value === null ? 'null' : typeof tree.value}`
    : `a ${tree.kind}`;
}

/** What was written: `1.10` stays that, and is no number here. */
export function textOf({ value, source }: Scalar): string {
  return typeof value === 'string' ? value : source;
}

export function shown(text: string): string {
  return quote(text, 80);
}
