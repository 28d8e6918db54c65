// Stands for gcloud and terraform in the scripts of examples: gets a token from the credential file that such a tool
// would use, by Google's own library, and writes down what it was called with.
import { appendFileSync, readFileSync } from 'node:fs';

// The HTTP client and the proxy agent of the library are not installed here. Where there is a window it takes the
// platform's fetch; Node, started with NODE_USE_ENV_PROXY, minds the proxy, whose variables the library is not to see.
Object.assign(globalThis, { window: { fetch } });
delete process.env['HTTPS_PROXY'];
delete process.env['https_proxy'];
const { GoogleAuth } = await import('google-auth-library');

const [tool, ...args] = process.argv.slice(2);
const {
  CLOUDSDK_AUTH_CREDENTIAL_FILE_OVERRIDE,
  GOOGLE_APPLICATION_CREDENTIALS,
  TOOL_CALLS = '',
} = process.env;
const keyFilename =
  (tool === 'gcloud' ? CLOUDSDK_AUTH_CREDENTIAL_FILE_OVERRIDE : undefined) ?? GOOGLE_APPLICATION_CREDENTIALS;
if (keyFilename === undefined) throw new Error(`${tool} finds no credentials`);
const credentials: { type: string } = JSON.parse(readFileSync(keyFilename, 'utf8'));
const auth = new GoogleAuth({ credentials, scopes: 'https://www.googleapis.com/auth/cloud-platform' });
const token = await auth.getAccessToken();
appendFileSync(TOOL_CALLS, `${JSON.stringify({ tool, args, token })}\n`);
