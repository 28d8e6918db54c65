/** What tests of the whole program run: the committed bundle, or the sources with GCP_BEARER_ENTRY=src. */
const FROM_SOURCE = process.env['GCP_BEARER_ENTRY'] === 'src';
const entry = (source: string, bundle: string) => (FROM_SOURCE ? source : bundle);

export const MAIN = entry('src/main.ts', 'dist/main.js');
export const POST = entry('src/post.ts', 'dist/post.js');
export const JOIN = entry('src/join.ts', 'dist/join.js');
