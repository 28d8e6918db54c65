import { domainToASCII, domainToUnicode } from 'node:url';
import { own } from '../../record.ts';
import type { Dialect } from './schema-dialect.ts';

type Check = (text: string) => boolean;

/** The formats that the validator asserts as the standards say. */
const OF_LIBRARY = [
  'date',
  'time',
  'date-time',
  'duration',
  'uri-template',
  'url',
  'email',
  'regex',
  'uuid',
  'json-pointer',
  'json-pointer-uri-fragment',
  'relative-json-pointer',
] as const;

/** The formats that it does not have, or asserts in part. They replace its own. */
const OURS: Readonly<Record<string, Check>> = {
  uri: (text) => isUri(text, ''),
  'uri-reference': (text) => isReference(text, ''),
  iri: (text) => isUri(text, BEYOND_ASCII),
  'iri-reference': (text) => isReference(text, BEYOND_ASCII),
  hostname: (text) => /^[\x21-\x7e]+$/.test(text) && isHostname(text),
  'idn-hostname': isHostname,
  'idn-email': isEmail,
  ipv4: isIPv4,
  ipv6: isIPv6,
};

/** Whole numbers of a format of OpenAPI: the smallest and the largest. A value near 2^63 is rounded, as JSON's numbers are. */
const RANGES: Readonly<Record<string, readonly [minimum: number, maximum: number]>> = {
  int8: [-(2 ** 7), 2 ** 7 - 1],
  int16: [-(2 ** 15), 2 ** 15 - 1],
  int32: [-(2 ** 31), 2 ** 31 - 1],
  int64: [-(2 ** 63), 2 ** 63],
  uint8: [0, 2 ** 8 - 1],
  uint16: [0, 2 ** 16 - 1],
  uint32: [0, 2 ** 32 - 1],
  uint64: [0, 2 ** 64],
};
const LARGEST_FLOAT = 3.4028234663852886e38;

/**
 * The formats of OpenAPI's schemas, as its registry describes them. Those that say nothing about the text hold of any.
 * @see https://spec.openapis.org/registry/format/
 */
const OF_OPENAPI: Readonly<Record<string, Check>> = {
  ...Object.fromEntries(
    Object.entries(RANGES).map(([name, [least, most]]) => [
      name,
      (text: string) => isBetween(text, least, most),
    ]),
  ),
  float: isDecimal,
  double: isDecimal,
  byte: (text) => text.length % 4 === 0 && /^[\w+/]*={0,2}$/.test(text) && !text.includes('_'),
  base64url: (text) => /^[\w-]*={0,2}$/.test(text),
  char: (text) => [...text].length === 1,
  binary: () => true,
  password: () => true,
};

/** For the validator's table. */
export const FORMATS: Readonly<Record<string, Check>> = { ...OF_OPENAPI, ...OURS };

export function isKnownFormat(name: string, { openapi }: Dialect): boolean {
  if (OF_LIBRARY.some((known) => known === name) || Object.hasOwn(OURS, name)) return true;
  return openapi !== undefined && Object.hasOwn(OF_OPENAPI, name);
}

/** What a format of OpenAPI says of numbers, in keywords. */
export function numberFormat(
  name: unknown,
  { openapi }: Dialect,
): Readonly<Record<string, number>> | undefined {
  if (openapi === undefined || typeof name !== 'string') return undefined;
  if (name === 'float') return { minimum: -LARGEST_FLOAT, maximum: LARGEST_FLOAT };
  const range = own(RANGES, name);
  return range && { multipleOf: 1, minimum: range[0], maximum: range[1] };
}

/** Google writes 64-bit integers as texts. */
function isBetween(text: string, least: number, most: number): boolean {
  return /^-?\d{1,20}$/.test(text) && Number(text) >= least && Number(text) <= most;
}

function isDecimal(text: string): boolean {
  return /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(text) || /^(?:NaN|-?Infinity)$/.test(text);
}

/** What an IRI may have beyond a URI's characters (RFC 3987 section 2.2), for a character class. */
const BEYOND_ASCII = '\\u{a0}-\\u{d7ff}\\u{f900}-\\u{fdcf}\\u{fdf0}-\\u{ffef}\\u{10000}-\\u{efffd}';
const PRIVATE = '\\u{e000}-\\u{f8ff}\\u{f0000}-\\u{10fffd}';

function isUri(text: string, beyond: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(text) && isReference(text, beyond);
}

/** RFC 3986 section 4.1; the parts as in its appendix B. */
function isReference(text: string, beyond: string): boolean {
  const [, scheme, authority, path = '', query = '', fragment = ''] =
    /^(?:([^:/?#]+):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s.exec(text) ?? [];
  const hasOnly = (part: string, more: string) =>
    new RegExp(`^(?:[\\w.~!$&'()*+,;=${more}${beyond}-]|%[0-9a-f]{2})*$`, 'iu').test(part);
  if (scheme !== undefined && !/^[a-z][a-z0-9+.-]*$/i.test(scheme)) return false;
  if (authority !== undefined && !isAuthority(authority, hasOnly)) return false;
  const more = beyond === '' ? '' : PRIVATE;
  return hasOnly(path, ':@/') && hasOnly(query, `:@/?${more}`) && hasOnly(fragment, ':@/?');
}

function isAuthority(authority: string, hasOnly: (part: string, more: string) => boolean): boolean {
  const [, user = '', host = '', address] = /^(?:([^@]*)@)?((?:\[([^\]]*)\])|[^:@[\]]*)(?::\d*)?$/s.exec(
    authority,
  ) ?? [undefined, '\u0000'];
  if (!hasOnly(user, ':')) return false;
  if (address === undefined) return hasOnly(host, '');
  return /^v[0-9a-f]+\.[\w.~!$&'()*+,;=:-]+$/i.test(address) || isIPv6(address);
}

function isIPv4(text: string): boolean {
  return /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/.test(text);
}

function isIPv6(text: string): boolean {
  return /^[\da-f:.]{2,45}$/i.test(text) && text.includes(':') && URL.canParse(`http://[${text}]/`);
}

/** RFC 1123 section 2.1, and RFC 5890 for labels beyond ASCII and those that begin with `xn--`. */
function isHostname(text: string): boolean {
  const labels = text.split(/[.\u3002\uff0e\uff61]/);
  let length = labels.length - 1;
  const unicodes: string[] = [];
  for (const label of labels) {
    const ascii = /^[\x21-\x7e]*$/.test(label) ? label.toLowerCase() : domainToASCII(label);
    length += ascii.length;
    if (ascii.length > 63 || !/^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/.test(ascii)) return false;
    const unicode = ascii.startsWith('xn--') ? domainToUnicode(ascii) : ascii;
    unicodes.push(unicode);
    if (!ascii.startsWith('xn--')) {
      if (ascii.slice(2, 4) === '--') return false;
      // A label beyond ASCII that is mapped to ASCII, such as full-width letters, is none of IDNA 2008.
      if (ascii !== label.toLowerCase()) return false;
      continue;
    }
    if (unicode === '' || domainToASCII(unicode) !== ascii || !isLabel(unicode)) return false;
    if (label.toLowerCase() !== ascii && label.normalize('NFC') !== unicode) return false;
  }
  // In a name with a label from right to left, each begins with a letter (RFC 5893 section 2).
  const isBidi = unicodes.some((label) => RIGHT_TO_LEFT.test(label));
  return length <= 253 && !(isBidi && unicodes.some((label) => /^\d/.test(label)));
}

/** Scripts whose letters join, and scripts that are written from right to left; the viramas of RFC 5892. */
const JOINING = '\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Nko}\\p{Script=Mongolian}';
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const VIRAMA = '\\u094d\\u09cd\\u0a4d\\u0acd\\u0b4d\\u0bcd\\u0c4d\\u0ccd\\u0d4d\\u0dca\\u1039\\u17d2';
const MAY_JOIN = new RegExp(
  `(?<=[${VIRAMA}])(?:\\u200c|\\u200d)|(?<=[${JOINING}]\\p{Mn}*)\\u200c(?=\\p{Mn}*[${JOINING}])`,
  'gu',
);

/** The characters that IDNA 2008 allows in a label, some of them only beside certain others (RFC 5892). */
function isLabel(label: string): boolean {
  return (
    /^(?:[\p{Ll}\p{Lo}\p{Lm}\p{Mn}\p{Mc}\p{Nd}-]|[\u00b7\u0375\u05f3\u05f4\u06fd\u06fe\u0f0b\u3007\u30fb]|\u200c|\u200d)+$/u.test(
      label,
    ) &&
    !/^[\p{M}-]|-$/u.test(label) &&
    label.slice(2, 4) !== '--' &&
    !/[\u0640\u07fa\u302e\u302f\u3031-\u3035\u303b]/u.test(label) &&
    !/(?<!l)\u00b7|\u00b7(?!l)/u.test(label) &&
    !/\u0375(?!\p{Script=Greek})/u.test(label) &&
    !/(?<!\p{Script=Hebrew})[\u05f3\u05f4]/u.test(label) &&
    (!label.includes('\u30fb') ||
      /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(label.replaceAll('\u30fb', ''))) &&
    !(/[\u0660-\u0669]/.test(label) && /[\u06f0-\u06f9]/.test(label)) &&
    !/\u200c|\u200d/.test(label.replace(MAY_JOIN, ''))
  );
}

/** RFC 6531: an e-mail address with letters beyond ASCII. */
function isEmail(text: string): boolean {
  const at = text.lastIndexOf('@');
  const name = text.slice(0, at);
  const host = text.slice(at + 1);
  if (at < 1 || Buffer.byteLength(name) > 64) return false;
  if (
    !/^(?:"(?:[^"\\\p{C}]|\\[\x20-\x7e])*"|[\w!#$%&'*+/=?^`{|}~\u{80}-\u{10ffff}-]+(?:\.[\w!#$%&'*+/=?^`{|}~\u{80}-\u{10ffff}-]+)*)$/u.test(
      name,
    )
  )
    return false;
  const [, address] = /^\[(.*)\]$/s.exec(host) ?? [];
  if (address === undefined) return isHostname(host);
  return /^ipv6:/i.test(address) ? isIPv6(address.slice(5)) : isIPv4(address);
}
