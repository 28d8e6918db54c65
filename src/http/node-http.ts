/**
 * `node:http` without an ES import of it: that reads every export, one of which is a getter that loads
 * undici for `WebSocket`, about 16 ms of every start (Node 22 and later).
 */
export const { Agent, request, STATUS_CODES } = process.getBuiltinModule('node:http');
