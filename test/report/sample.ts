import type { CheckResult } from '../../src/checks/check.ts';
import type { HttpResponse } from '../../src/http/message.ts';
import type { RunReport } from '../../src/report/report.ts';

/** A response as a service gives it. */
export function response(given: Partial<HttpResponse> & { readonly text?: string } = {}): HttpResponse {
  const body = given.body ?? Buffer.from(given.text ?? '{"status":"ok"}');
  return {
    url: 'https://range-abc123-uc.a.run.app/health',
    status: 200,
    reason: 'OK',
    headers: [['Content-Type', 'application/json; charset=utf-8']],
    truncated: false,
    bytes: body.length,
    timing: { wait: 100, body: 2, total: 132 },
    ...given,
    body,
  };
}

/** A check that passed, but for what is given. */
export function check(given: Partial<CheckResult> = {}): CheckResult {
  return {
    name: 'health',
    verdict: 'passed',
    message: 'all expectations hold',
    failures: [],
    request: { method: 'GET', url: 'https://range-abc123-uc.a.run.app/health', auth: 'id_token' },
    response: response(),
    attempts: [{ startMs: 0, durationMs: 132, outcome: '200' }],
    startMs: 0,
    durationMs: 132,
    ...given,
  };
}

const STARTED = Date.UTC(2026, 2, 14, 9, 26, 53);

/** A run as README and documentation show it: most is well, one check is not. */
export function sampleReport(): RunReport {
  const url = (path: string) => `https://range-abc123-uc.a.run.app${path}`;
  const request = (method: string, path: string) => ({ method, url: url(path), auth: 'id_token' as const });
  return {
    startedAt: STARTED,
    identity: {
      kind: 'GitHub OIDC',
      source: 'input workload_identity_provider',
      principal: 'deployer@my-project.iam.gserviceaccount.com',
      projectId: 'my-project',
    },
    tokens: [{ kind: 'id_token', audience: url(''), expiresAt: STARTED + 3_600_000 }],
    phases: [
      { name: "GitHub's OIDC issuer", startMs: 40, durationMs: 182 },
      { name: 'Google STS', startMs: 224, durationMs: 148 },
      { name: 'Google IAM Credentials', startMs: 374, durationMs: 121 },
    ],
    checksStartedAt: STARTED + 498,
    checks: [
      check({
        name: 'health',
        request: request('GET', '/health'),
        attempts: [
          { startMs: 0, durationMs: 96, outcome: "403 from Google's front end" },
          { startMs: 620, durationMs: 131, outcome: '200' },
        ],
        durationMs: 751,
      }),
      check({
        name: 'private',
        message: "refused by Google's front end (403)",
        request: { ...request('GET', '/health'), auth: 'none' },
        response: response({ status: 403, reason: 'Forbidden', text: '' }),
        attempts: [{ startMs: 0, durationMs: 88, outcome: '403' }],
        durationMs: 88,
      }),
      check({ name: 'catalogue', request: request('GET', '/items?limit=100'), durationMs: 412 }),
      check({
        name: 'order',
        verdict: 'failed',
        message: '409: 2 of 3 expectations do not hold',
        code: 'CHECK_FAILED',
        request: request('POST', '/orders'),
        failures: [
          { line: 'status == 201', actual: '409' },
          { line: 'json $.order.state == "accepted"', actual: '"rejected"' },
        ],
        response: response({
          status: 409,
          reason: 'Conflict',
          text: '{"order":{"id":"A1-7","state":"rejected","reason":"out of stock"}}',
        }),
        attempts: [{ startMs: 0, durationMs: 238, outcome: '409' }],
        startMs: 4,
        durationMs: 238,
      }),
      check({
        name: 'order can be read',
        verdict: 'skipped',
        message: 'skipped: it comes after order, which failed',
        request: request('GET', '/orders/{{ capture.id }}'),
        response: undefined,
        attempts: [],
        startMs: 242,
        durationMs: 0,
      }),
      check({
        name: 'report',
        request: request('GET', '/reports/2026-03'),
        attempts: [{ startMs: 0, durationMs: 574, outcome: '200' }],
        startMs: 6,
        durationMs: 574,
      }),
    ],
  };
}
