/** Points of one line; both axes are logarithmic, so every number is above 0. */
export interface Series {
  readonly name: string;
  readonly points: readonly (readonly [x: number, y: number])[];
}

const WIDTH = 760;
const HEIGHT = 320;
const MARGIN = { top: 44, right: 120, bottom: 46, left: 64 };
const COLORS = ['#1a73e8', '#e8710a', '#188038'];

/** A line chart as SVG with logarithmic axes, readable on light and dark pages. */
export function chart({ title, x, series }: { title: string; x: string; series: readonly Series[] }): string {
  const points = series.flatMap((line) => line.points);
  const across = axis(
    points.map(([value]) => value),
    MARGIN.left,
    WIDTH - MARGIN.right,
  );
  const up = axis(
    points.map(([, value]) => value),
    HEIGHT - MARGIN.bottom,
    MARGIN.top,
  );
  const text = (left: number, top: number, words: string, more = '') =>
    `<text x="${round(left)}" y="${round(top)}" ${more}>${escaped(words)}</text>`;
  const bottom = HEIGHT - MARGIN.bottom;
  const right = WIDTH - MARGIN.right;
  const parts = [
    `<rect width="${WIDTH}" height="${HEIGHT}" rx="6" fill="#ffffff"/>`,
    text(MARGIN.left, 24, title, 'font-size="15" font-weight="600" fill="#202124"'),
    text((MARGIN.left + right) / 2, HEIGHT - 10, x, 'text-anchor="middle" fill="#5f6368"'),
    ...across.ticks.map(
      (value) =>
        `<path d="M${round(across.at(value))} ${MARGIN.top}V${bottom}" stroke="#e8eaed"/>${text(across.at(value), bottom + 18, short(value), 'text-anchor="middle" fill="#5f6368"')}`,
    ),
    ...up.ticks.map(
      (value) =>
        `<path d="M${MARGIN.left} ${round(up.at(value))}H${right}" stroke="#e8eaed"/>${text(MARGIN.left - 8, up.at(value) + 4, short(value), 'text-anchor="end" fill="#5f6368"')}`,
    ),
  ];
  for (const [index, { name, points: line }] of series.entries()) {
    const color = COLORS[index % COLORS.length];
    const places = line.map(([a, b]) => [round(across.at(a)), round(up.at(b))] as const);
    parts.push(
      `<polyline points="${places.map((place) => place.join(',')).join(' ')}" fill="none" stroke="${color}" stroke-width="2"/>`,
    );
    parts.push(...places.map(([left, top]) => `<circle cx="${left}" cy="${top}" r="3" fill="${color}"/>`));
    const [, end = 0] = places.at(-1) ?? [];
    const [, value = 0] = line.at(-1) ?? [];
    parts.push(text(right + 8, end + 4, `${short(Number(value.toPrecision(3)))} ${name}`, `fill="${color}"`));
  }
  return `<svg role="img" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="system-ui, sans-serif" font-size="12">\n<title>${escaped(title)}</title>\n${parts.join('\n')}\n</svg>\n`;
}

function axis(values: readonly number[], from: number, to: number) {
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values))));
  const ticks = Array.from({ length: high - low + 1 }, (_, index) => 10 ** (low + index));
  return { ticks, at: (value: number) => from + ((Math.log10(value) - low) / (high - low)) * (to - from) };
}

function short(value: number): string {
  if (value >= 1e6) return `${value / 1e6} M`;
  return value >= 1e4 ? `${value / 1e3} k` : String(value);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
