// gaxios loads https-proxy-agent, 40 kB, for its own transport, which is never used (src/http/gaxios.ts).
export class HttpsProxyAgent {
  constructor() {
    throw new Error('https-proxy-agent is not part of this bundle; requests go through src/http/door.ts');
  }
}
