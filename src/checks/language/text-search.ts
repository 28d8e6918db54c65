/** V8's search is quadratic for longer texts: minutes to find 16 KiB of `aa…b…aa` in 8 MiB of `a`. */
const SHORT = 200;

/** Whether a text contains another, in linear time: Knuth, Morris and Pratt's algorithm when the other is long. */
export function includes(text: string, part: string): boolean {
  if (part.length <= SHORT) return text.includes(part);
  const back = new Int32Array(part.length);
  for (let index = 1, length = 0; index < part.length; index++) {
    const code = part.charCodeAt(index);
    while (length > 0 && part.charCodeAt(length) !== code) length = back[length - 1] ?? 0;
    if (part.charCodeAt(length) === code) length++;
    back[index] = length;
  }
  for (let index = 0, length = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    while (length > 0 && part.charCodeAt(length) !== code) length = back[length - 1] ?? 0;
    if (part.charCodeAt(length) === code) length++;
    if (length === part.length) return true;
  }
  return false;
}
