import { INPUT_NAMES } from '../input-names.ts';
import type { Flag } from './flag-table.ts';
import type { Verb, VerbDescription } from './verbs.ts';
import { VERBS, verbNamed } from './verbs.ts';

const PURPOSE =
  'Google Cloud access and ID tokens for the command line, and a smoke test of a service that uses them.';

const STATUSES: readonly (readonly [string, string])[] = [
  ['0', 'success'],
  ['1', 'a check failed'],
  ['2', 'bad usage or configuration'],
  ['3', 'could not get a token'],
];

const VARIABLES: readonly (readonly [string, string])[] = [
  ['GOOGLE_APPLICATION_CREDENTIALS', 'path of a credential file, used when no flag names a source'],
  ['CLOUDSDK_CONFIG', "gcloud's folder, whose login is used next"],
  ['GOOGLE_CLOUD_PROJECT', 'the project, when no flag names one'],
  ['GCE_METADATA_HOST', 'host and port of the metadata server, used last'],
  ['GOOGLE_EXTERNAL_ACCOUNT_ALLOW_EXECUTABLES', '1 lets a credential file name a program to run'],
  ['ACTIONS_ID_TOKEN_REQUEST_URL, …_TOKEN', "a GitHub job's, for --workload-identity-provider"],
  ['HTTPS_PROXY, HTTP_PROXY, NO_PROXY', 'the proxy, and the hosts to reach without it'],
  ['NODE_EXTRA_CA_CERTS', "path of certificates to trust besides Node's own"],
  ['NO_COLOR, FORCE_COLOR, TERM', 'whether output is in colour'],
];

/** Help for the program, or one verb, for a terminal with this number of columns. */
export function helpText(verb: Verb | undefined, columns: number): string {
  const described = verb === undefined ? undefined : verbNamed(verb);
  return `${(described ? verbHelp(described, columns) : programHelp(columns)).join('\n')}\n`;
}

function programHelp(columns: number): string[] {
  const common = ['access-token', 'id-token', 'request'].flatMap((name) => {
    const example = verbNamed(name)?.examples[name === 'request' ? 1 : 0];
    return example ? [example] : [];
  });
  return [
    ...wrap(PURPOSE, columns),
    '',
    'Usage: gcp-bearer VERB [FLAGS]',
    '',
    ...table(
      VERBS.map((verb) => [synopsis(verb), verb.purpose]),
      columns,
    ),
    '',
    ...examples(common, columns),
    '',
    ...wrap(
      'gcp-bearer help VERB explains a verb and its flags. The flags have the names of the inputs of the GitHub action.',
      columns,
    ),
    '',
    ...section('Exit status', STATUSES, columns),
    '',
    ...section('Environment', VARIABLES, columns),
  ];
}

function verbHelp(verb: VerbDescription, columns: number): string[] {
  const flags = verb.flags.length > 0 ? ' [FLAGS]' : '';
  const lines = [...wrap(verb.purpose, columns), '', `Usage: gcp-bearer ${synopsis(verb)}${flags}`];
  for (const paragraph of verb.about) lines.push('', ...wrap(plain(paragraph), columns));
  lines.push('', ...examples(verb.examples, columns));
  for (const group of new Set(verb.flags.map((flag) => flag.group))) {
    const rows = verb.flags
      .filter((flag) => flag.group === group)
      .map((flag): [string, string] => [spelling(flag), meaning(flag)]);
    lines.push('', ...section(group, rows, columns));
  }
  if (verb.flags.length > 0) {
    lines.push('', ...section('Exit status', STATUSES, columns));
    const names = VARIABLES.map(([name]) => name).join(', ');
    lines.push('', ...wrap(`Environment, explained by gcp-bearer help: ${names}.`, columns));
  }
  return lines;
}

function synopsis({ name, operand, operandOptional }: VerbDescription): string {
  if (!operand) return name;
  const value = operand.choices?.join('|') ?? operand.value;
  return `${name} ${operandOptional ? `[${value}]` : value}`;
}

function spelling({ name, short, kind, value, default: fallback }: Flag): string {
  const negated = kind === 'boolean' && fallback === 'true';
  const long = `--${negated ? 'no-' : ''}${name}${value ? ` ${value}` : ''}`;
  return short === undefined ? long : `-${short}, ${long}`;
}

function meaning({ kind, description, default: fallback, choices, value }: Flag): string {
  const text = plain(description);
  if (kind === 'boolean') return text;
  const listed = choices.length > 1 && !choices.every((choice) => text.includes(choice));
  const values = listed ? ` One of ${choices.join(', ')}.` : '';
  const shown = fallback === undefined || text.includes(fallback) || value === '';
  return `${text}${values}${shown ? '' : ` Default: ${fallback}.`}`;
}

const NAMES = new RegExp(`\`(${INPUT_NAMES.join('|')})(: [^\`]*)?\``, 'g');

/** action.yml's Markdown as plain text, with the names of inputs as flags. */
function plain(text: string): string {
  return text
    .replace(NAMES, (whole, name: string) =>
      whole.includes(': ') || name === 'service_account' ? whole : `--${name.replaceAll('_', '-')}`,
    )
    .replaceAll('`', '');
}

function examples(lines: VerbDescription['examples'], columns: number): string[] {
  return [
    'Examples:',
    ...lines.flatMap(([does, line]) => [...wrap(`# ${does}`, columns - 2), line].map((text) => `  ${text}`)),
  ];
}

function section(title: string, rows: readonly (readonly [string, string])[], columns: number): string[] {
  return [`${title}:`, ...table(rows, columns)];
}

/** Two columns. A first column that is too long is on a line of its own. */
function table(rows: readonly (readonly [string, string])[], columns: number): string[] {
  const widest = Math.max(...rows.map(([first]) => first.length));
  const width = Math.min(widest, Math.max(12, Math.floor(columns * 0.38)));
  const indent = ' '.repeat(width + 4);
  return rows.flatMap(([first, second]) => {
    const [head = '', ...rest] = wrap(second, columns - indent.length);
    const lines =
      first.length <= width ? [`  ${first.padEnd(width)}  ${head}`] : [`  ${first}`, `${indent}${head}`];
    return [...lines, ...rest.map((line) => `${indent}${line}`)];
  });
}

function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && line.length + 1 + word.length > columns) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
