import { BlockList, isIP } from 'node:net';
import { isLoopback } from '../local-hosts.ts';
import { own } from '../record.ts';
import { NetworkError } from './failure.ts';

/** The proxy of a route. */
export interface ProxyTarget {
  readonly secure: boolean;
  /** Without the brackets of an IPv6 address. */
  readonly host: string;
  readonly port: number;
  /** `host:port`, for messages. */
  readonly label: string;
  /** The environment variable that names it. */
  readonly variable: string;
  /** Value of `Proxy-Authorization`: a secret. */
  readonly authorization: string | undefined;
}

/**
 * The proxy for a URL, or undefined for a direct connection.
 *
 * `@actions/http-client/lib/proxy` is not used. It reads `process.env`, reads `proxy.example:3128` as a URL of the scheme
 * `proxy.example:`, treats `127.example.com` as loopback, and supports neither `*.example.com` nor address ranges nor
 * IPv6 without brackets.
 * @throws {NetworkError} NETWORK_PROXY when the variable's value cannot be used.
 */
export function proxyFor(
  url: URL,
  env: Readonly<Record<string, string | undefined>>,
): ProxyTarget | undefined {
  const names = url.protocol === 'https:' ? ['https_proxy', 'HTTPS_PROXY'] : ['http_proxy', 'HTTP_PROXY'];
  const variable = names.find((name) => (own(env, name) ?? '').trim() !== '');
  if (variable === undefined) return undefined;
  const exceptions = env['no_proxy'] || env['NO_PROXY'] || '';
  if (isBypassed(url, exceptions)) return undefined;
  return parseProxy((own(env, variable) ?? '').trim(), variable);
}

function parseProxy(value: string, variable: string): ProxyTarget {
  const unusable = (why: string) =>
    // The value may hold a password: it is not shown.
    new NetworkError('NETWORK_PROXY', `the value of ${variable} cannot be used as a proxy: ${why}`, {
      phase: 'proxy',
      transient: false,
      remedy: `Set ${variable} to http://host:port or http://user:password@host:port, special characters percent-encoded.`,
    });
  const text = /^[a-z][a-z0-9+.-]*:\/\//i.test(value) ? value : `http://${value}`;
  const url = URL.parse(text);
  if (url === null) throw unusable('it is not a URL');
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw unusable(`only http:// and https:// proxies are supported, not ${url.protocol}//`);
  }
  if (url.hostname === '' || url.port === '0') throw unusable('it has no host and port');
  const secure = url.protocol === 'https:';
  const port = url.port === '' ? (secure ? 443 : 80) : Number(url.port);
  return {
    secure,
    host: withoutBrackets(url.hostname),
    port,
    label: `${url.hostname}:${port}`,
    variable,
    authorization:
      url.username === '' && url.password === ''
        ? undefined
        : `Basic ${Buffer.from(`${decoded(url.username)}:${decoded(url.password)}`).toString('base64')}`,
  };
}

function isBypassed(url: URL, exceptions: string): boolean {
  if (isLoopback(url)) return true;
  const host = withoutBrackets(url.hostname).replace(/\.$/, '');
  const port = url.port || (url.protocol === 'https:' ? '443' : '80');
  return exceptions
    .toLowerCase()
    .split(/[\s,]+/)
    .some((entry) => matches(entry, host, port));
}

function matches(entry: string, host: string, port: string): boolean {
  if (entry === '') return false;
  if (entry === '*') return true;
  const { name, onlyPort } = splitPort(entry);
  if (onlyPort !== undefined && onlyPort !== port) return false;
  if (name === '*') return true;
  if (isIP(host) !== 0) return name.includes('/') ? inRange(host, name) : canonicalAddress(name) === host;
  const domain = name.replace(/^\*?\./, '').replace(/\.$/, '');
  return domain !== '' && (host === domain || host.endsWith(`.${domain}`));
}

/** `host:8443`, `[::1]:8443`, `[::1]` and `::1`. */
function splitPort(entry: string): { name: string; onlyPort: string | undefined } {
  // An IPv6 address without brackets has no port.
  if (!entry.startsWith('[') && entry.indexOf(':') !== entry.lastIndexOf(':'))
    return { name: entry, onlyPort: undefined };
  const match = /^(?:\[([^\]]*)\]|([^:]*))(?::(\d+))?$/.exec(entry);
  // A port written with leading zeros is the same port.
  if (match !== null)
    return { name: match[1] ?? match[2] ?? '', onlyPort: match[3]?.replace(/^0+(?=\d)/, '') };
  return { name: entry, onlyPort: undefined };
}

/** As the URL parser writes it, so that `0:0:0:0:0:0:0:1` is `::1`. */
function canonicalAddress(name: string): string {
  if (isIP(name) !== 6) return name;
  return withoutBrackets(URL.parse(`http://[${name}]`)?.hostname ?? name);
}

function inRange(host: string, range: string): boolean {
  const [network = '', bits = ''] = range.split('/');
  const family = isIP(network);
  if (family === 0 || family !== isIP(host) || !/^\d{1,3}$/.test(bits)) return false;
  if (Number(bits) > (family === 4 ? 32 : 128)) return false;
  const type = family === 4 ? 'ipv4' : 'ipv6';
  const list = new BlockList();
  list.addSubnet(network, Number(bits), type);
  return list.check(host, type);
}

/** `[::1]` to `::1`, as sockets take it. */
export function withoutBrackets(hostname: string): string {
  return hostname.startsWith('[') ? hostname.slice(1, -1) : hostname;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
