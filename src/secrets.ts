/** How much of a secret's beginning may be seen where a text was cut through it; no token has less than ten times as much. */
const HEAD = 16;

/** Shorter secrets are not replaced: `***` for every "1234" would destroy the log and tell its length. */
const SHORTEST = 8;

/**
 * The secrets of this run, and the forms in which they may come back: as they are, without a JWT's
 * signature, URL-encoded, JSON-escaped, and base64 at each of its three alignments.
 *
 * The runner masks what `add-mask` names, but only in its own log; reports, outputs and a terminal are ours.
 */
export class Secrets {
  readonly #forms = new Set<string>();
  readonly #known = new Set<string>();
  /** What forms begin with, so much of each as the shortest has. */
  readonly #beginnings = new Set<string>();
  /** Added, and their forms not yet made: a step that is to start at once reads its key first. */
  #unformed: string[] = [];
  /** Put in order when a text may hold one, which few runs ever see. */
  #ordered: Ordered | undefined;

  /** Returns the exact strings that a line-based masker must be told, empty if known already or too short. */
  add(secret: string): string[] {
    if (secret.length < SHORTEST || this.#known.has(secret)) return [];
    this.#known.add(secret);
    const masks = [secret, ...partsOf(secret)].filter((part) => part.length >= SHORTEST);
    this.#unformed.push(...masks);
    return masks.filter((mask) => !/[\r\n]/.test(mask));
  }

  /**
   * The text with every form of every secret replaced by `***`, and so the beginning of one where the text was cut
   * through it: at its end, or before a `…`.
   */
  redact(text: string): string {
    if (this.#known.size === 0 || text.length < SHORTEST) return text;
    this.#makeForms();
    if (!this.#mayHold(text)) return text;
    this.#ordered ??= ordered(this.#forms);
    let redacted = text;
    // First, or a token cut in its signature would lose what is before and keep what there is of that.
    for (const [head, forms] of this.#ordered.byHead) {
      if (redacted.includes(head)) redacted = withoutCut(redacted, head, forms);
    }
    for (const form of this.#ordered.longestFirst) {
      if (redacted.includes(form)) redacted = redacted.replaceAll(form, '***');
    }
    return redacted;
  }

  /**
   * Whether a form begins somewhere in the text. Nearly all texts hold none, a key has some three hundred, and a run asks a
   * hundred times: each beginning is looked for in the text, or each place of the text among the beginnings.
   */
  #mayHold(text: string): boolean {
    if (text.length > this.#beginnings.size) {
      for (const beginning of this.#beginnings) if (text.includes(beginning)) return true;
      return false;
    }
    for (let at = 0; at + SHORTEST <= text.length; at++) {
      if (this.#beginnings.has(text.slice(at, at + SHORTEST))) return true;
    }
    return false;
  }

  #makeForms(): void {
    if (this.#unformed.length === 0) return;
    for (const mask of this.#unformed) {
      for (const form of formsOf(mask)) {
        this.#forms.add(form);
        this.#beginnings.add(form.slice(0, SHORTEST));
      }
    }
    this.#unformed = [];
    this.#ordered = undefined;
  }
}

interface Ordered {
  /** A part would be replaced inside the whole otherwise, and leave the rest standing. */
  readonly longestFirst: readonly string[];
  /** Forms by what they begin with. */
  readonly byHead: ReadonlyMap<string, readonly string[]>;
}

function ordered(forms: Iterable<string>): Ordered {
  const longestFirst = [...forms].sort((a, b) => b.length - a.length);
  const byHead = Map.groupBy(
    longestFirst.filter((form) => form.length > HEAD),
    (form) => form.slice(0, HEAD),
  );
  return { longestFirst, byHead };
}

/** The text without what begins as one of the forms and goes no further than to the text's end or a `…`. */
function withoutCut(text: string, head: string, forms: readonly string[]): string {
  let kept = '';
  let from = 0;
  for (let at = text.indexOf(head); at >= 0; at = text.indexOf(head, from)) {
    const end = at + Math.max(...forms.map((form) => commonLength(form, text, at)));
    const isCut = end === text.length || text[end] === '…';
    kept += isCut ? `${text.slice(from, at)}***` : text.slice(from, end);
    from = end;
  }
  return kept + text.slice(from);
}

function commonLength(form: string, text: string, at: number): number {
  let length = 0;
  while (length < form.length && form[length] === text[at + length]) length++;
  return length;
}

/** Lines of a multi-line secret, and what Google leaves of a JWT when it strips the signature. */
function partsOf(secret: string): string[] {
  const parts: string[] = [];
  if (/[\r\n]/.test(secret)) {
    parts.push(...secret.split(/\r\n|\r|\n/).filter((line) => !line.startsWith('-----')));
    parts.push(secret.replaceAll('\r', '\\r').replaceAll('\n', '\\n'));
  }
  const jwt = /^([\w-]+\.[\w-]{8,})\.[\w-]+$/.exec(secret);
  if (jwt?.[1] !== undefined) parts.push(jwt[1]);
  return parts;
}

function formsOf(secret: string): string[] {
  const bytes = Buffer.from(secret);
  // By way of its bytes: a lone surrogate would make `encodeURIComponent` throw.
  const forms = [secret, encodeURIComponent(bytes.toString()), JSON.stringify(secret).slice(1, -1)];
  for (const shift of [0, 1, 2]) {
    // The first and last characters of a shifted encoding mix in the neighbours' bits; the middle is the secret's alone.
    const encoded = Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    const start = shift === 0 ? 0 : shift + 1;
    const end = (bytes.length + shift) % 3 === 0 ? encoded.length : encoded.length - 1;
    const core = encoded.slice(start, end);
    if (core.length >= SHORTEST) {
      forms.push(core, core.replaceAll('+', '-').replaceAll('/', '_'));
    }
  }
  return forms;
}
