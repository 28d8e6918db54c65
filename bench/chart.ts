/** A bar of a chart. */
export interface Bar {
  readonly name: string;
  readonly value: number;
}

const WIDTH = 640;
const ROW = 34;
const LEFT = 250;
const RIGHT = 90;
const COLORS = ['#1a73e8', '#9aa0a6'];

/** A bar chart as SVG, readable on light and dark pages. The first bar is highlighted. */
export function chart({ title, unit, bars }: { title: string; unit: string; bars: readonly Bar[] }): string {
  const height = 48 + bars.length * ROW;
  const longest = Math.max(...bars.map(({ value }) => value));
  const rows = bars.map(({ name, value }, index) => {
    const top = 44 + index * ROW;
    const width = Math.max(1, Math.round((value / longest) * (WIDTH - LEFT - RIGHT)));
    return [
      `<text x="${LEFT - 10}" y="${top + 15}" text-anchor="end" fill="#202124">${escaped(name)}</text>`,
      `<rect x="${LEFT}" y="${top}" width="${width}" height="22" rx="3" fill="${COLORS[index === 0 ? 0 : 1]}"/>`,
      `<text x="${LEFT + width + 8}" y="${top + 15}" fill="#202124">${value.toFixed(0)} ${unit}</text>`,
    ].join('\n');
  });
  return `<svg role="img" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="system-ui, sans-serif" font-size="13">
<title>${escaped(title)}</title>
<rect width="${WIDTH}" height="${height}" rx="6" fill="#ffffff"/>
<text x="16" y="26" font-size="15" font-weight="600" fill="#202124">${escaped(title)}</text>
${rows.join('\n')}
</svg>
`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
