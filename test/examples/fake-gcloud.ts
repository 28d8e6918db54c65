// Stands for gcloud where the set-up script is tested: writes down what it is called with, one JSON array a line, and
// knows of what was made, so that `describe` finds it.
import { appendFileSync, readFileSync } from 'node:fs';

const args = process.argv.slice(2);
const { GCLOUD_CALLS = '' } = process.env;
const before = readFileSync(GCLOUD_CALLS, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line): string[] => JSON.parse(line));
appendFileSync(GCLOUD_CALLS, `${JSON.stringify(args)}\n`);

/** What a command is about: the words around its verb, its project, and the pool it is in. */
function target(words: readonly string[], verbs: readonly string[]): string | undefined {
  const place = words.findIndex((word) => verbs.includes(word));
  if (place < 0) return undefined;
  // An account is made by its short name and found by its e-mail.
  const name = (words[place + 1] ?? '').split('@')[0];
  const option = (wanted: string) => (words.includes(wanted) ? words[words.indexOf(wanted) + 1] : '');
  return [...words.slice(0, place), name, option('--project'), option('--workload-identity-pool')].join(' ');
}

if (args[0] === 'projects') {
  console.log('123456789012');
} else if (args.includes('describe')) {
  const wanted = target(args, ['describe']);
  if (!before.some((words) => target(words, ['create', 'create-oidc']) === wanted)) process.exitCode = 1;
  else console.log('ACTIVE');
}
