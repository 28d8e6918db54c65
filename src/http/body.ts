import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Transform } from 'node:stream';
import { guarded } from './guarded.ts';
import type { HttpRequest } from './message.ts';

/** A body, or its first bytes. */
export interface Body {
  readonly bytes: number;
  readonly kept: Buffer;
  readonly truncated: boolean;
  readonly sha256: string | undefined;
}

export interface BodyOutcome {
  /** At most one of these is called, once. */
  done(body: Body): void;
  tooLarge(): void;
  corrupt(encoding: string): void;
  /** A handler threw, possibly one of these. */
  broken(thrown: unknown): void;
}

/** More than servers use. Each encoding multiplies the size that a few bytes can unpack to. */
const MOST_ENCODINGS = 3;

/**
 * Reads a body, decoding gzip, deflate, br and zstd where `content-encoding` says so (RFC 9110 section 8.4).
 * Memory is bounded by `maxBodyBytes`, whatever length the body announces or unpacks to. A lost connection is not reported
 * here; the caller listens for that.
 * @returns a function that stops reading
 */
export function readBody(
  response: IncomingMessage,
  request: Pick<HttpRequest, 'method' | 'maxBodyBytes' | 'onLargeBody' | 'digest'>,
  outcome: BodyOutcome,
): () => void {
  const kept = new Kept(request.maxBodyBytes, Number(response.headers['content-length']));
  const hash = request.digest ? createHash('sha256') : undefined;
  const encodings = encodingsOf(response);
  let decoders: Transform[] = [];
  let over = false;
  let bytes = 0;

  const stop = () => {
    over = true;
    for (const decoder of decoders) decoder.destroy();
  };
  const on = <Arguments extends readonly unknown[]>(handle: (...given: Arguments) => void) =>
    guarded((thrown) => {
      over = true;
      outcome.broken(thrown);
    }, handle);
  const done = on(() => {
    if (over) return;
    const sha256 = hash?.digest('hex');
    stop();
    outcome.done({ bytes, kept: kept.take(), truncated: bytes > request.maxBodyBytes, sha256 });
  });
  const read = on((chunk: Buffer) => {
    if (over) return;
    bytes += chunk.length;
    kept.add(chunk);
    hash?.update(chunk);
    if (bytes <= request.maxBodyBytes) return;
    if (request.onLargeBody === 'error') {
      stop();
      outcome.tooLarge();
    } else if (hash === undefined) {
      done();
    }
  });

  if (encodings.length === 0) {
    const length = Number(response.headers['content-length']);
    if (
      request.onLargeBody === 'error' &&
      length > request.maxBodyBytes &&
      carriesBody(request.method, response.statusCode)
    ) {
      stop();
      outcome.tooLarge();
      return stop;
    }
    response.on('data', read);
    response.on('end', done);
    return stop;
  }

  const open = (firstByte: number | undefined) => {
    decoders = encodings.map((encoding, index) => decoderFor(encoding, index === 0 ? firstByte : undefined));
    decoders.forEach((decoder, index) => {
      const corrupt = () => {
        if (over) return;
        stop();
        outcome.corrupt(encodings[index] ?? '');
      };
      decoder.on('error', on(corrupt));
      const next = decoders[index + 1];
      if (next !== undefined) decoder.pipe(next);
      else decoder.on('data', read).on('end', done);
    });
  };
  const decode = (chunk: Buffer) => {
    if (over) return;
    // Not earlier: HEAD, 204 and 304 have an encoding and no body.
    if (decoders.length === 0) open(chunk[0]);
    const first = decoders[0];
    if (first?.write(chunk) === false) {
      response.pause();
      const resume = () => {
        response.resume();
      };
      first.once('drain', on(resume));
    }
  };
  const end = () => {
    if (decoders[0] === undefined) done();
    else if (!over) decoders[0].end();
  };
  response.on('data', on(decode));
  response.on('end', on(end));
  return stop;
}

/** RFC 9112 section 6.3: responses to HEAD, 204 and 304 have a length and no body. */
function carriesBody(method: string, status: number | undefined): boolean {
  return method !== 'HEAD' && status !== 204 && status !== 304;
}

/** In the order of decoding. Empty also when one of them is unknown; the body is then kept encoded. */
function encodingsOf(response: IncomingMessage): string[] {
  const named = (response.headers['content-encoding'] ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim().replace(/^x-/, ''))
    .filter((name) => name !== '' && name !== 'identity')
    .reverse();
  const known = named.every(
    (name) => DECODERS.has(name) && (name !== 'zstd' || 'createZstdDecompress' in zlib()),
  );
  return known && named.length <= MOST_ENCODINGS ? named : [];
}

// Loaded only for a compressed response. Requests for tokens do not ask for one.
const zlib = () => process.getBuiltinModule('node:zlib');
const CHUNK = { chunkSize: 65_536 };

const DECODERS = new Map<string, (firstByte: number | undefined) => Transform>([
  ['gzip', () => zlib().createGunzip(CHUNK)],
  // Some servers send "deflate" without its zlib wrapper, whose first byte has method 8 (RFC 1950 section 2.2).
  [
    'deflate',
    (firstByte) =>
      firstByte === undefined || (firstByte & 0x0f) === 8
        ? zlib().createInflate(CHUNK)
        : zlib().createInflateRaw(CHUNK),
  ],
  ['br', () => zlib().createBrotliDecompress(CHUNK)],
  ['zstd', () => zlib().createZstdDecompress(CHUNK)],
]);

function decoderFor(encoding: string, firstByte: number | undefined): Transform {
  const make = DECODERS.get(encoding);
  if (make === undefined) throw new Error(`no decoder for ${encoding}`);
  return make(firstByte);
}

const MOST_ANNOUNCED = 256 * 1024;

/** Buffers for bodies of unknown length, used again: a suite has thousands, and V8 frees memory outside its heap late. */
const spare: Buffer[] = [];
const MOST_SPARE = 8;
const LARGEST_SPARE = 256 * 1024;

/** The first bytes of a body in one growing buffer, so that a million tiny chunks cost no more than one large one. */
class Kept {
  readonly #most: number;
  /** First size of the buffer: the announced length, up to a limit. Growing would leave smaller buffers as garbage. */
  readonly #first: number;
  #buffer: Buffer = Buffer.alloc(0);
  #length = 0;

  constructor(most: number, announced: number) {
    this.#most = most;
    this.#first = announced > 0 ? Math.min(announced, MOST_ANNOUNCED) : 0;
  }

  add(chunk: Buffer): void {
    const wanted = Math.min(this.#length + chunk.length, this.#most);
    if (wanted <= this.#length) return;
    if (wanted > this.#buffer.length) this.#grow(wanted);
    chunk.copy(this.#buffer, this.#length, 0, wanted - this.#length);
    this.#length = wanted;
  }

  #grow(wanted: number): void {
    const used = this.#buffer;
    const larger = used.length === 0 && this.#first === 0 ? spare.pop() : undefined;
    this.#buffer =
      larger !== undefined && larger.length >= wanted
        ? larger
        : Buffer.allocUnsafeSlow(Math.min(this.#most, Math.max(wanted, used.length * 2, this.#first, 4096)));
    used.copy(this.#buffer, 0, 0, this.#length);
  }

  /** Called once, at the end. */
  take(): Buffer {
    const used = this.#buffer;
    const body = used.subarray(0, this.#length);
    if (this.#length === used.length || used.length > LARGEST_SPARE) return body;
    const copy = Buffer.allocUnsafeSlow(this.#length);
    body.copy(copy);
    if (spare.length < MOST_SPARE) spare.push(used);
    return copy;
  }
}
