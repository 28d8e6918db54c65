import { formatDuration } from '../duration.ts';
import { count } from './count.ts';
import type { CheckRecord, Results } from './results.ts';

/** More rows are no picture any more. */
const MAX_ROWS = 40;
const LABEL_CHARS = 40;

/**
 * Colours that a light page and a dark one both bear, GitHub's own, and a grid that labels can be read upon. Plain tasks
 * and critical ones only: labels beside tasks that are `done` or `active` cannot be read on a dark page in most versions.
 */
const LOOK = {
  gantt: { leftPadding: 72, barHeight: 22, barGap: 5, fontSize: 12 },
  themeVariables: {
    taskBkgColor: '#2da44e',
    taskBorderColor: '#2c974b',
    taskTextColor: '#ffffff',
    critBkgColor: '#cf222e',
    critBorderColor: '#a40e26',
    sectionBkgColor: 'rgba(128,128,128,0.08)',
    sectionBkgColor2: 'rgba(128,128,128,0.08)',
    altSectionBkgColor: 'rgba(128,128,128,0)',
  },
  themeCSS: '.grid .tick line { opacity: 0.2 }',
};

interface Bar {
  readonly label: string;
  readonly failed?: boolean;
  readonly startMs: number;
  readonly durationMs: number;
}

/**
 * The run as a Mermaid chart that GitHub renders: tokens and checks on one axis, from the start of the
 * run. When there are more checks than a picture holds, the slowest are shown.
 * @returns Markdown, undefined when nothing took time
 */
export function timeline(results: Results): string | undefined {
  const tokens = results.phases
    .slice(0, MAX_ROWS)
    .map((phase): Bar => ({ ...phase, label: label(phase.name, phase.durationMs) }));
  const made = results.checks.filter(({ verdict }) => verdict !== 'skipped');
  const slowest = [...made].sort((a, b) => b.durationMs - a.durationMs).slice(0, MAX_ROWS);
  const checks = slowest
    .sort((a, b) => a.startMs - b.startMs)
    .map(
      (check): Bar => ({
        ...check,
        label: label(`${sign(check)} ${check.name.trim()}`, check.durationMs),
        failed: check.verdict === 'failed',
      }),
    );
  const bars = [...tokens, ...checks];
  if (bars.length === 0) return undefined;

  const end = Math.max(...bars.map(({ startMs, durationMs }) => startMs + durationMs));
  const lines = [
    '```mermaid',
    `%%{init: ${JSON.stringify(LOOK)}}%%`,
    'gantt',
    '  accTitle: Timeline',
    // Milliseconds and seconds since the epoch: the only formats that no time zone moves.
    '  dateFormat x',
    ...axis(end),
    ...section('Tokens', tokens),
    ...section('Checks', checks),
    '```',
  ];
  if (made.length > checks.length) {
    lines.push('', `The ${checks.length} slowest of ${count(made.length, 'check')}.`);
  }
  return lines.join('\n');
}

function section(name: string, bars: readonly Bar[]): string[] {
  if (bars.length === 0) return [];
  const rows = bars.map(
    // A bar of no length is not drawn.
    ({ label, failed, startMs, durationMs }) =>
      `    ${label} :${failed ? 'crit, ' : ''}${startMs}, ${startMs + Math.max(1, durationMs)}`,
  );
  return [`  section ${name}`, ...rows];
}

function sign({ verdict }: CheckRecord): string {
  return verdict === 'passed' ? '✓' : '✗';
}

const OTHER_THAN_LABEL = /[^\p{L}\p{N} ✓✗’._/()-]/gu;

/**
 * In Mermaid's grammar almost every sign means something somewhere (`:` `;` `#` `%%` `,` `{`), and lines that begin with
 * `click` or `section` too. A label keeps letters, digits and a few harmless signs, and never begins the line.
 */
function label(name: string, durationMs: number): string {
  const plain = name
    .normalize('NFC')
    // Show the path of a URL: checks differ in it.
    .replace(/https?:\/\/[^/\s]+/, '')
    .replaceAll("'", '’')
    .replace(OTHER_THAN_LABEL, '·')
    .replace(/·{2,}/g, '·')
    .trim();
  const characters = [...plain];
  const short = characters.length > LABEL_CHARS ? `${characters.slice(0, LABEL_CHARS - 1).join('')}…` : plain;
  return `${/^[✓✗]/.test(short) ? '' : '› '}${short} ${formatDuration(durationMs)}`;
}

const MILLISECOND_STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500];
const SECOND_STEPS = [1, 2, 5, 10, 15, 30];
const MINUTE_STEPS = [1, 2, 5, 10, 15, 30];

/** Labels and ticks that fit: up to ten ticks, each with a round label of its own. */
function axis(end: number): string[] {
  const enough = end / 10;
  const milliseconds = MILLISECOND_STEPS.find((step) => step >= enough);
  if (milliseconds !== undefined) return ['  axisFormat %Q ms', `  tickInterval ${milliseconds}millisecond`];
  const seconds = SECOND_STEPS.find((step) => step * 1000 >= enough);
  if (seconds !== undefined) return ['  axisFormat %s s', `  tickInterval ${seconds}second`];
  const minutes = MINUTE_STEPS.find((step) => step * 60_000 >= enough) ?? 60;
  return ['  axisFormat %s s', `  tickInterval ${minutes}minute`];
}
