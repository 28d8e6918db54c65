import { formsOf, masksOf, SHORTEST_SECRET } from './redaction/forms.ts';
import type { Range } from './redaction/run.ts';
import { FormIndex } from './redaction/search.ts';
import {
  inText,
  numbersAsCharacters,
  unescaped,
  unfolded,
  type View,
  ViewMemory,
  viewOf,
} from './redaction/view.ts';

/** Layers of escapes that are undone: JSON in JSON in a URL. */
const MOST_LAYERS = 4;

/** A replaced secret may bring others together, so a changed text is searched again. */
const MOST_ROUNDS = 4;

/**
 * The secrets of this run, and what replaces them in a text. SECURITY.md lists the forms in which they are found.
 *
 * The runner masks exact strings, and only in its own log: reports, outputs and the command line's terminal are redacted
 * here.
 */
export class Secrets {
  readonly #known = new Set<string>();
  readonly #index = new FormIndex();
  /** Secrets that are not in the index yet. */
  #unindexed: string[] = [];
  readonly #memory = new ViewMemory();

  /**
   * Registers a secret of at least {@link SHORTEST_SECRET} characters.
   * @returns the exact strings to register with a line-based masker; none when the secret is known or too short
   */
  add(secret: string): string[] {
    if (secret.trim().length < SHORTEST_SECRET || this.#known.has(secret)) return [];
    const masks = masksOf(secret).filter((mask) => !this.#known.has(mask));
    for (const known of [secret, ...masks]) this.#known.add(known);
    // Index it while the response to the next request is pending, or before the next text, whichever comes first.
    if (this.#unindexed.push(secret) === 1) setImmediate(() => this.#indexAll());
    return masks;
  }

  #indexAll(): void {
    for (const secret of this.#unindexed) for (const form of formsOf(secret)) this.#index.add(form);
    this.#unindexed = [];
  }

  /**
   * The text with every secret in it replaced by `***`, in whatever known form; and so is each piece of a token of 24
   * characters or more, and the beginning of a secret where the text is cut. Nothing else is changed.
   */
  redact(text: string): string {
    if (this.#known.size === 0 || text.length < SHORTEST_SECRET) return text;
    this.#indexAll();
    let redacted = text;
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const found = this.#find(redacted);
      if (found.length === 0) break;
      redacted = withoutRanges(redacted, found);
    }
    return redacted;
  }

  /** Passes over the text: so many for its layers of escapes and one for numbers, however many secrets there are. */
  #find(text: string): Range[] {
    const memory = this.#memory;
    const whole = viewOf(text, memory);
    const found: Range[] = [];
    for (const first of FIRST_VIEWS) {
      let view = first(whole, memory);
      for (let layer = 0; layer <= MOST_LAYERS && view !== undefined; layer++) {
        for (const [from, to] of this.#index.find(view.units)) found.push(inText(view, from, to));
        // Made once this one has been searched, as it uses the memory of the one before.
        view = unescaped(view, memory);
      }
    }
    return found;
  }
}

/** What is searched, each with its layers of escapes undone. */
const FIRST_VIEWS: readonly ((whole: View, memory: ViewMemory) => View | undefined)[] = [
  numbersAsCharacters,
  (whole) => whole,
  unfolded,
];

function withoutRanges(text: string, ranges: Range[]): string {
  ranges.sort((a, b) => a[0] - b[0]);
  let kept = '';
  let done = 0;
  for (let at = 0; at < ranges.length; ) {
    const [from] = ranges[at] ?? [0, 0];
    let to = from;
    for (; at < ranges.length && (ranges[at]?.[0] ?? 0) <= Math.max(to, from); at++)
      to = Math.max(to, ranges[at]?.[1] ?? 0);
    kept += text.slice(done, from) + stars(text.slice(from, to));
    done = to;
  }
  return kept + text.slice(done);
}

/** In bytes of UTF-16 or UTF-32 that were read one by one, zeros belong to each character. */
function stars(secret: string): string {
  const zeros = /^[^\0](\0{3}|\0)[^\0]/.exec(secret)?.[1] ?? '';
  return ['*', '*', '*'].join(zeros);
}
