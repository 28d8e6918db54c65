/**
 * An event handler whose exception fails the operation that it belongs to. An exception in the callback of an emitter, a
 * timer or a promise would otherwise end the process.
 */
export function guarded<Arguments extends readonly unknown[]>(
  fail: (thrown: unknown) => void,
  handle: (...given: Arguments) => void,
): (...given: Arguments) => void {
  return (...given) => {
    try {
      handle(...given);
    } catch (thrown) {
      fail(thrown);
    }
  };
}
