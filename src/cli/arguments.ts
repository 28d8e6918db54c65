import { parseArgs } from 'node:util';
import type { InputProblem } from '../errors.ts';
import { InputError } from '../errors.ts';
import type { SubjectTokenPlace } from '../google/identity/source.ts';
import { INPUT_NAMES, type InputName } from '../input-names.ts';
import { piece, quote } from '../quote.ts';
import { FLAGS, type Flag, NOT_FLAGS, type OwnFlag, PLACE_FLAG_NAMES } from './flag-table.ts';
import { nearest } from './nearest.ts';
import type { SendingVerb, Shell, Verb, VerbDescription } from './verbs.ts';
import { SHELLS, VERBS, verbNamed } from './verbs.ts';

/** A parsed command line, before any file that it names is read. */
export type Invocation =
  | { readonly kind: 'help'; readonly verb: Verb | undefined }
  /** No arguments at all. */
  | { readonly kind: 'usage' }
  | { readonly kind: 'version' }
  | { readonly kind: 'completion'; readonly shell: Shell }
  /** Its arguments are its own. */
  | { readonly kind: 'emulator'; readonly args: readonly string[] }
  | Sending;

/** A verb that sends requests, with its flags. */
export interface Sending {
  readonly kind: 'send';
  readonly verb: SendingVerb;
  readonly given: Readonly<Partial<Record<InputName, string>>>;
  /** By `--subject-token-env` or `--subject-token-file`. */
  readonly subjectToken: SubjectTokenPlace | undefined;
  readonly json: boolean;
  readonly verbose: boolean;
  readonly quiet: boolean;
  /** Whether response headers are printed before the body. */
  readonly include: boolean;
  /** Arguments without effect, as sentences. */
  readonly warnings: readonly string[];
}

/** A command line that cannot be understood. */
export class UsageError extends InputError {
  /** The verb whose help explains it. */
  readonly verb: Verb | undefined;

  constructor(problems: readonly InputProblem[], verb?: Verb) {
    super(problems);
    this.name = 'UsageError';
    this.verb = verb;
  }
}

/** Both spellings of every flag, `--id-token-audience` and `--id_token_audience`, and the negation of booleans. */
const SPELLINGS = spellings();

function spellings() {
  const options = new Map<string, { type: 'boolean' | 'string'; short?: string }>([
    ['version', { type: 'boolean', short: 'V' }],
  ]);
  for (const flag of FLAGS.values()) {
    const type = flag.kind === 'boolean' ? 'boolean' : 'string';
    const names = flag.kind === 'boolean' ? [flag.name, `no-${flag.name}`] : [flag.name];
    for (const name of names) {
      options.set(name.replaceAll('-', '_'), { type });
      options.set(name, { type });
    }
    options.set(flag.name, flag.short === undefined ? { type } : { type, short: flag.short });
  }
  return Object.fromEntries(options);
}

/**
 * Parses a command line without the program's own name.
 * @throws {UsageError} with everything that is wrong
 */
export function parseArguments(argv: readonly string[]): Invocation {
  if (argv[0] === 'emulator') return { kind: 'emulator', args: argv.slice(1) };
  const { tokens } = parseArgs({
    args: [...argv],
    options: SPELLINGS,
    strict: false,
    tokens: true,
    allowPositionals: true,
  });
  const words = tokens.filter((token) => token.kind === 'positional').map(({ value }) => value);
  const has = (name: string) => tokens.some((token) => token.kind === 'option' && token.name === name);
  const [first] = words;
  if (has('version')) return { kind: 'version' };
  if (first === undefined) {
    if (has('help')) return { kind: 'help', verb: undefined };
    if (argv.length === 0) return { kind: 'usage' };
    throw new UsageError([
      { input: 'gcp-bearer', message: `needs a verb, one of ${listed(VERBS.map(({ name }) => name))}.` },
    ]);
  }
  const verb = verbNamed(first);
  if (!verb) throw new UsageError([unknownVerb(first)]);
  if (has('help')) return { kind: 'help', verb: verb.name };
  return new Line(verb, tokens).invocation();
}

type Token = NonNullable<ReturnType<typeof parseArgs<{ tokens: true; strict: false }>>['tokens']>[number];

/** The words after a verb. */
class Line {
  readonly #verb: VerbDescription;
  readonly #tokens: readonly Token[];
  readonly #problems: InputProblem[] = [];
  readonly #warnings: string[] = [];
  readonly #values = new Map<Flag, string[]>();
  readonly #operands: string[] = [];

  constructor(verb: VerbDescription, tokens: readonly Token[]) {
    this.#verb = verb;
    this.#tokens = tokens;
  }

  invocation(): Invocation {
    this.#read();
    const { name } = this.#verb;
    switch (name) {
      case 'help': {
        const about = this.#operands[0];
        const verb = about === undefined ? undefined : verbNamed(about);
        if (about !== undefined && !verb) this.#problems.push(unknownVerb(about));
        this.#throwIfAny();
        return { kind: 'help', verb: verb?.name };
      }
      case 'completion': {
        const shell = SHELLS.find((known) => known === this.#operands[0]);
        if (this.#operands[0] !== undefined && !shell) {
          this.#problems.push({
            input: piece(this.#operands[0]),
            message: `is not one of ${listed(SHELLS)}.`,
          });
        }
        this.#throwIfAny();
        if (!shell)
          throw new UsageError([{ input: 'SHELL', message: `is missing. It is ${listed(SHELLS)}.` }], name);
        return { kind: 'completion', shell };
      }
      case 'emulator':
        throw new UsageError([{ input: name, message: 'must come first, before its own flags.' }], name);
      default:
        return this.#sending(name);
    }
  }

  #sending(verb: SendingVerb): Sending {
    const given: Partial<Record<InputName, string>> = {};
    for (const [flag, values] of this.#values) {
      if (flag.input) given[flag.input] = values.join('\n');
    }
    const operand = this.#operands[0];
    const { input } = this.#verb.operand ?? {};
    if (input && operand !== undefined) given[input] = operand;
    this.#judge(verb, given);
    this.#throwIfAny();
    const on = (name: OwnFlag) => this.#value(name) === 'true';
    return {
      kind: 'send',
      verb,
      given,
      subjectToken: this.#subjectToken(),
      json: on('json'),
      include: on('include'),
      verbose: on('verbose'),
      quiet: on('quiet'),
      warnings: this.#warnings,
    };
  }

  #subjectToken(): SubjectTokenPlace | undefined {
    const name = this.#value('subject-token-env');
    const path = this.#value('subject-token-file');
    if (path !== undefined) return { kind: 'file', path };
    return name === undefined ? undefined : { kind: 'variable', name };
  }

  #value(name: string): string | undefined {
    const flag = FLAGS.get(name);
    return flag && this.#values.get(flag)?.at(-1);
  }

  #throwIfAny(): void {
    if (this.#problems.length > 0) throw new UsageError(this.#problems, this.#verb.name);
  }

  #read(): void {
    let verbSeen = false;
    let unknownBefore = false;
    for (const token of this.#tokens) {
      if (token.kind === 'option-terminator') continue;
      if (token.kind === 'option') {
        unknownBefore = !this.#option(token) && !token.inlineValue;
        continue;
      }
      // A word after an unknown flag may be its value: report only the flag.
      if (!verbSeen) verbSeen = true;
      else if (!unknownBefore) this.#operands.push(token.value);
      unknownBefore = false;
    }
    this.#judgeOperands();
  }

  /** @returns whether the flag is known at all */
  #option(token: Token & { kind: 'option' }): boolean {
    const spelled = token.name.replaceAll('_', '-');
    const positive = FLAGS.get(spelled) ?? FLAGS.get(spelled.replace(/^no-/, ''));
    const flag =
      positive && (positive.name === spelled || positive.kind === 'boolean') ? positive : undefined;
    const { name: verb } = this.#verb;
    // A name that mixes both spellings is not registered, so its value was read as a word of its own.
    if (!flag || !Object.hasOwn(SPELLINGS, token.name)) {
      this.#problems.push(unknownFlag(token.rawName, spelled, this.#verb));
      return false;
    }
    if (!this.#verb.flags.some(({ name }) => name === flag.name)) {
      const others = VERBS.filter(({ flags }) => flags.some(({ name }) => name === flag.name));
      const message = `has no effect with ${verb}. It is a flag of ${listed(others.map(({ name }) => name))}.`;
      this.#problems.push({ input: token.rawName, message });
      return true;
    }
    const value = this.#valueOf(token, flag, spelled !== flag.name);
    if (value === undefined) return true;
    const before = this.#values.get(flag);
    if (!before) this.#values.set(flag, [value]);
    else if (flag.kind === 'list') before.push(value);
    else if (flag.input || flag.kind === 'value')
      this.#problems.push({ input: `--${flag.name}`, message: 'is given twice.' });
    return true;
  }

  #valueOf(token: Token & { kind: 'option' }, flag: Flag, negated: boolean): string | undefined {
    const { rawName: input, value, inlineValue } = token;
    if (flag.kind === 'boolean') {
      if (value === undefined) return String(!negated);
      const truth = value.toLowerCase();
      if (!negated && (truth === 'true' || truth === 'false')) return truth;
      const message = negated
        ? `takes no value. Its opposite is --${flag.name}=true.`
        : 'must be true or false.';
      this.#problems.push({ input, message, example: negated ? undefined : `--${flag.name}=false` });
      return undefined;
    }
    if (value === undefined || (!inlineValue && isFlag(value))) {
      const followed = value === undefined ? '' : `, and the flag ${piece(value)} follows`;
      this.#problems.push({
        input,
        message: `needs a value${followed}.`,
        example: `--${flag.name}=${flag.value}`,
      });
      return undefined;
    }
    // Values have underscores as in a workflow. Hyphens work too.
    const spelled = flag.choices.find((choice) => choice.replaceAll('_', '-') === value.toLowerCase());
    return spelled ?? value;
  }

  #judgeOperands(): void {
    const { operand, operandOptional, name } = this.#verb;
    const expected = operand ? 1 : 0;
    for (const extra of this.#operands.slice(expected)) {
      this.#problems.push({ input: quote(extra), message: this.#explainExtra(extra) });
    }
    if (!operand || this.#operands.length > 0) {
      const flag = operand?.input && FLAGS.get(operand.input);
      if (flag && this.#values.has(flag)) {
        this.#problems.push({
          input: `--${flag.name}`,
          message: 'is given twice, as a flag and as a word of its own.',
        });
      }
      return;
    }
    const asFlag = operand.input && this.#value(operand.input) !== undefined;
    if (operandOptional || asFlag || name === 'completion') return;
    const example = VERBS.find((verb) => verb.name === name)?.examples[0]?.[1];
    this.#problems.push({ input: operand.value, message: 'is missing.', example });
  }

  #explainExtra(extra: string): string {
    const { name, operand } = this.#verb;
    if (/^(?:true|false)$/i.test(extra)) {
      return `is one word too many. Write the value of a true-or-false flag after an equals sign, as in --flag=${extra}.`;
    }
    if (name === 'id-token') return `is one word too many. Did you mean --id-token-audience ${piece(extra)}?`;
    return operand
      ? `is one word too many. ${name} takes one ${operand.value}.`
      : `is one word too many. ${name} takes only flags.`;
  }

  /** Adds the problems that only a command line can have. */
  #judge(verb: SendingVerb, given: Readonly<Partial<Record<InputName, string>>>): void {
    for (const input of INPUT_NAMES) {
      if (given[input]?.trim() !== '') continue;
      const flag = `--${input.replaceAll('_', '-')}`;
      if (
        input === 'credentials_json' ||
        input === 'workload_identity_provider' ||
        input === 'service_account' ||
        input === 'expected_principal' ||
        input === 'subject_token'
      ) {
        // Treated as not given, the request would be sent with other credentials.
        this.#problems.push({
          input: flag,
          message: 'is empty. The shell variable in its value is likely not set.',
        });
      } else if (input !== 'body') {
        this.#warnings.push(`${flag} is empty and has no effect.`);
      }
    }
    const places = ['subject-token', ...PLACE_FLAG_NAMES].filter((name) => this.#value(name) !== undefined);
    if (places.length > 1) {
      this.#problems.push({
        input: `--${places[0]}`,
        message: `is given together with ${listed(places.slice(1).map((name) => `--${name}`))}. Give one of them.`,
      });
    }
    for (const name of places) {
      if (name === 'subject-token' || this.#value(name)?.trim() !== '') continue;
      this.#problems.push({
        input: `--${name}`,
        message: 'is empty. The shell variable in its value is likely not set.',
      });
    }
    if (given.subject_token?.trim()) {
      this.#warnings.push(
        'A token on the command line can be read by every process of this machine, and stays in the history of the shell. Name its variable with --subject-token-env, or its file with --subject-token-file.',
      );
    }
    const meant = verb === 'id-token' && given.audience && !given.id_token_audience && !given.url;
    if (meant && !given.workload_identity_provider) {
      this.#problems.push({
        input: '--audience',
        message:
          "is the audience of GitHub's OIDC token. The audience of an ID token is --id-token-audience.",
        example: `--id-token-audience ${piece(given.audience)}`,
      });
    }
  }
}

/** Whether a word in place of a value is a flag: then the value is missing. */
function isFlag(word: string): boolean {
  const long = /^--([\w-]+)/.exec(word)?.[1];
  if (long !== undefined) return Object.hasOwn(SPELLINGS, long);
  return /^-[A-Za-z]$/.test(word) && [...FLAGS.values()].some(({ short }) => `-${short}` === word);
}

function unknownVerb(word: string): InputProblem {
  const input = quote(word);
  if (/^https?:\/\//i.test(word))
    return { input, message: `is not a verb. Did you mean gcp-bearer request ${piece(word)}?` };
  const meant = nearest(
    word,
    VERBS.map(({ name }) => name),
  );
  const hint = meant ? `Did you mean ${meant}?` : `The verbs are ${listed(VERBS.map(({ name }) => name))}.`;
  return { input, message: `is not a verb. ${hint}` };
}

function unknownFlag(rawName: string, spelled: string, { name: verb, flags }: VerbDescription): InputProblem {
  const notFlag = INPUT_NAMES.find((input) => input.replaceAll('_', '-') === spelled.replace(/^no-/, ''));
  const why = notFlag && NOT_FLAGS[notFlag];
  if (why) return { input: piece(rawName), message: `is not a flag of the command line. ${why}` };
  const own = nearest(
    spelled,
    flags.map(({ name }) => name),
  );
  const meant = own ?? nearest(spelled, [...FLAGS.keys()]);
  return {
    input: piece(rawName),
    message: `is not a flag of ${verb}.${meant ? ` Did you mean --${meant}?` : ''}`,
  };
}

/** `a, b or c` */
function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
