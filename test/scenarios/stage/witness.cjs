// Loaded before the program, of which it changes nothing: notes the command line of every process that it starts, and
// says on standard output when something was appended to one of the runner's files. That is the only place where the
// order of masks, which are printed, and outputs, which are not, can be seen.
const fs = require('node:fs');
const { subscribe } = require('node:diagnostics_channel');
const { syncBuiltinESMExports } = require('node:module');
const { Socket } = require('node:net');

const noteIn = process.env.TEST_CHILDREN;
delete process.env.TEST_CHILDREN;
subscribe('child_process', ({ process: child }) => {
  process.nextTick(() => fs.writeFileSync(noteIn, `${JSON.stringify(child.spawnargs)}\n`, { flag: 'a' }));
});

// The one address that no proxy and no variable leads elsewhere: the metadata service of AWS.
const instance = process.env.TEST_LINK_LOCAL;
delete process.env.TEST_LINK_LOCAL;
if (instance !== undefined) {
  const { hostname, port } = new URL(instance);
  const { connect } = Socket.prototype;
  Socket.prototype.connect = function (...parameters) {
    const [options] = parameters.flat();
    if (options?.host === '169.254.169.254') Object.assign(options, { host: hostname, port: Number(port) });
    return connect.apply(this, parameters);
  };
}

const append = fs.appendFileSync;
fs.appendFileSync = (path, data, ...rest) => {
  append(path, data, ...rest);
  for (const file of ['OUTPUT', 'ENV', 'STATE']) {
    if (path !== process.env[`GITHUB_${file}`]) continue;
    const [, name] = /^(.+)<<ghadelimiter_/.exec(data) ?? [];
    process.stdout.write(`@handed-over ${file} ${name}\n`);
  }
};
syncBuiltinESMExports();
