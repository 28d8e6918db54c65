import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { HttpClient } from '../../src/http/client.ts';
import { NetworkError } from '../../src/http/failure.ts';
import type { HttpRequest } from '../../src/http/message.ts';

// GitHub sets it in its jobs, and the library adds it to the user agent.
delete process.env['ACTIONS_ORCHESTRATION_ID'];

/** A client that is closed after the test, without a proxy unless `env` has one. */
export function clientFor(t: TestContext, env: Record<string, string> = {}): HttpClient {
  const http = new HttpClient({ env, now: () => Date.now() });
  t.after(() => http.close());
  return http;
}

/**
 * Stops timers, so that no timeout expires before the test says so.
 * @returns advances the timers by milliseconds
 */
export function stoppedTimers(t: TestContext): (ms: number) => void {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  return (ms) => t.mock.timers.tick(ms);
}

/** Waits until what was written to a connection within this process has been read. */
export async function turns(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** A GET with limits that no test reaches by accident. */
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

/** The NetworkError of a request. */
export async function failureOf(response: Promise<unknown>): Promise<NetworkError> {
  const thrown = await response.then(
    () => assert.fail('the request succeeded'),
    (error: unknown) => error,
  );
  assert.ok(thrown instanceof NetworkError, `not a NetworkError: ${thrown}`);
  return thrown;
}

/** The fields of a failure that tests compare. */
export function gist({ code, phase, sent, transient }: NetworkError) {
  return { code, phase, sent, transient };
}
