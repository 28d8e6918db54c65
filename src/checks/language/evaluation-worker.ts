// The worker thread of evaluation-thread.ts. It knows no secret, and is terminated when a task takes too long.
import { parentPort } from 'node:worker_threads';
import { runTask } from './evaluation-task.ts';
import type { Job, Report } from './evaluation-thread.ts';
import type { Observation } from './observation.ts';

let known: Observation | undefined;
const report = (message: Report) => parentPort?.postMessage(message);

parentPort?.on('message', async ({ task, captures, observation }: Job) => {
  report({ started: true });
  if (observation !== undefined) known = withBuffer(observation);
  if (known === undefined) return;
  report({ result: await runTask(task, known, captures) });
});

/** A Buffer arrives as an array of bytes. */
function withBuffer(observation: Observation): Observation {
  const { buffer, byteOffset, byteLength } = observation.response.body;
  const body = Buffer.from(buffer, byteOffset, byteLength);
  return { ...observation, response: { ...observation.response, body } };
}
