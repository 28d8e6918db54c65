/**
 * Conformance: what Google's own client for Node.js does with the file that GOOGLE_APPLICATION_CREDENTIALS names.
 *
 *     uses.mjs AUDIENCE
 *
 * Prints one JSON object. Each member is { "value": … } or { "error": … }, in the client's own words.
 */
import { GoogleAuth } from 'google-auth-library';

const [, , audience = ''] = process.argv;

async function outcome(use) {
  try {
    return { value: await use() };
  } catch (error) {
    return { error: `${error.name}: ${error.message}` };
  }
}

const access = await outcome(() =>
  new GoogleAuth({ scopes: 'https://www.googleapis.com/auth/cloud-platform' }).getAccessToken(),
);
const id = await outcome(async () => {
  const client = await new GoogleAuth().getIdTokenClient(audience);
  return (await client.idTokenProvider.fetchIdToken(audience)).trim();
});
console.log(JSON.stringify({ access, id }));
