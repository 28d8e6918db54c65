import { command, type Message, messageFrom, type Text, text } from '../message.ts';

/**
 * Characters that a terminal acts on or does not show: a pasted command must be what it looks like.
 * Unicode's control, format, separator and surrogate categories, and what fonts do not draw.
 */
const UNPASTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;

/** The text with a mark in place of each character that a terminal acts on or does not show. */
export function printable(text: string): string {
  return text.replace(new RegExp(UNPASTABLE, 'gu'), '\ufffd');
}

/** Whether a value from any source may be part, quoted, of a command that a person pastes. */
export function pastable(value: string): boolean {
  return value !== '' && value.length <= 1000 && !UNPASTABLE.test(value);
}

/** Quoted for a shell where it needs quotes. */
export function shellWord(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

export type Flags = Readonly<Record<string, string | true | undefined>>;

/**
 * A gcloud command with every value quoted for a shell. Flags that are undefined are left out.
 * @returns nothing when a value is missing or is one that should not be pasted
 */
export function gcloud(
  verb: string,
  operands: readonly (string | undefined)[],
  flags: Flags = {},
): string | undefined {
  const words = [`gcloud ${verb}`];
  for (const operand of operands) {
    // A leading hyphen would be read as a flag, a leading equals sign as a command by zsh.
    if (operand === undefined || !pastable(operand) || /^[-=]/.test(operand)) return undefined;
    words.push(shellWord(operand));
  }
  for (const [name, value] of Object.entries(flags)) {
    if (value === undefined) continue;
    if (value === true) words.push(`--${name}`);
    else if (pastable(value)) words.push(`--${name}=${shellWord(value)}`);
    else return undefined;
  }
  return words.join(' ');
}

/** A command on a line of its own, below the sentence that says what it does; nothing without a command. */
export function say(sentence: Text, line: string | undefined): Message | undefined {
  return line === undefined || line === '' ? undefined : text`${messageFrom(sentence)}:${command(line)}`;
}
