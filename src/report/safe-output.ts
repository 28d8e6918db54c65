/**
 * Text from outside as the value of a step output: unchanged except for secrets, and well-formed (a lone surrogate
 * becomes U+FFFD). The runner reads outputs from a file with a random delimiter, so nothing in it is a command.
 * @param maxBytes of UTF-8 kept; counted after redaction, so that no secret is cut and then missed
 */
export function safeOutput(
  text: string,
  host: { redact(text: string): string },
  maxBytes = Number.POSITIVE_INFINITY,
): string {
  return firstBytes(Buffer.from(host.redact(text), 'utf8'), maxBytes).toString('utf8');
}

/** The first bytes of a text in UTF-8, at most `max`, never ending within a character. */
export function firstBytes(buffer: Buffer, max: number): Buffer {
  if (buffer.length <= max) return buffer;
  let end = max;
  // A character has at most three continuation bytes; more of them are no UTF-8, and are cut anywhere.
  while (end > max - 4 && end > 0 && ((buffer[end] ?? 0) & 0xc0) === 0x80) end--;
  return buffer.subarray(0, end > max - 4 ? end : max);
}
