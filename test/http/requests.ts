import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { HttpClient, NetworkError } from '../../src/http/client.ts';
import type { HttpRequest } from '../../src/http/message.ts';

/** A door that is closed with the test; no proxy unless `env` says so. */
export function doorFor(t: TestContext, env: Record<string, string> = {}): HttpClient {
  const http = new HttpClient({ env, now: () => Date.now() });
  t.after(() => http.close());
  return http;
}

/**
 * Timers that fire when the test says so: from here on no timeout is over before.
 * @returns lets so many milliseconds pass
 */
export function stoppedTimers(t: TestContext): (ms: number) => void {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  return (ms) => t.mock.timers.tick(ms);
}

/** Until what was written to a connection of this process has been read from it. */
export async function turns(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** A GET with limits that no test meets by accident. */
export function get(url: string, rest: Partial<HttpRequest> = {}): HttpRequest {
  return {
    method: 'GET',
    url,
    timeoutMs: 600_000,
    maxBodyBytes: 1_000_000,
    onLargeBody: 'error',
    certificate: true,
    ...rest,
  };
}

/** The NetworkError that a request ends with. */
export async function failureOf(answer: Promise<unknown>): Promise<NetworkError> {
  const thrown = await answer.then(
    () => assert.fail('the request succeeded'),
    (error: unknown) => error,
  );
  assert.ok(thrown instanceof NetworkError, `not a NetworkError: ${thrown}`);
  return thrown;
}

/** What is compared of a failure. */
export function gist({ code, phase, sent, transient }: NetworkError) {
  return { code, phase, sent, transient };
}
