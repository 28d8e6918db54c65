// The worker thread of evaluation-thread.ts. It knows no secret, and is terminated when an answer takes too long.
import { parentPort } from 'node:worker_threads';
import type { Job, Report } from './evaluation-thread.ts';
import type { Observation } from './observation.ts';
import { answer } from './question.ts';

let known: Observation | undefined;
const report = (message: Report) => parentPort?.postMessage(message);

parentPort?.on('message', async ({ question, captures, observation }: Job) => {
  report({ started: true });
  if (observation !== undefined) known = withBuffer(observation);
  if (known === undefined) return;
  report({ answer: await answer(question, known, captures) });
});

/** A Buffer arrives as an array of bytes. */
function withBuffer(observation: Observation): Observation {
  const { buffer, byteOffset, byteLength } = observation.response.body;
  const body = Buffer.from(buffer, byteOffset, byteLength);
  return { ...observation, response: { ...observation.response, body } };
}
