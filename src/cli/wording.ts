import { INPUT_NAMES } from '../config/inputs.ts';

const TWO_WORDS = INPUT_NAMES.filter((name) => name.includes('_')).sort((a, b) => b.length - a.length);

/**
 * An input's name as a word of its own: not part of a path, an address or a longer name. `service_account` in quotes
 * or first in a list of types is the type of a credential file.
 */
const NAMES = new RegExp(
  `(?<![\\w"'/.@-])(${TWO_WORDS.join('|')})(?![\\w"'/@-]|\\.\\w|, authorized_user)(: (?=\\S))?`,
  'g',
);

/** The core's words about inputs in the words of the command line: `service_account: x` becomes `--service-account x`. */
export function asFlags(text: string): string {
  return text.replace(
    NAMES,
    (_, name: string, colon: string | undefined) => `${flagOf(name)}${colon ? ' ' : ''}`,
  );
}

/** `--id-token-audience`; a part of an input, such as `checks[2].expect[0]`, is left as it is. */
export function flagOf(input: string): string {
  return INPUT_NAMES.some((name) => name === input) ? `--${input.replaceAll('_', '-')}` : input;
}

/** Shown in place of an example that is meant for a workflow. */
const EXAMPLES: ReadonlyMap<string, string> = new Map([['credentials_json', '--credentials-json key.json']]);

/** An example of a value of an input as it is typed. */
export function exampleFor(input: string, example: string): string {
  const own = EXAMPLES.get(input);
  if (own) return own;
  if (flagOf(input) === input) return example;
  const quoted = /^[\w@%+=:,./-]+$/.test(example) ? example : `'${example.replaceAll("'", "'\\''")}'`;
  return `${flagOf(input)} ${quoted}`;
}
