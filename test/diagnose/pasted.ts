import { execFileSync } from 'node:child_process';

/** The arguments that a shell gives to gcloud when a person pastes a line of a remedy. */
export function argumentsOf(command: string): string[] {
  const printed = execFileSync('sh', ['-c', `gcloud() { printf '%s\\0' "$@"; }\n${command}`], {
    encoding: 'utf8',
  });
  return printed.split('\0').slice(0, -1);
}

/** Those of every gcloud command in a text. */
export function commandsIn(text: string): string[][] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('  gcloud '))
    .map((line) => argumentsOf(line.trim()));
}

export function flag(words: readonly string[], name: string): string {
  return words.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3) ?? '';
}
