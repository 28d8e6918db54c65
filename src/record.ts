/** Whether a value from outside is a JSON object: what its fields hold is still to be checked. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The value of a property whose name is not known in advance. A plain `object[name]` would also find what every object
 * inherits: `constructor`, `toString`, `__proto__`.
 */
export function own<Value>(
  object: Readonly<Partial<Record<string, Value>>> | undefined,
  name: string,
): Value | undefined {
  return object !== undefined && Object.hasOwn(object, name) ? object[name] : undefined;
}
