/**
 * Messages as data: what failed and what to do about it, in parts. The action and the command line write inputs and
 * examples in their own syntax; words of servers and users are the same in both.
 */

import type { InputName } from './input-names.ts';

export type Part =
  /** Our own words. */
  | { readonly kind: 'text'; readonly text: string }
  /** Words and values of a server or a user: no surface changes them. */
  | { readonly kind: 'quote'; readonly text: string }
  /** The name of an input. */
  | { readonly kind: 'input'; readonly name: InputName }
  | Block;

/** Shown on lines of its own, ready to paste. */
type Block =
  /** An input with a value. */
  | {
      readonly kind: 'setting';
      readonly name: InputName;
      readonly value: string;
      /** The value for the command line, where a flag takes another form, such as the path of a file. */
      readonly flagValue: string;
    }
  | { readonly kind: 'variable'; readonly name: string; readonly value: string }
  | { readonly kind: 'command'; readonly text: string }
  /** Lines of a file: of a workflow, a checks file or a credential file. */
  | { readonly kind: 'lines'; readonly text: string };

/** How a surface writes what the other writes differently. */
export interface Surface {
  input(name: InputName): string;
  /** @returns nothing where the surface has no such setting */
  setting(setting: Extract<Block, { kind: 'setting' }>): string | undefined;
  variable(name: string, value: string): string;
}

export class Message {
  readonly parts: readonly Part[];

  constructor(parts: readonly Part[]) {
    this.parts = parts;
  }

  /** As the action writes it. */
  toString(): string {
    return render(this, ACTION);
  }
}

/** A string is our own words without references. */
export type Text = string | Message;

type Value = Text | number | Part;

/**
 * A message from a template: a string put into it is a quote, a {@link Part} or another message is taken as it is.
 * text`${input('url')} must be https.`
 */
export function text(strings: TemplateStringsArray, ...values: readonly Value[]): Message {
  return new Message(
    strings.flatMap((own, index) => [
      ...(own === '' ? [] : [{ kind: 'text' as const, text: own }]),
      ...(index < values.length ? partsOf(values[index] ?? '') : []),
    ]),
  );
}

function partsOf(value: Value): readonly Part[] {
  if (value instanceof Message) return value.parts;
  return typeof value === 'object' ? [value] : [{ kind: 'quote', text: String(value) }];
}

export function messageFrom(given: Text): Message {
  return typeof given === 'string' ? new Message([{ kind: 'text', text: given }]) : given;
}

export function input(name: InputName): Part {
  return { kind: 'input', name };
}

/** `name: value` in a workflow, `--name value` on the command line. */
export function setting(name: InputName, value: string, flagValue = value): Message {
  return new Message([{ kind: 'setting', name, value, flagValue }]);
}

/** An environment variable with a value. */
export function variable(name: string, value: string): Message {
  return new Message([{ kind: 'variable', name, value }]);
}

export function command(line: string): Message {
  return new Message([{ kind: 'command', text: line }]);
}

/** Lines of a workflow, a checks file or a credential file. */
export function fileLines(line: string): Message {
  return new Message([{ kind: 'lines', text: line }]);
}

/** Messages below each other; absent ones are left out. @returns nothing of none */
export function lines(parts: readonly (Text | undefined)[]): Message | undefined {
  const given = parts.filter((part) => part !== undefined).map(messageFrom);
  const kept = given.filter(({ parts: all }) => all.some((part) => part.kind !== 'text' || part.text !== ''));
  if (kept.length === 0) return undefined;
  return new Message(
    kept.flatMap(({ parts: all }, index) =>
      index === 0 ? all : [{ kind: 'text' as const, text: '\n' }, ...all],
    ),
  );
}

/** A message as a surface writes it. Blocks are on lines of their own, two columns in. */
export function render(given: Text, surface: Surface): string {
  let written = '';
  let afterBlock = false;
  for (const part of messageFrom(given).parts) {
    const block = isBlock(part);
    const shown = block ? blockText(part, surface) : inlineText(part, surface);
    if (shown === undefined || shown === '') continue;
    if (block ? written !== '' && !written.endsWith('\n') : afterBlock && !shown.startsWith('\n'))
      written += '\n';
    written += block ? shown.replaceAll(/^(?=.)/gm, '  ') : shown;
    afterBlock = block;
  }
  return written;
}

function isBlock(part: Part): part is Block {
  return part.kind !== 'text' && part.kind !== 'quote' && part.kind !== 'input';
}

function inlineText(part: Exclude<Part, Block>, surface: Surface): string {
  return part.kind === 'input' ? surface.input(part.name) : part.text;
}

function blockText(block: Block, surface: Surface): string | undefined {
  switch (block.kind) {
    case 'setting':
      return surface.setting(block);
    case 'variable':
      return surface.variable(block.name, block.value);
    case 'command':
    case 'lines':
      return block.text;
  }
}

/** A workflow: names of inputs, YAML below `with:` and beside it. */
export const ACTION: Surface = {
  input: (name) => name,
  setting: ({ name, value }) =>
    value.includes('\n')
      ? `${name}: |\n${value.trimEnd().replaceAll(/^(?=.)/gm, '  ')}`
      : `${name}: ${yamlScalar(value)}`,
  variable: (name, value) => `env: { ${name}: ${flowScalar(value)} }`,
};

/** A text as YAML 1.2 reads it back, on one line. */
function yamlScalar(value: string): string {
  const plain = /^(?:[\w./~@]|\$\{\{)/.test(value) && !/:(?:\s|$)|\s#|\s$/.test(value);
  return plain ? value : quoted(value);
}

function flowScalar(value: string): string {
  return /^[A-Za-z/][\w./:@~-]*$/.test(value) ? value : quoted(value);
}

function quoted(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}
