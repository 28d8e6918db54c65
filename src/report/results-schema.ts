import type { Schema } from '@cfworker/json-schema';
import { ERROR_CODES } from '../errors.ts';

// docs/results.schema.json is this, written out; a test holds the two together.

const text = { type: 'string' } as const;
const milliseconds = { type: 'integer', minimum: 0 } as const;
const time = { type: 'string', format: 'date-time' } as const;
const shard = { type: 'string', pattern: '^[1-9][0-9]{0,3}/[1-9][0-9]{0,3}$' } as const;
const number = { type: 'integer', minimum: 0 } as const;

function object(
  required: Readonly<Record<string, Schema>>,
  optional: Readonly<Record<string, Schema>> = {},
): Schema {
  return {
    type: 'object',
    properties: { ...required, ...optional },
    required: Object.keys(required),
    // Later minor versions may add properties; readers must ignore properties that they do not know.
    additionalProperties: true,
  };
}

function list(items: Schema): Schema {
  return { type: 'array', items };
}

function described(schema: Schema, description: string): Schema {
  return { ...schema, description };
}

const code: Schema = { type: 'string', pattern: '^[A-Z][A-Z0-9_]*$', examples: ERROR_CODES.slice(0, 3) };

const response = object(
  {
    status: { type: 'integer', minimum: 100, maximum: 999 },
    bytes: described(number, 'Of the whole body, after decompression.'),
    truncated: described({ type: 'boolean' }, 'The body was longer than what was kept.'),
  },
  {
    contentType: text,
    sha256: described(
      { type: 'string', pattern: '^[0-9a-f]{64}$' },
      'Of the whole body, after decompression.',
    ),
    certificateExpiresAt: described(time, "Until when the server's certificate is valid."),
    excerpt: described(
      { type: 'string', maxLength: 4096 },
      'The beginning of a body that is text; of failed checks only. Hostile text: make it safe before you print it.',
    ),
  },
);

const check = object(
  {
    name: text,
    verdict: { enum: ['passed', 'failed', 'skipped'] },
    message: described(text, 'The reason for the verdict, in a sentence.'),
    failures: described(
      list(object({ line: text, actual: text })),
      'Each expectation that did not hold, as written, and the actual value.',
    ),
    request: object(
      { method: text, url: text, auth: { enum: ['id_token', 'signed_jwt', 'access_token', 'none'] } },
      { audience: text },
    ),
    attempts: list(
      object({
        startMs: described(milliseconds, 'After the check began.'),
        durationMs: milliseconds,
        outcome: text,
      }),
    ),
    startMs: described(milliseconds, 'After the run began.'),
    durationMs: described(milliseconds, 'All attempts and the waiting between them.'),
  },
  {
    refused: described(
      { const: true },
      'The check expects refusal. The message names what refused the request, or says that nothing did.',
    ),
    code: described(code, 'Of a failed check: its entry in docs/troubleshooting.md.'),
    remedy: text,
    response: described(response, 'The last response, if there was one.'),
    timing: object(
      { wait: milliseconds, body: milliseconds, total: milliseconds },
      { connect: milliseconds, tls: milliseconds },
    ),
    attemptsLeftOut: described(number, 'Earlier attempts: the list has the last hundred.'),
    shard: described(shard, 'In joined results: the job that ran the check.'),
  },
);

/** JSON Schema 2020-12 of `results_file`, version 1. Properties may be added; none is removed or changes its meaning. */
export const RESULTS_SCHEMA: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://raw.githubusercontent.com/org/gcp-bearer/main/docs/results.schema.json',
  title: 'gcp-bearer results',
  description:
    'What a run did: written by the input `results_file`. Secrets are redacted. All times of day are UTC.',
  ...object(
    {
      version: { const: 1 },
      verdict: described(
        { enum: ['passed', 'failed'] },
        '`failed` when a check failed or was skipped, or when the run failed.',
      ),
      startedAt: time,
      durationMs: milliseconds,
      tokens: list(
        object(
          { kind: { enum: ['access_token', 'id_token'] } },
          { audience: text, scopes: list(text), expiresAt: time },
        ),
      ),
      phases: described(
        list(object({ name: text, startMs: milliseconds, durationMs: milliseconds })),
        'Token requests, in milliseconds from the start of the run.',
      ),
      totals: object({ total: number, passed: number, failed: number, skipped: number }),
      checks: list(check),
      errors: described(
        list(object({ code, message: text }, { remedy: text, shard })),
        'The error that ended the run; in joined results, those of every job.',
      ),
    },
    {
      $schema: { type: 'string', format: 'uri' },
      shard: described(shard, "This job's share of the checks; absent in joined results."),
      identity: object({ kind: text, source: text }, { principal: text, projectId: text }),
    },
  ),
};
