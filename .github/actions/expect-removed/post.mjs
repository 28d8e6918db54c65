import { existsSync } from 'node:fs';

const paths = (process.env.EXPECT_REMOVED ?? '').split(/\s+/).filter((path) => path !== '');
const left = paths.filter((path) => existsSync(path));
if (paths.length === 0) {
  console.log('::error title=expect-removed::EXPECT_REMOVED is empty: an earlier step failed.');
  process.exitCode = 1;
} else if (left.length > 0) {
  console.log(`::error title=expect-removed::These paths exist after the post step: ${left.join(' ')}`);
  process.exitCode = 1;
} else {
  console.log(`Removed: ${paths.length} paths.`);
}
