/**
 * An event handler whose exception fails the operation that it belongs to. Thrown inside an emitter, a timer or a
 * promise's callback, it would reach nobody but the process.
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
