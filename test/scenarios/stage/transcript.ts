/** A run as a person reads it: the same from run to run, and on every machine. */
import type { JournalEntry } from '../../../emulator/emulator.ts';
import { isBelow } from '../../../emulator/journal.ts';
import type { JobFolders } from '../../stage/runner.ts';
import { type Secrets, short } from './secrets.ts';
import type { Moment } from './timeline.ts';

/** A file that the step left. */
export interface LeftFile {
  /** `$RUNNER_TEMP/…` */
  readonly path: string;
  readonly mode: string;
  readonly kind: 'file' | 'folder' | 'link';
  readonly content: string;
}

/** Replaces what differs from run to run by what it is called. */
export class Names {
  readonly #secrets: Secrets;
  readonly #folders: [string, string][];
  readonly #startedAt: number;

  constructor(secrets: Secrets, folders: [string, string][], startedAt: number) {
    this.#secrets = secrets;
    this.#folders = folders.toSorted(([a], [b]) => b.length - a.length);
    this.#startedAt = startedAt;
  }

  /** @param text may have secrets in it: they are named, never shown */
  of(text: string): string {
    let named = this.#secrets.name(text);
    for (const [folder, name] of this.#folders) named = named.replaceAll(folder, name);
    return (
      named
        .replaceAll(/\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g, (time) => this.#time(Date.parse(time)))
        .replaceAll(/\b[\w-]+\.apps\.googleusercontent\.com\b/g, (client) => short(client))
        .replaceAll(/gcp-bearer-[A-Za-z0-9]{6}\b/g, 'gcp-bearer-‹random›')
        .replaceAll(/127\.0\.0\.1:\d{2,5}/g, '127.0.0.1:‹port›')
        .replaceAll(
          /githubusercontent\.com\/[\w-]{20,}\/0{8}-[^?\s"]*\/idtoken/g,
          'githubusercontent.com/‹job›/idtoken',
        )
        .replaceAll(/\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b/g, '‹uuid›')
        .replaceAll(
          /(\\?"(?:iat|nbf|exp)\\?":)(\d{10})\b/g,
          (_, name, seconds) => name + this.#time(Number(seconds) * 1000),
        )
        .replaceAll(/\b\d{3,} s \([^)]*\)/g, '‹some time›')
        .replaceAll(/\b[0-9a-f]{40}\b/g, '‹hash›')
        .replaceAll(/\b[0-9a-f]{32}\b/g, '‹id›')
        .replaceAll(/"(dev|ino)":"\d+"/g, '"$1":"‹number›"')
        .replaceAll(/\bin \d+(?:\.\d+)? ?(?:ms|s)\b/g, 'in ‹time›')
        .replaceAll(/\b\d+(?:\.\d+)? (?:ms|s)(?= \||$)/gm, '‹time›')
        .replaceAll(/```mermaid\n.*?\n```/gs, '‹chart›')
        .replaceAll(/\b\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC/g, (time) => this.#time(Date.parse(time)))
        .replaceAll(/\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT/g, (time) => this.#time(Date.parse(time)))
        .replaceAll(/ (timestamp|time)="[^"]*"/g, ' $1="‹time›"')
        // Present only when a request waited for its connection.
        .replaceAll(/^ *"(?:dns|connect|tls)": \d+,\n/gm, '')
        .replaceAll(/"(startMs|durationMs|dns|connect|tls|wait|body|total)": \d+/g, '"$1": ‹milliseconds›')
        .replaceAll(/\bgcp-bearer\/\d+\.\d+\.\d+[\w.-]*/g, 'gcp-bearer/‹version›')
        // The length of a key differs by a few bytes.
        .replaceAll(/\(\d{4} characters\)/g, '(‹some› characters)')
        // Git and editors take it for the end of a line.
        .replaceAll('\r', '\\r')
    );
  }

  /** @param name of an output or variable */
  ofValue(name: string, value: string): string {
    return name === 'response_time_ms' && /^\d+$/.test(value) ? '‹milliseconds›' : this.of(value);
  }

  /** A time as minutes after the start: hours are what a token's life is counted in. */
  #time(ms: number): string {
    const minutes = Math.round((ms - this.#startedAt) / 60_000);
    if (minutes === 0) return '‹now›';
    return minutes < 48 * 60 ? `‹in ${minutes} min›` : `‹in ${Math.round(minutes / 1440)} days›`;
  }
}

export function foldersOf(job: JobFolders, emulatorFolder: string): [string, string][] {
  return [
    [job.temp, '$RUNNER_TEMP'],
    [job.workspace, '$GITHUB_WORKSPACE'],
    [job.home, '$HOME'],
    [job.root, '‹job›'],
    [emulatorFolder, '‹emulator›'],
  ];
}

/** The timeline, with masks that came at the same time in an order of their own. */
export function renderTimeline(moments: readonly Moment[], names: Names): string[] {
  const lines: string[] = [];
  let masks: string[] = [];
  const flush = () => {
    lines.push(...counted(masks.toSorted()));
    masks = [];
  };
  for (const moment of moments) {
    if (moment.kind === 'command' && moment.command.name === 'add-mask') {
      masks.push(`mask ${names.of(moment.command.data)}`);
      continue;
    }
    flush();
    lines.push(...renderMoment(moment, names));
  }
  flush();
  return lines;
}

function renderMoment(moment: Moment, names: Names): string[] {
  switch (moment.kind) {
    case 'say':
      return [`| ${names.of(moment.text)}`];
    case 'command': {
      const { name, properties, data } = moment.command;
      const title = properties['title'] === undefined ? '' : ` [${names.of(properties['title'])}]`;
      return [`${name}${title} ${indented(names.of(data))}`];
    }
    default:
      return [`${moment.kind} ${moment.name} = ${indented(names.ofValue(moment.name, moment.value))}`];
  }
}

function counted(lines: readonly string[]): string[] {
  const times = new Map<string, number>();
  for (const line of lines) times.set(line, (times.get(line) ?? 0) + 1);
  return [...times].map(([line, count]) => (count === 1 ? line : `${line}, ${count} times`));
}

function indented(text: string): string {
  return text.replaceAll('\n', '\n    ');
}

const SHOWN_HEADERS =
  /^(authorization|x-serverless-authorization|proxy-authorization|content-type|metadata-flavor|x-goog-.*|x-aws-.*)$/;

/**
 * The requests: each after those that it needed, and those that needed the same ones, which are sent side by side, in
 * an order of their own.
 */
export function renderRequests(requests: readonly JournalEntry[], names: Names): string[] {
  const rendered: { entry: JournalEntry; text: string[]; level: number }[] = [];
  for (const entry of requests) {
    const text = renderRequest(entry, names);
    const needed = rendered.filter((earlier) => needs(entry, text, earlier.entry));
    rendered.push({ entry, text, level: 1 + Math.max(0, ...needed.map(({ level }) => level)) });
  }
  return rendered
    .toSorted((a, b) => a.level - b.level || byQuestion(a.text, b.text))
    .flatMap(({ text }) => text);
}

/** Whether a request carries what an earlier one gave, or is one of those that are sent one after another. */
function needs(entry: JournalEntry, text: readonly string[], earlier: JournalEntry): boolean {
  if (isInTurn(entry) || isInTurn(earlier)) return true;
  if (earlier.route === 'oidc.token' && text.some((line) => line.includes('‹OIDC token of '))) return true;
  return text.some((line) => line.includes(` from ${earlier.route}`));
}

function isInTurn({ route }: JournalEntry): boolean {
  return ['service', 'apis', 'aws', 'subject'].some((name) => isBelow(route, name));
}

/** By what was asked, not by what was answered: attempts stay in their order. */
function byQuestion(a: readonly string[], b: readonly string[]): number {
  const [first, second] = [a, b].map((lines) => lines.slice(0, -1).join('\n'));
  return first === second ? 0 : (first ?? '') < (second ?? '') ? -1 : 1;
}

function renderRequest(entry: JournalEntry, names: Names): string[] {
  const { method, host, target, headers, route, status, fault, form, json, body, connection } = entry;
  const secure = connection.secured ? 'https' : 'http';
  const lines = [`${method} ${secure}://${names.of(`${host}${target}`)}`];
  for (const [name, value] of Object.entries(headers).toSorted()) {
    if (SHOWN_HEADERS.test(name)) lines.push(`    ${name}: ${names.of(value)}`);
  }
  if (form) {
    for (const [name, value] of Object.entries(form)) lines.push(`    ${name}=${names.of(value)}`);
  } else if (json !== undefined) {
    lines.push(
      ...JSON.stringify(json, null, 2)
        .split('\n')
        .map((line) => `    ${names.of(line)}`),
    );
  } else if (body !== '') {
    lines.push(`    ${indented(names.of(body))}`);
  }
  const met = fault === undefined ? '' : ` (${fault.startsWith('{') ? 'as scripted' : fault})`;
  lines.push(
    `    → ${status ?? 'no answer'}${met}${isBelow(route, 'unknown') ? ', unknown to the emulator' : ''}`,
  );
  return lines;
}

export function renderFiles(files: readonly LeftFile[], names: Names): string[] {
  return files.flatMap(({ path, mode, kind, content }) => {
    const head = `${mode} ${names.of(path)}${kind === 'folder' ? '/' : kind === 'link' ? ' (link)' : ''}`;
    const text = kind === 'file' && content !== '' ? names.of(content).trimEnd().split('\n') : [];
    return [head, ...text.map((line) => `    ${line}`)];
  });
}

/** What the tokens that the transcript names are. */
export function renderTokens(transcript: string, secrets: Secrets, names: Names): string[] {
  return secrets.details
    .filter(([label]) => transcript.includes(`‹${label}›`))
    .map(([label, details]) => `‹${label}›\n    ${names.of(JSON.stringify(details))}`)
    .toSorted();
}
