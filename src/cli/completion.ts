import type { Flag } from './flag-table.ts';
import type { Shell, VerbDescription } from './verbs.ts';
import { VERBS } from './verbs.ts';

/** The completion script of a shell: verbs, the flags of each, their values, and files where a flag takes a file. */
export function completionScript(shell: Shell): string {
  switch (shell) {
    case 'bash':
      return bash();
    case 'zsh':
      return zsh();
    case 'fish':
      return fish();
  }
}

const VERB_NAMES = VERBS.map(({ name }) => name);

/** Every flag once, whichever verbs have it. */
const ALL_FLAGS = [...new Map(VERBS.flatMap(({ flags }) => flags).map((flag) => [flag.name, flag])).values()];

/** The useful form: `--no-…` for a flag that is on by default. */
function spelling({ name, kind, default: fallback }: Flag): string {
  return kind === 'boolean' && fallback === 'true' ? `no-${name}` : name;
}

function valuesOf({ kind, choices, suggestions }: Flag): readonly string[] {
  return kind === 'boolean' ? [] : [...choices, ...suggestions];
}

/** The values of a verb's operand. */
function operandWords({ name, operand }: VerbDescription): readonly string[] {
  return name === 'help' ? VERB_NAMES.filter((verb) => verb !== 'help') : (operand?.choices ?? []);
}

/** In single quotes for bash and zsh. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** The first sentence of a flag's meaning, short enough for a list. */
function brief({ description }: { readonly description: string }): string {
  const sentence = description.replaceAll('`', '').split(/[.:;](?: |$)/)[0] ?? '';
  return sentence.length > 70 ? `${sentence.slice(0, 69)}…` : sentence;
}

function bash(): string {
  const spelled = (flag: Flag) =>
    [`--${flag.name}`, ...(flag.short === undefined ? [] : [`-${flag.short}`])].join('|');
  const values = ALL_FLAGS.filter(({ kind }) => kind !== 'boolean').map((flag) => {
    if (flag.file) return `    ${spelled(flag)}) _gcp_bearer_files "$cur"; return ;;`;
    const words = valuesOf(flag).join(' ');
    return `    ${spelled(flag)}) ${words ? `_gcp_bearer_words "$cur" ${quoted(words)}; ` : ''}return ;;`;
  });
  const verbs = VERBS.map((verb) => {
    const flags = verb.flags.map((flag) => `--${spelling(flag)}`).join(' ');
    const words = operandWords(verb).join(' ');
    const operand = verb.operand?.file
      ? '_gcp_bearer_files "$cur"'
      : `_gcp_bearer_words "$cur" ${quoted(words)}`;
    return `    ${verb.name}) if [[ $cur == -* ]]; then _gcp_bearer_words "$cur" ${quoted(flags)}; else ${operand}; fi ;;`;
  });
  return `# bash completion for gcp-bearer: source <(gcp-bearer completion bash)
_gcp_bearer_words() {
  local IFS=$' \\t\\n'
  COMPREPLY=($(compgen -W "$2" -- "$1"))
}

_gcp_bearer_files() {
  local IFS=$'\\n'
  COMPREPLY=($(compgen -f -- "$1"))
  # Marks folders and quotes spaces; bash 3 has no way to.
  compopt -o filenames 2>/dev/null
}

_gcp_bearer() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} verb='' word
  COMPREPLY=()
  # bash takes --flag=value apart at the equals sign.
  if [[ $cur == = ]]; then
    cur=''
  elif [[ $prev == = ]]; then
    prev=\${COMP_WORDS[COMP_CWORD-2]}
  fi
  case $prev in
${values.join('\n')}
  esac
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $word in
      ${VERB_NAMES.join('|')}) verb=$word; break ;;
    esac
  done
  case $verb in
    '') _gcp_bearer_words "$cur" ${quoted([...VERB_NAMES, '--help', '--version'].join(' '))} ;;
${verbs.join('\n')}
  esac
}

complete -F _gcp_bearer gcp-bearer
`;
}

function zsh(): string {
  /** Within the brackets and between the colons of an _arguments specification. */
  const escaped = (text: string) => text.replace(/[\\[\]:]/g, '\\$&');
  const flagSpec = (flag: Flag) => {
    const name = `--${spelling(flag)}`;
    const meaning = `[${escaped(brief(flag))}]`;
    const repeat = flag.kind === 'list' ? '*' : '';
    if (flag.kind === 'boolean') {
      return flag.short === undefined
        ? quoted(`${name}${meaning}`)
        : `${quoted(`(-${flag.short} ${name})`)}{-${flag.short},${name}}${quoted(meaning)}`;
    }
    const words = valuesOf(flag);
    const action = flag.file ? '_files' : words.length > 0 ? `(${words.map(escaped).join(' ')})` : ' ';
    const value = `:${flag.value}:${action}`;
    if (flag.short === undefined) return quoted(`${repeat}${name}=${meaning}${value}`);
    const only = repeat ? quoted('*') : quoted(`(-${flag.short} ${name})`);
    return `${only}{-${flag.short}+,${name}=}${quoted(`${meaning}${value}`)}`;
  };
  const verbs = VERBS.map((verb) => {
    const words = operandWords(verb);
    const action = verb.operand?.file ? '_files' : words.length > 0 ? `(${words.join(' ')})` : ' ';
    const operand = verb.operand ? [quoted(`1:${verb.operand.value}:${action}`)] : [];
    const specs = [...operand, ...verb.flags.map(flagSpec)];
    const body =
      specs.length === 0
        ? '_message "no more arguments"'
        : `_arguments -s \\\n        ${specs.join(' \\\n        ')}`;
    return `    ${verb.name})\n      ${body} ;;`;
  });
  const described = VERBS.map(({ name, purpose }) =>
    quoted(`${name}:${escaped(brief({ description: purpose }))}`),
  );
  return `#compdef gcp-bearer
# zsh completion for gcp-bearer: source <(gcp-bearer completion zsh), or save it as _gcp-bearer in a folder of $fpath

_gcp_bearer() {
  local context state state_descr line
  typeset -A opt_args
  _arguments -C \\
    '(- *)'{-h,--help}'[print help]' \\
    '(- *)'{-V,--version}'[print the version]' \\
    '1: :->verb' \\
    '*:: :->rest'
  case $state in
    verb)
      local -a verbs
      verbs=(
        ${described.join('\n        ')}
      )
      _describe -t verbs verb verbs ;;
    rest)
      case $line[1] in
${verbs.join('\n').replace(/^/gm, '    ')}
      esac ;;
  esac
}

if [[ $funcstack[1] == _gcp_bearer || $funcstack[1] == _gcp-bearer ]]; then
  _gcp_bearer "$@"
else
  compdef _gcp_bearer gcp-bearer
fi
`;
}

function fish(): string {
  /** Backslash and quote are all that single quotes of fish leave special. */
  const fishQuoted = (text: string) => `'${text.replace(/[\\']/g, '\\$&')}'`;
  const lines = [
    '# fish completion for gcp-bearer: gcp-bearer completion fish > ~/.config/fish/completions/gcp-bearer.fish',
    'complete -c gcp-bearer -f',
    "complete -c gcp-bearer -n __fish_use_subcommand -s h -l help -d 'Print help'",
    "complete -c gcp-bearer -n __fish_use_subcommand -s V -l version -d 'Print the version'",
  ];
  for (const { name, purpose } of VERBS) {
    const meaning = fishQuoted(brief({ description: purpose }));
    lines.push(`complete -c gcp-bearer -n __fish_use_subcommand -a ${name} -d ${meaning}`);
  }
  for (const verb of VERBS) {
    const words = operandWords(verb);
    const seen = fishQuoted(`__fish_seen_subcommand_from ${verb.name}`);
    if (words.length > 0) {
      lines.push(`complete -c gcp-bearer -n ${seen} -a ${fishQuoted(words.join(' '))}`);
    }
    if (verb.operand?.file) lines.push(`complete -c gcp-bearer -n ${seen} -F`);
  }
  for (const flag of ALL_FLAGS) {
    const verbs = VERBS.filter(({ flags }) => flags.some(({ name }) => name === flag.name)).map(
      ({ name }) => name,
    );
    const parts = [
      'complete -c gcp-bearer',
      `-n ${fishQuoted(`__fish_seen_subcommand_from ${verbs.join(' ')}`)}`,
      ...(flag.short === undefined ? [] : [`-s ${flag.short}`]),
      `-l ${spelling(flag)}`,
    ];
    if (flag.kind !== 'boolean') {
      const words = valuesOf(flag);
      parts.push(flag.file ? '-r -F' : '-x');
      if (words.length > 0) parts.push(`-a ${fishQuoted(words.join(' '))}`);
    }
    lines.push(`${parts.join(' ')} -d ${fishQuoted(brief(flag))}`);
  }
  return `${lines.join('\n')}\n`;
}
