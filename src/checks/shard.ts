import type { Linked } from './order.ts';

/** One job's share: `2/5` is `{ index: 2, count: 5 }`. */
export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly count: number;
}

/** More jobs than a matrix can have. */
const MOST_SHARDS = 1000;

/** Parses `2/5`; undefined when it is not a share. */
export function parseShard(text: string): Shard | undefined {
  const match = /^\s*(\d{1,4})\s*\/\s*(\d{1,4})\s*$/.exec(text);
  const index = Number(match?.[1]);
  const count = Number(match?.[2]);
  return index >= 1 && index <= count && count <= MOST_SHARDS ? { index, count } : undefined;
}

/**
 * A shard's checks, in the given order. Each check is in exactly one shard, and checks linked by `after` are in the same
 * one. The rule depends on names and links, not on the order in the file: groups of linked checks, the largest first and
 * equal ones by their first name, are assigned one by one to the shard with the fewest checks.
 */
export function shardOf<T extends Linked>(checks: readonly T[], shard: Shard): T[] {
  const groups = linkedGroups(checks).sort(
    (a, b) => b.length - a.length || compare(firstName(a), firstName(b)),
  );
  const sizes: number[] = new Array(shard.count).fill(0);
  const mine = new Set<T>();
  for (const group of groups) {
    const smallest = sizes.indexOf(Math.min(...sizes));
    sizes[smallest] = (sizes[smallest] ?? 0) + group.length;
    if (smallest === shard.index - 1) for (const check of group) mine.add(check);
  }
  return checks.filter((check) => mine.has(check));
}

function firstName(group: readonly Linked[]): string {
  return group.reduce((first, { name }) => (compare(name, first) < 0 ? name : first), group[0]?.name ?? '');
}

/** By code unit: the same on every machine, whatever its locale. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function linkedGroups<T extends Linked>(checks: readonly T[]): T[][] {
  const parents = new Map(checks.map(({ name }) => [name, name]));
  const root = (name: string): string => {
    let at = name;
    for (let up = parents.get(at); up !== undefined && up !== at; up = parents.get(at)) {
      parents.set(at, parents.get(up) ?? up);
      at = up;
    }
    return at;
  };
  for (const { name, after } of checks) {
    for (const other of after) if (parents.has(other)) parents.set(root(other), root(name));
  }
  const groups = new Map<string, T[]>();
  for (const check of checks) {
    const key = root(check.name);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [check]);
    else group.push(check);
  }
  return [...groups.values()];
}
