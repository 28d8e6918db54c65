import { shellWord } from '../diagnose/command.ts';
import type { Surface } from '../message.ts';
import { FLAGS, hyphenated } from './flag-table.ts';

/** How the command line writes inputs and examples: as flags, quoted for a shell. */
export const COMMAND_LINE: Surface = {
  input: (name) => (FLAGS.has(hyphenated(name)) ? `--${hyphenated(name)}` : name),
  setting: ({ name, flagValue }) => {
    const flag = FLAGS.get(hyphenated(name));
    if (flag === undefined) return undefined;
    if (flag.kind === 'boolean') return `--${flagValue === 'false' ? 'no-' : ''}${flag.name}`;
    const values = flag.kind === 'list' ? flagValue.split('\n').filter((line) => line !== '') : [flagValue];
    return values
      .map((value) => `--${flag.name}${value.startsWith('-') ? '=' : ' '}${shellWord(value)}`)
      .join(' ');
  },
  variable: (name, value) => `export ${name}=${shellWord(value)}`,
};
