/** The forms in which a secret may come out, and how it is found in a text that may hold only a part of it. */

/**
 * What is a secret of its own in it: each line of a private key, and what is left of a JWT whose signature was
 * stripped. Whatever holds one of the secrets holds one of these.
 */
export function partsOf(secret: string): string[] {
  if (secret.includes('\n')) return secret.split(/\r?\n/).filter((line) => /^(?!-----)./.test(line));
  const unsigned = /^([\w-]{8,}\.[\w-]{8,})\.[\w-]+$/.exec(secret)?.[1];
  return unsigned === undefined ? [secret] : [secret, unsigned];
}

/** A text as it is, in JSON, in a URL, in hexadecimal, and in base64 wherever it stands in what was encoded. */
export function formsOf(text: string): string[] {
  const bytes = Buffer.from(text);
  const base64 = [0, 1, 2].map((shift) => {
    const encoded = Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    // The characters at both ends mix in the neighbours' bits.
    return encoded.slice(shift === 0 ? 0 : shift + 1, -1);
  });
  return [
    ...new Set([
      text,
      JSON.stringify(text).slice(1, -1),
      encodeURIComponent(text),
      bytes.toString('hex'),
      ...base64,
      ...base64.map((form) => form.replaceAll('+', '-').replaceAll('/', '_')),
    ]),
  ];
}

/** What other programs make of a text, at whatever place in it: the whole of what {@link formsOf} has the core of. */
export function encodingsOf(text: string): string[] {
  return [
    text,
    JSON.stringify({ text }),
    JSON.stringify(JSON.stringify({ text })),
    encodeURIComponent(text),
    ...['', 'x', 'xy'].flatMap((before) =>
      ['', '.', '..'].flatMap((behind) => {
        const bytes = Buffer.from(`${before}${text}${behind}`);
        return [bytes.toString('base64'), bytes.toString('base64url')];
      }),
    ),
  ];
}

/** So many characters of a secret, in any form, betray it; at every second half of that a piece begins. */
const PIECE = 24;

/** Pieces of a form that together are all of it; none when it is too short to be told from other text. */
export function piecesOf(form: string): string[] {
  const starts = Array.from(
    { length: Math.floor((form.length - PIECE) / (PIECE / 2)) + 1 },
    (_, at) => (at * PIECE) / 2,
  );
  return starts.map((start) => form.slice(start, start + PIECE));
}

/** Secrets by what they are called, and where any of them can be seen in a text, be it cut. */
export class Traces {
  readonly #labels = new Map<string, string>();
  /** By a hash of their first four characters: most places of a text are none where a piece begins. */
  readonly #begins = new Uint8Array(2 ** 20);

  /** @throws {RangeError} for a secret that could not be told from other text */
  add(label: string, secret: string): void {
    if (secret.length < PIECE) throw new RangeError(`${label} is too short to be looked for`);
    // What all tokens of a key begin with says nothing.
    const parts = partsOf(secret).map((part) => part.replace(/^eyJ[\w-]+\./, ''));
    for (const piece of parts.flatMap(formsOf).flatMap(piecesOf)) {
      this.#labels.set(piece, label);
      this.#begins[hashAt(piece, 0)] = 1;
    }
  }

  /** What the text has pieces of, with what stands around the first of each. */
  in(text: string): string[] {
    const found = new Map<string, string>();
    for (let at = 0; at + PIECE <= text.length; at += 1) {
      if (this.#begins[hashAt(text, at)] === 0) continue;
      const label = this.#labels.get(text.slice(at, at + PIECE));
      if (label !== undefined && !found.has(label))
        found.set(label, `${label}: ${JSON.stringify(text.slice(Math.max(0, at - 60), at + 40))}`);
    }
    return [...found.values()];
  }
}

function hashAt(text: string, at: number): number {
  let hash = 0;
  for (let index = at; index < at + 4; index += 1) hash = hash * 31 + text.charCodeAt(index);
  return hash % 2 ** 20;
}
