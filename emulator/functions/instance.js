/**
 * An instance of a function, in a thread of its own: the functions framework around the file that holds it. What the
 * function does to its process — a blocked loop, an exception that nobody catches, `process.exit` — ends or delays
 * this instance, and not the emulator.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { http } from '@google-cloud/functions-framework';
import { getFunction, getTestServer } from '@google-cloud/functions-framework/testing';

const { source, target } = workerData;
const module = await import(source);
// As the framework's own command line does it: the file registers its function by name, or exports it.
if (!getFunction(target)) {
  const exported = module[target] ?? module.default?.[target];
  if (typeof exported !== 'function') throw new Error(`${source} has no function called ${target}`);
  http(target, exported);
}
const server = getTestServer(target);
server.keepAliveTimeout = 600_000;
server.setTimeout(0);
parentPort.on('message', () => parentPort.postMessage('yes'));
server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port));
