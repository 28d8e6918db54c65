/**
 * How GitHub's runner handles a step's output: what each command does, and what the log shows.
 * The rules are those of actions/runner at 258d6c8: ActionCommandManager.cs, OutputManager.cs and ExecutionContext.cs.
 */
import { COMMANDS, type Command, caseless, parseCommand, trimmed } from './runner-commands.ts';
import { Masks } from './runner-masks.ts';

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  /** Not masked by the runner. */
  readonly title: string | undefined;
  readonly message: string;
}

/** An error in a command: the step fails, and its output is read on. */
class CommandError extends Error {}

/** Annotations of one kind that the runner sends for a step. The log shows all. */
const MOST_ANNOTATIONS = 10;
const LONGEST_MESSAGE = 4096;
const SHORTEST_MASKED_TOKEN = 7;

/** Commands that are not echoed. `add-mask` echoes itself without its value. */
const WITHOUT_ECHO = ['add-mask', 'debug', 'error', 'warning', 'notice'];

export class StepLog {
  /** Every line as printed, in order of arrival. */
  readonly raw: string[] = [];
  /** What a user sees. */
  readonly shown: string[] = [];
  readonly commands: Command[] = [];
  readonly annotations: Annotation[] = [];
  readonly outputs = new Map<string, string>();
  readonly state = new Map<string, string>();
  /** A command failed, or a command file. */
  failed = false;

  readonly #masks: Masks;
  readonly #debug: boolean;
  readonly #known = new Set(COMMANDS);
  #stopToken: string | undefined;
  #echo: boolean;
  /** Set by an invalid stop token: the runner ends the step and reads no more of its output. */
  #abandoned = false;

  constructor(masks = new Masks(), debug = false) {
    this.#masks = masks;
    this.#debug = debug;
    this.#echo = debug;
  }

  line(line: string): void {
    this.raw.push(line);
    if (this.#abandoned) return;
    const command = parseCommand(line, this.#known);
    if (command && this.#processed(command, line)) return;
    // The runner's own markers.
    this.#write(
      line.replaceAll('##[start-action', '##[\\start-action').replaceAll('##[end-action', '##[\\end-action'),
    );
  }

  /** An error of the runner's own, such as one in a command file. */
  fail(...messages: string[]): void {
    this.failed = true;
    for (const message of messages) this.annotate('error', message);
  }

  annotate(level: Annotation['level'], text: string, title?: string): void {
    const message = this.#masks.apply(text).slice(0, LONGEST_MESSAGE);
    if (this.annotations.filter((other) => other.level === level).length < MOST_ANNOTATIONS)
      this.annotations.push({ level, title, message });
    if (message !== '') this.#write(`##[${level}]${message}`);
  }

  /** Whether the line was a command that the runner acted on; otherwise it shows the line. */
  #processed(command: Command, line: string): boolean {
    if (this.#stopToken !== undefined) {
      if (command.name !== this.#stopToken) return false;
      this.commands.push(command);
      this.#write(line);
      this.#known.delete(this.#stopToken);
      this.#stopToken = undefined;
      return true;
    }
    this.commands.push(command);
    if (command.name === 'stop-commands') {
      this.#stop(command.data, line);
      return true;
    }
    const isEchoed = !WITHOUT_ECHO.includes(command.name);
    if (this.#echo && isEchoed) this.#write(line);
    try {
      this.#run(command);
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      this.fail(`Unable to process command '${isEchoed ? line : command.name}' successfully.`, error.message);
    }
    return true;
  }

  #stop(token: string, line: string): void {
    const name = caseless(token);
    if (name === '' || name === 'pause-logging' || this.#known.has(name)) {
      this.#abandoned = true;
      this.fail(
        "You cannot use a endToken that is an empty string, the string 'pause-logging', or another workflow command.",
      );
      return;
    }
    this.#stopToken = name;
    this.#known.add(name);
    if (token.length >= SHORTEST_MASKED_TOKEN) this.#masks.addExactly(token);
    this.#write(line);
  }

  #run({ name, properties, data }: Command): void {
    switch (name) {
      case 'add-mask':
        if (trimmed(data) === '') {
          this.annotate('warning', "Can't add secret mask for empty string in ##[add-mask] command.");
          return;
        }
        if (this.#echo) this.#write('::add-mask::***');
        this.#masks.add(data);
        return;
      case 'set-output':
        assign(this.outputs, required(properties, name), data);
        return;
      case 'save-state':
        assign(this.state, required(properties, name), data);
        return;
      case 'set-env':
      case 'add-path':
        throw new CommandError(`The \`${name}\` command is disabled.`);
      case 'error':
      case 'warning':
      case 'notice':
        this.annotate(name, data, properties['title']);
        return;
      case 'debug':
        if (!this.#debug) return;
        for (const text of data.replaceAll('\r\n', '\n').split('\n')) this.#write(`##[debug]${text}`);
        return;
      case 'group':
        this.#write(`##[group]${data}`);
        return;
      case 'endgroup':
        this.#write('##[endgroup]');
        return;
      case 'echo':
        this.#echo = echoed(data);
        return;
      default:
        // Problem matchers are not emulated.
        return;
    }
  }

  #write(text: string): void {
    this.shown.push(...this.#masks.apply(text).split(/\r\n|\n|\r/));
  }
}

function echoed(value: string): boolean {
  if (value === '') throw new CommandError("Value cannot be null. (Parameter 'value')");
  const word = trimmed(value).toUpperCase();
  if (word !== 'ON' && word !== 'OFF')
    throw new CommandError(
      `Invalid echo command value. Possible values can be: 'on', 'off'. Current value is: '${value}'.`,
    );
  return word === 'ON';
}

function required(properties: Command['properties'], command: string): string {
  const name = properties['name'];
  if (name === undefined)
    throw new CommandError(`Required field 'name' is missing in ##[${command}] command.`);
  return name;
}

/** Outputs and state have names without case. */
export function assign(values: Map<string, string>, name: string, value: string): void {
  const same = [...values.keys()].find((other) => caseless(other) === caseless(name));
  values.set(same ?? name, value);
}
