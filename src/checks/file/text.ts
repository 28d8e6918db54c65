import type { Text } from '../../message.ts';
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

export interface SuiteProblem extends Omit<YamlProblem, 'message'> {
  readonly message: Text;
  /** Valid lines of the file, or a setting of an input. */
  readonly example?: Text | undefined;
}

export type Scalar = Extract<Tree, { kind: 'scalar' }>;

/** A use of a captured value in a check. */
export interface CaptureUse {
  readonly name: string;
  readonly at: Place;
}

const MOST_PROBLEMS = 100;

/** Reads the texts of a checks file with their placeholders, and collects problems with their places. */
export class SuiteText {
  readonly env: Env;
  readonly #problems: SuiteProblem[];
  readonly #reported = new Set<string>();

  constructor(env: Env, problems: readonly YamlProblem[]) {
    this.env = env;
    this.#problems = [...problems];
  }

  /** There are more problems than are reported, so suggestions are not worth their time. */
  get crowded(): boolean {
    return this.#problems.length > MOST_PROBLEMS;
  }

  /** The problems, in the order of the text. */
  problems(): readonly SuiteProblem[] {
    const sorted = this.#problems.sort((a, b) => a.at.line - b.at.line || a.at.column - b.at.column);
    const more = sorted.length - MOST_PROBLEMS;
    const last = sorted[MOST_PROBLEMS];
    if (more <= 0 || last === undefined) return sorted;
    return [...sorted.slice(0, MOST_PROBLEMS), { at: last.at, message: `${more} more problems follow.` }];
  }

  /** @param special the hint for a key that is often written by mistake */
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

  /** A text, number or boolean; null and collections are problems. */
  scalar(given: Entry, what: string, example: string, hint = ''): Scalar | undefined {
    const { value } = given;
    if (value.kind === 'scalar' && value.value !== null) return value;
    const is = isNothing(value) ? 'empty' : kindOf(value);
    const quote = value.kind === 'map' && hint === '' ? '; put the text in quotes if that is meant' : hint;
    this.add(placeOf(given), `${what} is ${is}, and must be a text${quote}.`, example);
    return undefined;
  }

  /** A text without placeholders. */
  plain(given: Entry, what: string): string | undefined {
    const scalar = this.scalar(given, what, `${what}: …`);
    if (scalar === undefined) return undefined;
    const text = textOf(scalar);
    const placeholder = scanTemplate(text).pieces.find(({ kind }) => kind !== 'text');
    if (placeholder === undefined) return text;
    this.add(placeAt(scalar, placeholder.index), `placeholders are not filled in here, in ${what}.`);
    return undefined;
  }

  /** A text with environment variables filled in, and without captured values. */
  settled(given: Entry, what: string): string | undefined {
    const scalar = this.scalar(given, what, `${what}: …`);
    if (scalar === undefined) return undefined;
    const captureUses: CaptureUse[] = [];
    const bound = this.bind(scalar, this.scan(scalar, textOf(scalar), captureUses));
    const [captured] = captureUses;
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

  scan(scalar: Scalar, text: string, captureUses: CaptureUse[]): readonly Piece[] {
    const { pieces, problems } = scanTemplate(text);
    for (const { index, message } of problems) this.add(placeAt(scalar, index), message);
    for (const piece of pieces) {
      if (piece.kind === 'capture') captureUses.push({ name: piece.name, at: placeAt(scalar, piece.index) });
    }
    return pieces;
  }

  noteCaptureUses(scalar: Scalar, captureUses: CaptureUse[]): void {
    for (const piece of scanTemplate(textOf(scalar)).pieces) {
      if (piece.kind === 'capture') captureUses.push({ name: piece.name, at: placeAt(scalar, piece.index) });
    }
  }

  bind(scalar: Scalar, pieces: readonly Piece[]): Template | undefined {
    const { template, problems } = bindEnv(pieces, this.env);
    for (const { index, message } of problems) this.add(placeAt(scalar, index), message);
    return problems.length > 0 ? undefined : template;
  }

  /** A path or URL for the name of a check. Variables are filled in; secrets and captured values stay placeholders. */
  label(pieces: readonly Piece[]): string {
    return pieces
      .map((piece) => {
        if (piece.kind === 'text') return piece.text;
        const isShown = piece.kind === 'env' && !isSecret(piece);
        return (isShown && own<string>(this.env, piece.name)) || `{{ ${piece.kind}.${piece.name} }}`;
      })
      .join('');
  }

  /**
   * A URL or a path. A variable may be all of it, its beginning, or a part of the host. After the host its value is a part of
   * the path or query, like a captured value, but may contain slashes.
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
      // A secret is always one segment or value: redaction knows it in this form.
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

  add(at: Place, message: Text, example?: Text): void {
    const key = `${at.line}:${at.column}:${String(message)}`;
    if (this.#reported.has(key)) return;
    this.#reported.add(key);
    this.#problems.push({ at, message, example });
  }
}

/** Escapes characters that would start another part of the URL. Keeps existing escapes. */
function escapeUrlPart(value: string, place: 'start' | 'path' | 'query'): string {
  if (place === 'start') return value;
  const meaning =
    place === 'path'
      ? /%(?![\da-f]{2})|[^\w.~!$&'()*+,;=:@/%-]+/gi
      : /%(?![\da-f]{2})|[^\w.~!$'()*,;=:@/?%-]+/gi;
  return value.toWellFormed().replace(meaning, encodeURIComponent);
}

/** Number of `.` and `..` segments (WHATWG URL section 4.1). */
function dotSegments(url: string): number {
  const [path = ''] = url.split(/[?#]/, 1);
  return path.split(/[/\\]/).filter((segment) => /^(?:\.|%2e){1,2}$/i.test(segment)).length;
}

export function entry(entries: readonly Entry[], key: string): Entry | undefined {
  return entries.find((one) => one.key === key);
}

/** The place of the value, or of the key when there is no value. */
export function placeOf({ keyAt, value }: Entry): Place {
  return isNothing(value) && value.kind === 'scalar' && value.source === '' ? keyAt : value.at;
}

function placeAt(scalar: Scalar, index: number): Place {
  return scalar.where(index);
}

/** The place in the file of a line and column of a scalar's text, both from 1. */
export function placeIn(scalar: Scalar, line: number, column: number): Place {
  const breaks = [...textOf(scalar).matchAll(/\r\n|\r|\n/g)];
  const before = line === 1 ? undefined : breaks[line - 2];
  return scalar.where((before === undefined ? 0 : before.index + before[0].length) + column - 1);
}

/** Whether a text has a placeholder, valid or not. */
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

/** The text as written: `1.10` is not the number 1.1. */
export function textOf({ value, source }: Scalar): string {
  return typeof value === 'string' ? value : source;
}

export function shown(text: string): string {
  return quote(text, 80);
}
