import type { Socket } from 'node:net';
import { Duplex } from 'node:stream';

/**
 * A socket with the latency of a network: each direction takes half a round trip, so that a handshake and
 * a request take as long as there, in each version of TLS. The order stays when the round trip changes.
 */
export class DistantSocket extends Duplex {
  readonly #socket: Socket;
  readonly #halfMs: number;
  #inbound = 0;
  #outbound = 0;

  constructor(socket: Socket, roundTripMs: number) {
    super({ allowHalfOpen: true });
    this.#socket = socket;
    this.#halfMs = roundTripMs / 2;
    socket.on('data', (chunk: Buffer) => this.#arrive(() => void (this.destroyed || this.push(chunk))));
    socket.on('end', () => this.#arrive(() => void (this.destroyed || this.push(null))));
    socket.on('error', (error) => this.destroy(error));
    socket.on('close', () => this.#arrive(() => void this.destroy()));
  }

  override _read(): void {}

  override _write(chunk: Buffer, _: BufferEncoding, done: (error?: Error | null) => void): void {
    this.#leave(() => {
      if (!this.#socket.destroyed) this.#socket.write(chunk);
    });
    // The sender does not wait for the receiver: its window is large enough for all data here.
    done();
  }

  override _final(done: (error?: Error | null) => void): void {
    this.#leave(() => {
      this.#socket.end();
      done();
    });
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.#leave(() => this.#socket.destroy());
    done(error);
  }

  #arrive(step: () => void): void {
    this.#inbound = schedule(this.#inbound, this.#halfMs, step);
  }

  #leave(step: () => void): void {
    this.#outbound = schedule(this.#outbound, this.#halfMs, step);
  }
}

/** Timers of the same length fire in the order in which they were set. @returns when it is due */
function schedule(before: number, ms: number, step: () => void): number {
  const due = Math.max(before, performance.now() + ms);
  setTimeout(step, Math.max(0, due - performance.now()));
  return due;
}
