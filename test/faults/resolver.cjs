// Loaded before the program, of which it changes nothing: a machine whose name server answers with TEST_RESOLVER's code
// for every name but this machine's own.
const dns = require('node:dns');
const { isIP } = require('node:net');
const { syncBuiltinESMExports } = require('node:module');

const code = process.env.TEST_RESOLVER;
delete process.env.TEST_RESOLVER;

const { lookup } = dns;
dns.lookup = (hostname, ...rest) => {
  if (isIP(hostname) !== 0 || hostname === 'localhost') return lookup(hostname, ...rest);
  const callback = rest.at(-1);
  const error = Object.assign(new Error(`getaddrinfo ${code} ${hostname}`), {
    code,
    hostname,
    syscall: 'getaddrinfo',
  });
  process.nextTick(callback, error);
  return undefined;
};
syncBuiltinESMExports();
