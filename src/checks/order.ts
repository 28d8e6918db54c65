/** A check and the checks before it. */
export interface Linked {
  readonly name: string;
  readonly after: readonly string[];
}

/**
 * The cycles of `after`, each as the names along it with the first repeated at the end. Ignores unknown names. Linear in
 * checks and links.
 */
export function cycles(checks: readonly Linked[]): string[][] {
  const stuck = leftOver(checks);
  const found: string[][] = [];
  const walkOf = new Map<string, number>();
  let walk = 0;
  for (const start of stuck.keys()) {
    walk += 1;
    const path: string[] = [];
    let name: string | undefined = start;
    while (name !== undefined && !walkOf.has(name)) {
      walkOf.set(name, walk);
      path.push(name);
      name = stuck.get(name)?.find((parent) => stuck.has(parent));
    }
    if (name !== undefined && walkOf.get(name) === walk)
      found.push([...path.slice(path.indexOf(name)), name]);
  }
  return found;
}

/** The checks that Kahn's algorithm cannot order: those on a cycle or after one. */
function leftOver(checks: readonly Linked[]): Map<string, readonly string[]> {
  const left = new Map(checks.map(({ name, after }) => [name, after]));
  const waiting = new Map<string, number>();
  const children = new Map<string, string[]>();
  const ready: string[] = [];
  for (const [name, after] of left) {
    const parents = new Set(after.filter((parent) => left.has(parent)));
    waiting.set(name, parents.size);
    for (const parent of parents) {
      const siblings = children.get(parent);
      if (siblings === undefined) children.set(parent, [name]);
      else siblings.push(name);
    }
    if (parents.size === 0) ready.push(name);
  }
  for (let name = ready.pop(); name !== undefined; name = ready.pop()) {
    left.delete(name);
    for (const child of children.get(name) ?? []) {
      const parents = (waiting.get(child) ?? 0) - 1;
      waiting.set(child, parents);
      if (parents === 0) ready.push(child);
    }
  }
  return left;
}

/** A check that captures values for those after it. */
export interface Capturing extends Linked {
  readonly capture: readonly { readonly name: string }[];
}

/**
 * The checks that a captured value of this name may be from: of all checks before this one, those that capture the name and
 * are not before another one that does. None: it is not captured before. Several: they have no order, so it is ambiguous.
 */
export function captureSources(
  check: Linked,
  name: string,
  byName: ReadonlyMap<string, Capturing>,
): readonly string[] {
  const nearest = ancestors(check, byName, (one) => one.capture.some((captured) => captured.name === name));
  if (nearest.size < 2) return [...nearest];
  const hidden = new Set<string>();
  for (const source of nearest) {
    const from = byName.get(source);
    if (from === undefined) continue;
    for (const before of ancestors(from, byName, (one) => nearest.has(one.name))) hidden.add(before);
  }
  return [...nearest].filter((source) => !hidden.has(source));
}

/** The checks before this one that match. Does not search before a check that matches. */
function ancestors(
  check: Linked,
  byName: ReadonlyMap<string, Capturing>,
  matches: (one: Capturing) => boolean,
): Set<string> {
  const found = new Set<string>();
  const seen = new Set<string>();
  const open = [...check.after];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const one = byName.get(name);
    if (one === undefined || seen.has(name)) continue;
    seen.add(name);
    if (matches(one)) found.add(name);
    else open.push(...one.after);
  }
  return found;
}
