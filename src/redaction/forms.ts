import { textOf, unescaped, viewOf } from './view.ts';

/** What of a secret is looked for in a text. */
export interface Form {
  readonly text: string;
  /**
   * - `exact`: character by character.
   * - `word`: letters and digits in their case, in between what the form has there and white space.
   * - `letters`: letters and digits in their case, whatever is in between.
   * - `any-case`: letters and digits in any case, whatever is in between.
   */
  readonly match: 'exact' | 'word' | 'letters' | 'any-case';
  /** From this character on a piece of the form betrays the secret; undefined when only the whole does. */
  readonly piecesFrom?: number | undefined;
}

/** Shorter secrets are not replaced: `***` for every "123" would destroy the texts, and tell what it replaced. */
export const SHORTEST_SECRET = 4;

/** A shorter part of a JWT is not a secret of its own. */
const SHORTEST_JWT_PART = 16;
/** A shorter line of a secret of several lines is not one: a line may be a bracket. */
const SHORTEST_LINE = 8;
/** A shorter encoding of a short secret is as likely something else. */
const SHORTEST_ENCODING = 10;
/** Letters and digits that a form must have to be found whatever is between them. */
const FEWEST_LETTERS = 12;
/** What is at least so long, in one word with figures, can be told from other text by a piece of it. */
const SHORTEST_TOKEN = 24;

/** A part of a secret that is a secret of its own. */
interface Part {
  readonly text: string;
  readonly piecesFrom?: number | undefined;
}

/**
 * What a masker that knows exact strings only must be told: the secret, the lines of one with several, the parts of a
 * JWT, and what Google leaves of one when it strips the signature.
 */
export function masksOf(secret: string): string[] {
  const masks = [secret];
  if (isMultiline(secret)) {
    masks.push(...linesOf(secret).filter((line) => line.length >= SHORTEST_LINE));
    masks.push(secret.replaceAll('\r', '\\r').replaceAll('\n', '\\n'));
  }
  const parts = jwtParts(secret);
  if (parts !== undefined) {
    masks.push(parts.slice(0, 2).join('.'), ...parts.filter((part) => part.length >= SHORTEST_JWT_PART));
  }
  return [...new Set(masks)].filter((mask) => !isMultiline(mask));
}

/** Every form of a secret that a text is searched for. */
export function formsOf(secret: string): Form[] {
  const forms: Form[] = [{ text: secret, match: 'exact' }];
  for (const part of partsOf(secret.trim())) forms.push(...writtenForms(part), ...encodedForms(part));
  return forms;
}

function partsOf(secret: string): Part[] {
  const parts: Part[] = [];
  const jwt = jwtParts(secret);
  if (jwt !== undefined) {
    // Other tokens begin with the same header, so a piece of it betrays nothing.
    const [header = ''] = jwt;
    parts.push({ text: secret, piecesFrom: header.length + 1 });
    parts.push({ text: header });
    // Pieces of the token are all that others have to be.
    const others = jwt.slice(1).filter(({ length }) => length < 2 * SHORTEST_TOKEN);
    for (const text of others) if (text.length >= SHORTEST_JWT_PART) parts.push({ text });
    return parts;
  }
  parts.push(isToken(secret) ? { text: secret, piecesFrom: 0 } : { text: secret });
  if (isMultiline(secret)) parts.push(...partsOfLines(secret));
  else if (!isToken(secret)) {
    // A credential in a header field or in a structure: it may come back alone.
    for (const [token] of secret.matchAll(/[A-Za-z0-9]{32,}/g)) {
      if (isToken(token)) parts.push({ text: token, piecesFrom: 0 });
    }
    const [, credentials] = /^(?:Bearer|Basic|Token|ApiKey)\s+(\S{8,})$/i.exec(secret) ?? [];
    if (credentials !== undefined) parts.push(...partsOf(credentials));
  }
  const decoded = withoutEscapes(secret);
  if (decoded !== secret) parts.push(...partsOf(decoded));
  return parts;
}

/** A key's lines are one secret, however it is wrapped; other lines are one each. */
function partsOfLines(secret: string): Part[] {
  const lines = linesOf(secret);
  const body = lines.filter((line) => /^[A-Za-z0-9+/=_-]+$/.test(line)).join('');
  return [
    ...(isToken(body) ? [{ text: body, piecesFrom: 0 }] : []),
    ...lines
      .filter((line) => line.length >= SHORTEST_LINE)
      .map((text) => (isToken(text) ? { text, piecesFrom: 0 } : { text })),
  ];
}

/** As it is, and as a form field has it. */
function writtenForms({ text, piecesFrom }: Part): Form[] {
  const forms: Form[] = [{ text, match: 'exact' }];
  if (text.includes(' ')) forms.push({ text: text.replaceAll(' ', '+'), match: 'exact' });
  // Bytes that are not read in their charset.
  const bytes = Buffer.from(text);
  if (bytes.length !== text.length) forms.push({ text: bytes.toString('latin1'), match: 'exact' });
  if (piecesFrom !== undefined) forms.push({ text, match: 'any-case', piecesFrom });
  else if (lettersIn(text) >= FEWEST_LETTERS) forms.push({ text, match: 'word' });
  else forms.push({ text: Buffer.from(text, 'utf16le').toString('latin1').slice(0, -1), match: 'exact' });
  return forms;
}

/** In hexadecimal, in base64, and in base64 of that. */
function encodedForms({ text, piecesFrom }: Part): Form[] {
  const bytes = Buffer.from(text);
  const from = piecesFrom === undefined ? undefined : Buffer.byteLength(text.slice(0, piecesFrom));
  const hex: Form = {
    text: bytes.toString('hex'),
    match: 'any-case',
    piecesFrom: from === undefined ? undefined : 2 * from,
  };
  const base64 = base64Forms(bytes, from);
  const twice = base64.flatMap((form) => base64Forms(Buffer.from(form.text), form.piecesFrom));
  return [hex, ...base64, ...twice].flatMap((form): Form[] => {
    if (form.text.length < SHORTEST_ENCODING) return [];
    if (lettersIn(form.text) >= FEWEST_LETTERS) return [form];
    const { text: exact } = form;
    const other = form === hex ? exact.toUpperCase() : exact.replaceAll('+', '-').replaceAll('/', '_');
    return [
      { text: exact, match: 'exact' },
      { text: other, match: 'exact' },
    ];
  });
}

/**
 * What is certain of the base64 of a text that holds the bytes, for each of the three places where they may begin in a
 * group. The first and last characters of a shifted encoding mix in the neighbours' bits.
 */
function base64Forms(bytes: Buffer, piecesFrom: number | undefined): Form[] {
  return [0, 1, 2].map((shift) => {
    const encoded = Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    const start = shift === 0 ? 0 : shift + 1;
    const end = (bytes.length + shift) % 3 === 0 ? encoded.length : encoded.length - 1;
    return {
      text: encoded.slice(start, end),
      match: 'letters',
      piecesFrom:
        piecesFrom === undefined ? undefined : Math.max(0, Math.ceil(((piecesFrom + shift) * 4) / 3) - start),
    };
  });
}

/** The parts of a JWT or of an encrypted one (RFC 7519, RFC 7516); undefined for anything else. */
function jwtParts(secret: string): string[] | undefined {
  if (!/^[\w-]+(?:\.[\w-]*){2}(?:\.[\w-]*\.[\w-]*)?$/.test(secret)) return undefined;
  const parts = secret.split('.');
  const header = Buffer.from(parts[0] ?? '', 'base64url').toString('latin1');
  return /^\s*\{/.test(header) ? parts.filter((part) => part !== '') : undefined;
}

/** Whether a text is one random word, of which a piece is found nowhere else. A URL or a phrase is not. */
function isToken(text: string): boolean {
  return (
    text.length >= SHORTEST_TOKEN &&
    /^[\w.~+/=-]+$/.test(text) &&
    (text.match(/[A-Za-z0-9]{16,}/g) ?? []).some((run) => /\d/.test(run))
  );
}

function isMultiline(text: string): boolean {
  return /[\r\n]/.test(text);
}

function linesOf(secret: string): string[] {
  return secret
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('-----'));
}

function withoutEscapes(text: string): string {
  const view = unescaped(viewOf(text));
  return view === undefined ? text : textOf(view.units);
}

function lettersIn(text: string): number {
  return text.replace(/[^A-Za-z0-9]+/g, '').length;
}
