/**
 * An instance of a function in a thread of its own: the functions framework with the function's file. If the
 * function blocks, throws or calls `process.exit`, it ends or delays
 * this instance, not the emulator.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { http } from '@google-cloud/functions-framework';
import { getFunction, getTestServer } from '@google-cloud/functions-framework/testing';

const { source, target } = workerData;
const module = await import(source);
// As in the framework's command line: the file registers its function by name, or exports it.
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
