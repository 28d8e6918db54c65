/** What is run: the committed bundle, or the sources where `GCP_BEARER_ENTRY=src` says so. */
export const ENTRIES =
  process.env['GCP_BEARER_ENTRY'] === 'src'
    ? { main: 'src/main.ts', post: 'src/post.ts' }
    : { main: 'dist/main.js', post: 'dist/post.js' };
