import { nearest } from '../../nearest.ts';
import { piece } from '../../quote.ts';
import { exampleOf, resolveAuth } from '../audience.ts';
import type { Check } from '../check.ts';
import type { Place } from '../language/yaml-tree.ts';
import { captureSources, cycles } from '../order.ts';
import type { Link } from './settings.ts';
import { type CaptureUse, type SuiteText, shown } from './text.ts';

/** A check with the places of its parts, for the problems that only all checks together can have. */
export interface PlacedCheck {
  readonly check: Check;
  readonly at: Place;
  readonly nameAt: Place;
  /** undefined when the URL is wrong: then its credential is no problem of its own. */
  readonly targetAt: Place | undefined;
  readonly after: readonly Link[];
  readonly captureUses: readonly CaptureUse[];
}

/**
 * Reports the problems of checks with each other: names that are taken, unknown or cyclic `after`, captured values that no
 * earlier check captures, credentials that would go to another origin.
 */
export function checkRelations(placed: readonly PlacedCheck[], universe: string, text: SuiteText): void {
  const byName = new Map<string, PlacedCheck>();
  for (const one of placed) {
    const before = byName.get(one.check.name);
    if (before === undefined) byName.set(one.check.name, one);
    else {
      const message = `the name ${shown(one.check.name)} is taken by the check in line ${before.at.line}.`;
      text.add(one.nameAt, message);
    }
  }
  checkAfter(placed, byName, text);
  const checks = new Map([...byName].map(([name, { check }]) => [name, check]));
  checkCaptures(placed, checks, text);
  for (const { check, targetAt } of placed) {
    if (targetAt === undefined) continue;
    const auth = resolveAuth(check, universe);
    if (!('problem' in auth)) continue;
    const example =
      auth.setting === 'url' ? `${check.method.toLowerCase()}: ${auth.example}` : exampleOf(auth);
    text.add(targetAt, auth.problem, example);
  }
}

function checkAfter(
  placed: readonly PlacedCheck[],
  byName: ReadonlyMap<string, PlacedCheck>,
  text: SuiteText,
): void {
  for (const { after } of placed) {
    for (const { name, at } of after) {
      if (byName.has(name)) continue;
      const meant = text.crowded ? undefined : nearest(name, byName.keys());
      const hint = meant === undefined ? '' : `; did you mean ${shown(meant)}?`;
      text.add(at, `after names ${shown(name)}, which is not the name of a check${hint}`);
    }
  }
  for (const cycle of cycles([...byName.values()].map(({ check }) => check))) {
    const one = byName.get(cycle[0] ?? '');
    const at = one?.after.find(({ name }) => name === cycle[1])?.at ?? one?.at;
    if (at === undefined) continue;
    const path = cycle.length > 12 ? [...cycle.slice(0, 10), '…', cycle.at(-1)] : cycle;
    const names = path.map((name) => piece(name ?? '', 80)).join(' → ');
    text.add(at, `the checks wait for each other: ${names}.`);
  }
}

function checkCaptures(
  placed: readonly PlacedCheck[],
  byName: ReadonlyMap<string, Check>,
  text: SuiteText,
): void {
  const capturing = new Map<string, string[]>();
  for (const { check } of placed) {
    for (const { name } of check.capture) {
      const before = capturing.get(name);
      if (before === undefined) capturing.set(name, [check.name]);
      else before.push(check.name);
    }
  }
  for (const { check, captureUses } of placed) {
    for (const { name, at } of captureUses) {
      const sources = captureSources(check, name, byName);
      if (sources.length === 1) continue;
      const by = capturing.get(name);
      if (sources.length > 1) {
        const both = sources.map(shown).join(' or ');
        const why = `${shown(check.name)} is after both, and they have no order`;
        text.add(at, `capture.${piece(name, 80)} could be from ${both}: ${why}.`);
      } else if (by === undefined) {
        const meant = text.crowded ? undefined : nearest(name, capturing.keys());
        const hint = meant === undefined ? '' : `; did you mean ${meant}?`;
        text.add(at, `no check captures ${piece(name, 80)}${hint}`);
      } else {
        const source = by.find((one) => one !== check.name) ?? check.name;
        const message = `capture.${piece(name, 80)} is captured`;
        if (source === check.name) text.add(at, `${message} only after this check itself.`);
        else {
          const why = `by ${shown(source)}, and ${shown(check.name)} is not after it`;
          text.add(at, `${message} ${why}.`, `after: ${piece(source, 80)}`);
        }
      }
    }
  }
}
