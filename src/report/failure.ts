import type { ErrorCode } from '../errors.ts';
import { BearerError, exampleOf, InputError, sentenceOf } from '../errors.ts';
import type { Host } from '../host.ts';
import { ACTION, render, type Text } from '../message.ts';
import { reasonOf, withoutSecrets } from '../quote.ts';
import { helpLink } from './report.ts';
import { safeLine } from './safe-text.ts';

const TEXT_CHARS = 1000;

/** GitHub shows ten annotations of a kind for a step and drops the others silently. */
const MAX_ANNOTATIONS = 10;
/** GitHub cuts an annotation at 4 KiB. */
const ANNOTATION_CHARS = 4000;

/**
 * Reports why the step failed: one annotation per problem, with its code in the title and what to do about it.
 * Accepts any thrown value, and does not throw.
 */
export function logFailure(host: Host, thrown: unknown): void {
  const annotations = thrownErrors(thrown).flatMap((error) => failureAnnotations(host, error));
  annotate(host, annotations, 'problems');
  for (
    let cause = causeOf(thrown), depth = 0;
    cause !== undefined && depth < 5;
    cause = causeOf(cause), depth++
  ) {
    host.debug(`caused by: ${clean(host, describe(host, cause))}`);
  }
}

/** The errors in an aggregate, or the one that was thrown. */
function thrownErrors(thrown: unknown): readonly unknown[] {
  return thrown instanceof AggregateError && thrown.errors.length > 0 ? thrown.errors : [thrown];
}

function failureAnnotations(host: Host, error: unknown): Annotation[] {
  if (error instanceof InputError) {
    return error.problems.map((problem) => {
      const { input, code = 'INPUT_INVALID' } = problem;
      const example = exampleOf(problem);
      return {
        title: `${code}: ${clean(host, input)}`,
        brief: code,
        // The log shows no titles.
        lines: [
          ...textLines(host, sentenceOf(problem)),
          ...(example === undefined ? [] : ['Example:', ...textLines(host, example)]),
          helpLink(code),
        ],
      };
    });
  }
  if (error instanceof BearerError) {
    const lines = [
      ...textLines(host, error.parts.message),
      ...remedyLines(host, error.parts.remedy),
      helpLink(error.code),
    ];
    return [{ title: error.code, lines }];
  }
  const code: ErrorCode = 'INTERNAL';
  if (error instanceof Error && typeof error.stack === 'string') {
    // Redacted as a whole: a message of several lines may contain a secret with line breaks.
    const frames = host.redact(error.stack).split('\n');
    // Without the message, which may have several lines.
    for (const frame of frames.filter((line) => /^\s+at /.test(line))) host.debug(clean(host, frame));
  }
  return [{ title: code, lines: [...cleanLines(host, describe(host, error)), helpLink(code)] }];
}

function causeOf(thrown: unknown): unknown {
  return thrown instanceof Error ? thrown.cause : undefined;
}

function describe(host: Host, thrown: unknown): string {
  return reasonOf(thrown, (text) => host.redact(text));
}

export interface Annotation {
  readonly title: string;
  /** Goes before the first line where only one line fits; by default the title. */
  readonly brief?: string;
  /** Safe to print. */
  readonly lines: readonly string[];
}

export function annotate(host: Host, annotations: readonly Annotation[], noun: string): void {
  const fitting = annotations.length <= MAX_ANNOTATIONS ? annotations.length : MAX_ANNOTATIONS - 1;
  for (const { title, lines } of annotations.slice(0, fitting)) host.error(within(lines), title);
  const rest = annotations.slice(fitting);
  if (rest.length === 0) return;
  for (const { title, lines } of rest) host.info([title, ...lines.map((line) => `    ${line}`)].join('\n'));
  host.error(
    within(rest.map(({ title, brief = title, lines }) => `${brief}: ${lines[0] ?? ''}`)),
    `${rest.length} more ${noun}`,
  );
}

/** As many lines as fit in an annotation, always with the last one, the link. */
function within(lines: readonly string[]): string {
  const last = lines.at(-1) ?? '';
  let text = '';
  for (const line of lines.slice(0, -1)) {
    if (text.length + line.length + last.length > ANNOTATION_CHARS) {
      text += '…\n';
      break;
    }
    text += `${line}\n`;
  }
  return `${text}${last}`;
}

export function remedyLines(host: Host, remedy: Text | undefined): string[] {
  return remedy === undefined ? [] : textLines(host, remedy);
}

function textLines(host: Host, text: Text): string[] {
  return cleanLines(host, render(text, host.surface ?? ACTION));
}

function cleanLines(host: Host, text: string): string[] {
  return withoutSecrets(host.redact(text))
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => safeLine(line, TEXT_CHARS));
}

/** Redacts before it cuts and escapes: a cut or escaped secret would not be found. */
export function clean(host: Host, text: string): string {
  return safeLine(host.redact(text), TEXT_CHARS);
}
