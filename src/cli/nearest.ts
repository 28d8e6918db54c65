import { editDistance } from '../nearest.ts';

/** What people of neighbouring tools type, and what it is called here. */
const ELSEWHERE: ReadonlyMap<string, string> = new Map([
  // gcloud
  ['print-access-token', 'access-token'],
  ['print-identity-token', 'id-token'],
  ['audiences', 'id-token-audience'],
  ['impersonate-service-account', 'service-account'],
  ['key-file', 'credentials-json'],
  ['cred-file', 'credentials-json'],
  ['project', 'project-id'],
  // curl
  ['data', 'body'],
  ['data-raw', 'body'],
  ['data-binary', 'body'],
  ['request', 'method'],
  ['header', 'headers'],
  ['output', 'response-file'],
  ['max-time', 'timeout'],
  ['max-redirs', 'redirects'],
  ['location', 'redirects'],
  ['silent', 'quiet'],
  // what this is called elsewhere in this project
  ['adc', 'application-default-credentials'],
  ['access-token', 'access-token'],
  ['identity-token', 'id-token'],
  ['token', 'access-token'],
  ['curl', 'request'],
  ['test', 'check'],
  ['checks', 'check'],
]);

/**
 * The word that was probably meant: a slip or two of the finger, a known name from another tool, or the end of a
 * longer name (`scopes` for `access-token-scopes`).
 */
export function nearest(word: string, words: readonly string[]): string | undefined {
  const typed = word.toLowerCase().replaceAll('_', '-');
  const elsewhere = ELSEWHERE.get(typed);
  if (elsewhere !== undefined && words.includes(elsewhere)) return elsewhere;
  const most = Math.max(1, Math.floor(typed.length / 3));
  const ranked = words
    // At least as many edits as the lengths differ: a text that is no word, such as a key, is not compared.
    .filter((candidate) => Math.abs(candidate.length - typed.length) <= most)
    .map((candidate) => ({ candidate, distance: editDistance(typed, candidate) }))
    .sort((a, b) => a.distance - b.distance);
  const best = ranked[0];
  if (best !== undefined && best.distance <= most) return best.candidate;
  const longer = words.filter((candidate) => typed.length > 3 && `-${candidate}-`.includes(`-${typed}-`));
  return longer.length === 1 ? longer[0] : undefined;
}
