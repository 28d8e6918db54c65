import type { Node as YamlNode } from 'yaml';
import { formatDuration } from '../../duration.ts';
import { messageOf } from '../../errors.ts';
import { piece, quote } from '../../quote.ts';
import { YAML_OPTIONS } from '../../yaml.ts';
import { offsetsOf } from './scalar-offsets.ts';
import { TooSlow, withinTime } from './time-limit.ts';

/** A place in a text. Both are from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A value of a YAML text with its place. Aliases share the tree of their anchor. */
export type Tree =
  | {
      readonly kind: 'map';
      readonly at: Place;
      readonly entries: readonly Entry[];
      /** Number of values in it. Each alias counts as much as its anchor. */
      readonly size: number;
    }
  | { readonly kind: 'list'; readonly at: Place; readonly items: readonly Tree[]; readonly size: number }
  | {
      readonly kind: 'scalar';
      readonly at: Place;
      readonly value: string | number | boolean | null;
      /** As written, without quotes. */
      readonly source: string;
      /** The place of a UTF-16 unit of the value, or of its end; the start of the value when that is not known. */
      where(index: number): Place;
      readonly size: number;
    };

export interface Entry {
  readonly key: string;
  readonly keyAt: Place;
  readonly value: Tree;
}

export interface YamlProblem {
  readonly at: Place;
  readonly message: string;
}

/** Four thousand checks. The parser takes a second for it. */
const MOST_CHARACTERS = 1_048_576;
const MOST_VALUES = 200_000;
const MOST_LEVELS = 64;
const MOST_PROBLEMS = 20;

/** Far more than a text within the limits takes. The library guarantees no time. */
export const READING_MS = 10_000;

/**
 * Reads a document of YAML 1.2 into plain data. Problems, each with its place, are: syntax errors, duplicate keys, keys that
 * are not text, merge keys, tags, directives of another version, several documents, aliases that contain themselves or
 * multiply into more than 200,000 values. Never rejects.
 * @returns a tree when there are no problems, or only duplicate keys
 * @see https://yaml.org/spec/1.2.2/
 */
export async function readYaml(
  text: string,
  limitMs = READING_MS,
): Promise<{ readonly tree: Tree | undefined; readonly problems: readonly YamlProblem[] }> {
  const start: Place = { line: 1, column: 1 };
  if (text.length > MOST_CHARACTERS) {
    return {
      tree: undefined,
      problems: [{ at: start, message: `has ${text.length} characters, and may have ${MOST_CHARACTERS}` }],
    };
  }
  const yaml = await import('yaml');
  const lines = new yaml.LineCounter();
  const problems: YamlProblem[] = [];
  const place = (offset: number | undefined): Place => {
    const { line, col } = lines.linePos(offset ?? 0);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  /** After a duplicate key the tree is still usable, so that the rest of the file is checked. */
  let usable = true;
  const note = (at: Place, message: string) => {
    if (problems.length < MOST_PROBLEMS) problems.push({ at, message });
  };
  const report = (at: Place, message: string) => {
    usable = false;
    note(at, message);
  };

  const parse = () =>
    yaml.parseDocument(text, {
      ...YAML_OPTIONS,
      // The library compares keys pair by pair, in quadratic time.
      uniqueKeys: false,
      prettyErrors: false,
      lineCounter: lines,
    });
  let document: ReturnType<typeof parse>;
  try {
    document = withinTime(limitMs, parse);
  } catch (thrown) {
    const message =
      thrown instanceof TooSlow
        ? `takes longer than ${formatDuration(limitMs)} to read`
        : `cannot be read: ${messageOf(thrown)}`;
    return { tree: undefined, problems: [{ at: start, message }] };
  }
  let last = -1;
  for (const error of document.errors) {
    // Errors that follow from another often have the same place.
    if (error.pos[0] === last) continue;
    last = error.pos[0];
    report(
      place(error.pos[0]),
      explainYaml(error.code, error.message, text.slice(Math.max(0, error.pos[0] - 3), error.pos[1] + 2)),
    );
  }
  if (document.directives?.yaml.explicit && document.directives.yaml.version !== '1.2') {
    report(
      start,
      `is YAML ${piece(document.directives.yaml.version, 20)} by its directive, and is read as YAML 1.2`,
    );
  }
  if (problems.length > 0) return { tree: undefined, problems };

  const anchors = new Map<string, Tree | 'open'>();

  const convert = (node: YamlNode | null, at: Place, level: number): Tree => {
    const nothing: Tree = { kind: 'scalar', at, value: null, source: '', where: () => at, size: 1 };
    if (node === null) return nothing;
    const here = node.range ? place(node.range[0]) : at;
    if (level > MOST_LEVELS) {
      report(here, `is nested more than ${MOST_LEVELS} levels deep`);
      return nothing;
    }
    if (yaml.isAlias(node)) {
      const target = anchors.get(node.source);
      if (target !== undefined && target !== 'open') return target;
      report(
        here,
        target === 'open'
          ? `the alias *${piece(node.source, 60)} leads into itself`
          : `the alias *${piece(node.source, 60)} has no anchor before it`,
      );
      return nothing;
    }
    if (node.tag !== undefined) {
      const before = text.slice(0, node.range?.[0] ?? 0);
      const written = /![^\s,[\]{}]*(?=[\s]+(?:&\S+\s+)?$)/.exec(before.slice(-400))?.[0].length;
      const tagAt = written === undefined ? here : place(before.search(/![^\s,[\]{}]*[\s]+(?:&\S+\s+)?$/));
      report(tagAt, `has the tag ${piece(node.tag, 60)}; tags are not used here`);
      return nothing;
    }
    const anchor = yaml.isScalar(node) || yaml.isCollection(node) ? node.anchor : undefined;
    if (anchor !== undefined) anchors.set(anchor, 'open');
    const tree = yaml.isMap(node)
      ? convertMap(node.items, here, level)
      : yaml.isSeq(node)
        ? list(
            node.items.map((item) => convert(yaml.isNode(item) ? item : null, here, level + 1)),
            here,
          )
        : yaml.isScalar(node)
          ? scalar(node, here)
          : nothing;
    if (anchor !== undefined) anchors.set(anchor, tree);
    return tree;
  };

  let tooLarge = false;
  const checkSize = (size: number, at: Place): number => {
    if (size > MOST_VALUES && !tooLarge) {
      tooLarge = true;
      report(at, `has more than ${MOST_VALUES} values, its aliases counted in full`);
    }
    // Limited, so that a chain of aliases does not exceed what a number can count.
    return Math.min(size, MOST_VALUES + 1);
  };

  const list = (items: readonly Tree[], at: Place): Tree => ({
    kind: 'list',
    at,
    items,
    size: checkSize(
      items.reduce((sum, item) => sum + item.size, 1),
      at,
    ),
  });

  const convertMap = (items: readonly { key: unknown; value: unknown }[], at: Place, level: number): Tree => {
    const entries: Entry[] = [];
    const seen = new Map<string, Place>();
    let size = 1;
    for (const item of items) {
      const keyNode = yaml.isNode(item.key) ? item.key : undefined;
      const keyAt = keyNode?.range ? place(keyNode.range[0]) : at;
      const value = convert(yaml.isNode(item.value) ? item.value : null, keyAt, level + 1);
      const key =
        yaml.isScalar(keyNode) && keyNode.tag === undefined && keyNode.anchor === undefined
          ? keyNode.value
          : undefined;
      if (typeof key !== 'string') {
        report(
          keyAt,
          keyProblem(
            keyNode === undefined
              ? ''
              : text.slice(Math.max(0, (keyNode.range?.[0] ?? 1) - 1), keyNode.range?.[1] ?? 0),
          ),
        );
        continue;
      }
      if (key === '<<' && yaml.isScalar(keyNode) && keyNode.type === 'PLAIN') {
        report(keyAt, 'is a merge key, which YAML 1.2 does not have; what checks share goes into defaults');
        continue;
      }
      const before = seen.get(key);
      if (before !== undefined) {
        note(keyAt, `${quote(key, 80)} is given twice, first in line ${before.line}`);
        continue;
      }
      seen.set(key, keyAt);
      entries.push({ key, keyAt, value });
      size += value.size;
    }
    return { kind: 'map', at, entries, size: checkSize(size, at) };
  };

  const scalar = (
    node: {
      value: unknown;
      source?: string;
      type?: string | undefined;
      range?: readonly number[] | null | undefined;
    },
    at: Place,
  ): Tree => {
    const { value } = node;
    const known =
      typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
    const [start = 0, end = 0] = node.range ?? [];
    const written = typeof known === 'string' ? known : (node.source ?? '');
    let offsets: readonly number[] | undefined;
    return {
      kind: 'scalar',
      at,
      value: known,
      source: node.source ?? '',
      where: (index) => {
        offsets ??= offsetsOf(written, text.slice(start, end), node.type) ?? [];
        const offset = offsets[index];
        return offset === undefined ? at : place(start + offset);
      },
      size: 1,
    };
  };

  try {
    const tree = convert(document.contents, start, 0);
    return { tree: usable ? tree : undefined, problems };
  } catch (error) {
    // No text is known to get here. A checks file must not be able to crash the step.
    const why = error instanceof Error ? error.name : 'error';
    return { tree: undefined, problems: [...problems, { at: start, message: `could not be read (${why})` }] };
  }
}

/** To YAML an unquoted `{{ … }}` is a map in a map. */
const QUOTE_IT = 'a value that starts with {{ must be quoted';

function keyProblem(around: string): string {
  return around.includes('{')
    ? `the key of a map must be text; ${QUOTE_IT}`
    : 'the key of a map must be text';
}

function explainYaml(code: string, message: string, around: string): string {
  if (code === 'MULTIPLE_DOCS') return 'a second document starts here; one is read';
  if (code === 'RESOURCE_EXHAUSTION') return `is nested more than ${MOST_LEVELS} levels deep`;
  const hint = /\{\{|\}\}/.test(around) ? `; ${QUOTE_IT}` : '';
  return `is not YAML: ${yamlReason(code, message)}${hint}`;
}

/** The library's message without the text that it quotes: the place says where that is. */
function yamlReason(code: string, message: string): string {
  if (code === 'BAD_DIRECTIVE') return 'Unknown directive';
  if (code === 'TAG_RESOLVE_FAILED') return 'Unknown tag';
  const found = code === 'UNEXPECTED_TOKEN' || code === 'BAD_ALIAS' ? message.replace(/:.*$/s, '') : message;
  return piece(found, 160);
}
