import { piece } from '../../quote.ts';
import type { CapturePart, Template } from '../language/template.ts';
import { formEncode, jsonEscape, type Piece } from '../language/template.ts';
import type { Entry, Tree } from '../language/yaml-tree.ts';
import { BODIES } from './keys.ts';
import {
  type CaptureUse,
  hasPlaceholder,
  isNothing,
  kindOf,
  placeOf,
  type Scalar,
  type SuiteText,
  shown,
  textOf,
} from './text.ts';

/** Limits a body that aliases multiply. */
const MOST_BODY_CHARACTERS = 8 * 1024 * 1024;

export interface Body {
  readonly template: Template;
  readonly kind: 'json' | 'form' | 'text';
  readonly captureUses: readonly CaptureUse[];
}

/** Reads the body of a check: `json`, `form` or `body`. */
export class BodyReader {
  readonly #text: SuiteText;

  constructor(text: SuiteText) {
    this.#text = text;
  }

  read(entries: readonly Entry[]): Body | undefined {
    const given = entries.filter(({ key }) => BODIES.some((body) => body === key));
    const [first, second] = given;
    if (second !== undefined) {
      this.#text.add(second.keyAt, `a request has one body, and this one has ${first?.key ?? ''} already.`);
    }
    if (first === undefined) return undefined;
    const { key, value } = first;
    const writer = new BodyWriter();
    const captureUses: CaptureUse[] = [];
    if (key === 'json') this.#writeJson(value, writer, captureUses);
    else if (key === 'form') this.#writeForm(first, writer, captureUses);
    else {
      const scalar = this.#text.scalar(
        first,
        'body',
        "body: 'some text'",
        value.kind === 'scalar' ? undefined : '; structured data goes under json or form',
      );
      if (scalar !== undefined) this.#writeText(scalar, writer, captureUses, (text) => text);
    }
    if (writer.overflown) {
      this.#text.add(
        placeOf(first),
        `${key} has more than ${MOST_BODY_CHARACTERS} characters, its aliases counted in full.`,
      );
    }
    return {
      template: { parts: writer.parts },
      kind: key === 'json' ? 'json' : key === 'form' ? 'form' : 'text',
      captureUses,
    };
  }

  #writeJson(tree: Tree, writer: BodyWriter, captureUses: CaptureUse[]): void {
    if (writer.overflown) return;
    switch (tree.kind) {
      case 'scalar':
        if (typeof tree.value === 'string') this.#writeJsonText(tree, tree.value, writer, captureUses);
        else writer.add(this.#jsonScalar(tree));
        break;
      case 'list':
        writer.add('[');
        for (const [index, item] of tree.items.entries()) {
          if (index > 0) writer.add(',');
          this.#writeJson(item, writer, captureUses);
        }
        writer.add(']');
        break;
      case 'map':
        writer.add('{');
        for (const [index, { key, keyAt, value }] of tree.entries.entries()) {
          if (hasPlaceholder(key))
            this.#text.add(keyAt, 'placeholders are possible in values, and this is a key.');
          writer.add(`${index > 0 ? ',' : ''}${JSON.stringify(key)}:`);
          this.#writeJson(value, writer, captureUses);
        }
        writer.add('}');
    }
  }

  #jsonScalar({ value, source, at }: Scalar): string {
    if (typeof value !== 'number') return JSON.stringify(value);
    // As written, so that no digits are lost.
    if (/^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(source)) return source;
    if (!Number.isFinite(value)) this.#text.add(at, `${piece(source, 60)} is not a number that JSON has.`);
    return JSON.stringify(value);
  }

  #writeJsonText(tree: Scalar, value: string, writer: BodyWriter, captureUses: CaptureUse[]): void {
    const pieces = this.#text.scan(tree, value, captureUses);
    const [only, ...more] = pieces;
    if (only?.kind === 'capture' && more.length === 0) {
      // A captured value that is the whole text keeps its type.
      writer.capture({ capture: only.name, typed: true });
      return;
    }
    writer.add('"');
    this.#write(tree, pieces, writer, jsonEscape);
    writer.add('"');
  }

  #writeForm(given: Entry, writer: BodyWriter, captureUses: CaptureUse[]): void {
    if (given.value.kind !== 'map') {
      this.#text.add(
        placeOf(given),
        `form is ${kindOf(given.value)}, and must be a map of names and values.`,
        'form: { sku: A1 }',
      );
      return;
    }
    let first = true;
    for (const { key, value, keyAt } of given.value.entries) {
      if (hasPlaceholder(key))
        this.#text.add(keyAt, 'placeholders are possible in values, and this is a name.');
      for (const item of value.kind === 'list' ? value.items : [value]) {
        if (writer.overflown) return;
        if (item.kind !== 'scalar' || item.value === null) {
          this.#text.add(
            isNothing(item) ? keyAt : item.at,
            `the value of ${shown(key)} must be a text, or a list of texts.`,
            'form: { sku: A1 }',
          );
          continue;
        }
        writer.add(`${first ? '' : '&'}${formEncode(key)}=`);
        first = false;
        this.#writeText(item, writer, captureUses, formEncode);
      }
    }
  }

  #writeText(
    tree: Scalar,
    writer: BodyWriter,
    captureUses: CaptureUse[],
    encode: (text: string) => string,
  ): void {
    this.#write(tree, this.#text.scan(tree, textOf(tree), captureUses), writer, encode);
  }

  #write(tree: Scalar, pieces: readonly Piece[], writer: BodyWriter, encode: (text: string) => string): void {
    const bound = this.#text.bind(tree, pieces);
    for (const part of bound?.parts ?? []) {
      if (typeof part === 'string') writer.add(encode(part));
      else writer.capture(part);
    }
  }
}

/** Collects a body up to its limit. */
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
