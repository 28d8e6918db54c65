// Takes the place of the packages that scripts/bundle.ts leaves out. Copied beside each bundle.
/** Fails when it is called, with `new` or without. An arrow function cannot be called with `new`. */
function absent(name) {
  function leftOut() {
    throw new Error(`${name} is not part of this bundle`);
  }
  return leftOut;
}

exports.ProxyAgent = absent('undici');
exports.httpsOverHttp = absent('tunnel');
exports.getExecOutput = absent('@actions/exec');
exports.HttpsProxyAgent = absent('https-proxy-agent');
exports.default = absent('node-fetch');
exports.log = () => ({ debug() {}, info() {}, warn() {}, error() {} });
