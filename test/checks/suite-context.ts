import type { SuiteContext } from '../../src/checks/file/context.ts';
import { parseSuite } from '../../src/checks/file/parse.ts';

export const SERVICE = 'https://range-abc123-uc.a.run.app';

/** A file that knows one variable and the project's own defaults. */
export const context: SuiteContext = {
  env: {
    GITHUB_SHA: '0f1e2d3',
    SERVICE_URL: SERVICE,
    QUOTED: 'a "b" c\nd',
    EMPTY: '',
    HOST_PART: '.evil.example',
  },
  universe: 'googleapis.com',
  allowedOrigins: new Set(),
  mask: () => {},
  base: { authHeader: 'Authorization', timeoutMs: 70_000, waitMs: 60_000, retry: 'safe', redirects: 0 },
};

/** The checks of a text that has nothing wrong. */
export async function checksOf(text: string, env = context.env, allowed: readonly string[] = []) {
  const { checks, problems } = await parseSuite(text, { ...context, env, allowedOrigins: new Set(allowed) });
  if (problems.length > 0)
    throw new Error(problems.map(({ at, message }) => `${at.line}:${at.column} ${message}`).join('\n'));
  return checks;
}

/** What is wrong with a text, as `LINE:COLUMN message`. */
export async function problemsOf(text: string): Promise<string[]> {
  const { checks, problems } = await parseSuite(text, context);
  if (problems.length > 0 && checks.length > 0) throw new Error('checks were planned in spite of problems');
  return problems.map(({ at, message }) => `${at.line}:${at.column} ${message}`);
}

/** The checks file of the documentation. */
export const DOCUMENTED = `version: 1
defaults: { url: https://range-abc123-uc.a.run.app, wait: 4m, timeout: 10s }
checks:
  - name: health
    get: /health
    expect: [ 'status == 200', 'json $.version == {{ env.GITHUB_SHA }}' ]
  - name: order
    post: /orders
    json: { sku: A1 }
    capture: { id: json $.id }
    expect: [ 'status == 201' ]
  - name: order can be read
    get: /orders/{{ capture.id }}
    after: order
    expect: [ 'json $.sku == A1' ]
  - { name: private, get: /health, auth: none, expect: [ refused ] }
`;
