// Hosts that a request reaches without a network that others can read.

/**
 * Whether a URL leads to this machine. `localhost` and the names below it count, because src/http/connection.ts resolves
 * them itself.
 * @see RFC 6761 section 6.3, RFC 1122 section 3.2.1.3, RFC 4291 sections 2.5.3 and 2.5.5.2
 */
export function isLoopback({ hostname }: Pick<URL, 'hostname'>): boolean {
  // `URL` writes addresses in one form only: 127.1 is 127.0.0.1, and ::ffff:127.0.0.1 is ::ffff:7f00:1.
  return /^(?:(?:.+\.)?localhost\.?|127(?:\.\d{1,3}){3}|\[::1\]|\[::ffff:7f[0-9a-f]{2}:[0-9a-f]{1,4}\])$/.test(
    hostname,
  );
}

/**
 * Whether a URL leads to the metadata service of a cloud, which is on this machine's own link.
 * @see RFC 3927, RFC 4291 section 2.5.6; `fd00:ec2::254` is AWS, `metadata.google.internal` is Google
 */
export function isLinkLocal({ hostname }: Pick<URL, 'hostname'>): boolean {
  return /^(?:169\.254(?:\.\d{1,3}){2}|\[fe[89ab][0-9a-f]:[0-9a-f:]*\]|\[fd00:ec2::254\]|metadata\.google\.internal)$/.test(
    hostname,
  );
}
