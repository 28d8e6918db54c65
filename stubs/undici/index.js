// @actions/core imports @actions/http-client, which imports undici for `ProxyAgent` alone: 940 kB and 40-50 ms of
// every start (actions/toolkit#1621, #1697). This product has its own door to the network and never gets here.
export class ProxyAgent {
  constructor() {
    throw new Error('undici is not part of this bundle; requests go through src/http/door.ts');
  }
}
