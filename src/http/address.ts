import { isIP as nodeIsIP } from 'node:net';

/**
 * 4 or 6 for an IP address, 0 for a name. What can only be a name is told without asking Node, whose expression for IPv6
 * would be compiled at once, before {@link compileAddressTest} has a chance to.
 */
export function isIP(host: string): number {
  return host.includes(':') || /^[\d.]+$/.test(host) ? nodeIsIP(host) : 0;
}

let compiled = false;

/**
 * Has Node's own expression for IPv6, of which Node asks each name that it resolves or gives to TLS, compiled in 1 ms
 * instead of 6: almost all of that goes into optimizing an expression that is run a dozen times. The flag is one that V8
 * looks at when it compiles an expression, and is back before anything else is: what Node has compiled ahead of its own
 * modules is good for the flags that it started with.
 * @see https://nodejs.org/api/v8.html#v8setflagsfromstringflags
 */
export function compileAddressTest(): void {
  if (compiled) return;
  compiled = true;
  // Not imported: where a proxy's address spares Node the first name, it is loaded while that connects.
  const { setFlagsFromString } = process.getBuiltinModule('node:v8');
  setFlagsFromString('--no-regexp-optimization');
  // To bytecode at first, to machine code when it is run again.
  nodeIsIP('name');
  nodeIsIP('name');
  setFlagsFromString('--regexp-optimization');
}
