/**
 * An expression with Unicode's classes (`\p{…}`), made when it is first called for. A literal costs a millisecond and the
 * memory of ICU's tables as soon as V8 reads the file it stands in, whether it is ever run or not.
 * @param source as for `RegExp`, so best `String.raw`
 */
export function unicodeExpression(source: string, flags: string): () => RegExp {
  let made: RegExp | undefined;
  return () => {
    made ??= new RegExp(source, flags);
    return made;
  };
}
