// Loaded before the program: ends it as a power cut would, before the n-th change that it makes to the file system.
const fs = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');

const last = Number(process.env.TEST_DIE_BEFORE);
delete process.env.TEST_DIE_BEFORE;
let changes = 0;

function counting(change) {
  return function counted(...parameters) {
    changes += 1;
    if (changes === last) process.kill(process.pid, 'SIGKILL');
    return Reflect.apply(change, this, parameters);
  };
}

for (const name of ['mkdir', 'mkdtemp', 'rename', 'writeFile', 'unlink', 'rm']) {
  fs.promises[name] = counting(fs.promises[name]);
}
const open = counting(fs.promises.open);
fs.promises.open = async (...parameters) => {
  const handle = await open(...parameters);
  handle.writeFile = counting(handle.writeFile);
  handle.close = counting(handle.close);
  return handle;
};
fs.appendFileSync = counting(fs.appendFileSync);
syncBuiltinESMExports();
