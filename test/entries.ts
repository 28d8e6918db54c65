/** What tests of the whole program run: the committed bundle, or the sources with GCP_BEARER_ENTRY=src. */
const FROM_SOURCE = process.env['GCP_BEARER_ENTRY'] === 'src';
const entry = (door: string) => (FROM_SOURCE ? `src/${door}.ts` : `dist/${door}.js`);

export const MAIN = entry('main');
export const POST = entry('post');
export const JOIN = entry('join');
