/**
 * The runner's own rules, written from its source and independently of src/: which lines of a text are commands.
 * A bare carriage return ends a line; a line is a command when, trimmed, it begins with `::name::`, or when it has
 * `##[name]` anywhere. Its comparisons may ignore characters that have no width, so those are left out as well.
 * @see https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
export function liveCommands(text: string): string[] {
  return text
    .split(/\r\n|\r|\n/)
    .filter((line) => isCommand(line) || isCommand(line.replace(/[\p{Cf}\p{Cc}\p{DI}]/gu, '')));
}

function isCommand(line: string): boolean {
  const trimmed = line.replace(/^[\s\u0085\u180e\u200b]+/, '');
  if (trimmed.startsWith('::') && trimmed.indexOf('::', 2) > 0) return true;
  const legacy = line.indexOf('##[');
  return legacy >= 0 && line.indexOf(']', legacy) > legacy;
}
