import type { Check } from '../check.ts';
import { type Entry, readYaml, type Tree } from '../language/yaml-tree.ts';
import { CheckReader, type Defaults } from './check-reader.ts';
import type { SuiteContext } from './context.ts';
import { CHECK_KEYS, DEFAULT_KEYS, FILE_KEYS } from './keys.ts';
import { checkRelations, type PlacedCheck } from './relations.ts';
import { EXAMPLE_CHECK, EXAMPLE_DEFAULTS, readBaseUrl } from './request-target.ts';
import { maskSecrets, refuseSecrets } from './secrets.ts';
import { SettingsReader } from './settings.ts';
import { entry, isNothing, kindOf, placeOf, type SuiteProblem, SuiteText } from './text.ts';

export interface Suite {
  /** Empty when there are problems. */
  readonly checks: readonly Check[];
  /** All problems, in the order of the text. */
  readonly problems: readonly SuiteProblem[];
}

/**
 * Reads a checks file: YAML 1.2 with `version`, `defaults` and `checks`. Reports all problems at once, each with its line
 * and column. Looks environment variables up and reads the schemas that expectations name; makes no request.
 */
export async function parseSuite(text: string, context: SuiteContext): Promise<Suite> {
  const { tree, problems } = await readYaml(text);
  if (tree !== undefined) maskSecrets(tree, context);
  const texts = new SuiteText(context.env, problems);
  const checks = tree === undefined ? [] : await new SuiteReader(context, texts).read(tree);
  const found = texts.problems();
  return { checks: found.length > 0 ? [] : checks, problems: found };
}

class SuiteReader {
  readonly #context: SuiteContext;
  readonly #text: SuiteText;
  readonly #settings: SettingsReader;
  readonly #checks: CheckReader;

  constructor(context: SuiteContext, text: SuiteText) {
    this.#context = context;
    this.#text = text;
    this.#settings = new SettingsReader(text);
    this.#checks = new CheckReader(context, text, this.#settings);
  }

  async read(tree: Tree): Promise<readonly Check[]> {
    if (tree.kind !== 'map') {
      const example = `checks: [ ${EXAMPLE_CHECK} ]`;
      const what = isNothing(tree) ? 'is empty' : `is ${kindOf(tree)}`;
      this.#text.add(tree.at, `${what}, and must be a map with the key checks.`, example);
      return [];
    }
    if (refuseSecrets(tree, this.#text)) return [];
    this.#text.refuseUnknown(tree.entries, FILE_KEYS);
    this.#readVersion(entry(tree.entries, 'version'));
    const defaults = await this.#readDefaults(entry(tree.entries, 'defaults'));
    const list = entry(tree.entries, 'checks');
    if (list === undefined) {
      this.#text.add(tree.at, 'has no checks.', `checks: [ ${EXAMPLE_CHECK} ]`);
      return [];
    }
    if (list.value.kind !== 'list' || list.value.items.length === 0) {
      const what =
        list.value.kind === 'list' || isNothing(list.value) ? 'is empty' : `is ${kindOf(list.value)}`;
      this.#text.add(
        placeOf(list),
        `checks ${what}, and must be a list of checks.`,
        `checks: [ ${EXAMPLE_CHECK} ]`,
      );
      return [];
    }
    const placed: PlacedCheck[] = [];
    for (const item of list.value.items) {
      const one = await this.#checks.read(item, defaults);
      if (one !== undefined) placed.push(one);
    }
    checkRelations(placed, this.#context.universe, this.#text);
    return placed.map(({ check }) => check);
  }

  #readVersion(given: Entry | undefined): void {
    if (given === undefined) return;
    const { value } = given;
    if (value.kind === 'scalar' && value.value === 1) return;
    this.#text.add(placeOf(given), 'version must be 1.', 'version: 1');
  }

  async #readDefaults(given: Entry | undefined): Promise<Defaults> {
    const none: Defaults = { url: undefined, headers: [] };
    if (given === undefined || isNothing(given.value)) return none;
    if (given.value.kind !== 'map') {
      this.#text.add(
        placeOf(given),
        `defaults is ${kindOf(given.value)}, and must be a map.`,
        EXAMPLE_DEFAULTS,
      );
      return none;
    }
    const { entries } = given.value;
    this.#text.refuseUnknown(entries, DEFAULT_KEYS, (key) =>
      CHECK_KEYS.includes(key) ? `${key} belongs to each check, and cannot be a default` : undefined,
    );
    const settings = await this.#settings.read(entries);
    return { ...settings, ...readBaseUrl(entry(entries, 'url'), this.#text) };
  }
}
