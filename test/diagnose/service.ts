import { frontEndPage, googlePage } from '../../emulator/google-pages.ts';
import type { ResolvedAuth } from '../../src/checks/audience.ts';
import { audienceFor } from '../../src/checks/audience.ts';
import type { AuthHeader } from '../../src/checks/check.ts';
import { explain } from '../../src/checks/run/explain.ts';
import type { Explanation } from '../../src/checks/run/explanation.ts';
import { reachedService, responderOf } from '../../src/checks/run/front-end.ts';
import { redirectTarget } from '../../src/checks/run/redirect.ts';
import { judgeRefusal } from '../../src/checks/run/refusal.ts';
import { answer, NOW } from './refusals.ts';

/** An answer of a service, or of what stands before it, and what is said of it. */
export interface ServiceRow {
  readonly name: string;
  readonly url: string;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** An ID token for what the URL says, unless given. */
  readonly auth?: ResolvedAuth;
  readonly authHeader?: AuthHeader;
  /** The token's own `aud`, where it is not the one that was asked for. */
  readonly aud?: string;
  readonly expiresAt?: number;
  readonly principal?: string | undefined;
  readonly date?: string;
  readonly method?: string;
  /** The answer is judged by whether it refuses: `expect: [ refused ]`. */
  readonly refused?: true;
  readonly crossed?: true;
  readonly code: string | undefined;
  readonly says?: readonly string[];
  readonly saysNot?: readonly string[];
  readonly commands?: readonly string[];
}

export function explainService(row: ServiceRow): Explanation | undefined {
  const url = new URL(row.url);
  const own = audienceFor(url);
  const auth = row.auth ?? {
    auth: 'id_token',
    audience: 'audience' in own ? own.audience : 'https://unknown.example',
  };
  const response = answer(row.status, row.body ?? '', {
    url: row.url,
    headers: { ...row.headers },
    ...(row.date === undefined ? {} : { date: row.date }),
  });
  const responder = responderOf(response, row.method ?? 'GET');
  const seen = {
    kind: 'response' as const,
    observation: { response, redirect: redirectTarget(response), at: NOW },
    responder,
    reached: reachedService(responder),
    unfollowed: undefined,
    crossed: row.crossed ?? false,
  };
  if (row.refused) {
    const verdict = judgeRefusal(seen, auth.auth);
    if (verdict.verdict === 'refused') return undefined;
    return { code: verdict.code, because: verdict.summary, remedy: verdict.remedy };
  }
  const principal = 'principal' in row ? row.principal : INVOKER;
  return explain({
    result: seen,
    url,
    auth,
    authHeader: row.authHeader ?? 'Authorization',
    inFile: false,
    claims:
      auth.auth === 'id_token'
        ? { aud: [row.aud ?? auth.audience], email: principal, expiresAt: row.expiresAt ?? NOW + 3_600_000 }
        : undefined,
    principal,
    now: NOW,
  });
}

const INVOKER = 'invoker@my-project.iam.gserviceaccount.com';
const RANGE = 'https://range-abc123-uc.a.run.app';
const NAMED = 'https://range-123456789012.us-central1.run.app';
const FUNCTION = 'https://us-central1-my-project.cloudfunctions.net/range';
const HTML = { 'content-type': 'text/html; charset=UTF-8' };
const CHALLENGE = 'Bearer error="invalid_token" error_description="The access token could not be verified"';

const FORBIDDEN = {
  status: 403,
  headers: HTML,
  body: frontEndPage(
    '403 Forbidden',
    'Forbidden',
    'Your client does not have permission to get URL <code>/</code> from this server.',
  ),
};
const UNAUTHORIZED = {
  status: 401,
  headers: { ...HTML, 'www-authenticate': CHALLENGE },
  body: frontEndPage(
    '401 Unauthorized',
    'Unauthorized',
    'Your client does not have permission to the requested URL <code>/</code>.',
  ),
};
const NOT_FOUND = {
  status: 404,
  headers: HTML,
  body: frontEndPage(
    '404 Page not found',
    'Page not found',
    'The requested URL was not found on this server.',
  ),
};
const ROBOT = (path: string) => ({ status: 404, headers: HTML, body: googlePage(404, path) });
const NONE: ResolvedAuth = { auth: 'none' };
const IAP = 'https://iap.example.com/';
const CLIENT = '123456789012-iap.apps.googleusercontent.com';

export const service: readonly ServiceRow[] = [
  {
    ...FORBIDDEN,
    name: 'no invoker role: a URL that names project and region',
    url: `${NAMED}/orders`,
    code: 'SERVICE_FORBIDDEN',
    says: [`likely ${INVOKER} lacks roles/run.invoker`, 'only minutes ago'],
    commands: [
      `gcloud run services add-iam-policy-binding range --region=us-central1 --project=123456789012 --member=serviceAccount:${INVOKER} --role=roles/run.invoker`,
    ],
  },
  {
    ...FORBIDDEN,
    name: 'no invoker role: the region is not guessed',
    url: `${RANGE}/`,
    code: 'SERVICE_FORBIDDEN',
    says: ['REGION is as gcloud run services list --filter=metadata.name=range prints it'],
    commands: [
      `gcloud run services add-iam-policy-binding range --region=REGION --member=serviceAccount:${INVOKER} --role=roles/run.invoker`,
    ],
  },
  {
    ...FORBIDDEN,
    name: 'no invoker role: a function',
    url: FUNCTION,
    code: 'SERVICE_FORBIDDEN',
    commands: [
      `gcloud functions add-invoker-policy-binding range --region=us-central1 --project=my-project --member=serviceAccount:${INVOKER}`,
      `gcloud functions add-iam-policy-binding range --region=us-central1 --project=my-project --member=serviceAccount:${INVOKER} --role=roles/cloudfunctions.invoker`,
    ],
  },
  {
    ...FORBIDDEN,
    name: 'no invoker role: nothing of a path that a redirect may have chosen gets into a command',
    url: "https://us-central1-my-project.cloudfunctions.net/a';curl$IFS'evil.example/x",
    code: 'SERVICE_FORBIDDEN',
    saysNot: ['curl', 'evil'],
  },
  {
    ...FORBIDDEN,
    name: 'no invoker role: behind a domain of its own neither name nor region is known',
    url: 'https://api.example.com/',
    code: 'SERVICE_FORBIDDEN',
    says: ['SERVICE and REGION are as gcloud run services list prints them'],
  },
  {
    ...FORBIDDEN,
    name: 'no credential to a private service',
    url: RANGE,
    auth: NONE,
    code: 'SERVICE_FORBIDDEN',
    says: ['the service is private, and no credential was sent', 'request_auth: id_token'],
  },
  {
    ...UNAUTHORIZED,
    name: 'the wrong audience: both are shown',
    url: `${RANGE}/`,
    auth: { auth: 'id_token', audience: 'https://other-abc123-uc.a.run.app' },
    code: 'SERVICE_AUDIENCE_MISMATCH',
    says: [
      'the token is for the audience https://other-abc123-uc.a.run.app, and that of the URL is https://range-abc123-uc.a.run.app',
      `audience: ${RANGE}`,
    ],
    commands: [
      'gcloud run services update range --region=REGION --add-custom-audiences=https://other-abc123-uc.a.run.app',
    ],
  },
  {
    ...UNAUTHORIZED,
    name: 'a tag URL as audience',
    url: 'https://canary---range-abc123-uc.a.run.app/',
    auth: { auth: 'id_token', audience: 'https://canary---range-abc123-uc.a.run.app' },
    code: 'SERVICE_AUDIENCE_MISMATCH',
    says: ['the tag before --- is not part of it', `audience: ${RANGE}`],
  },
  {
    ...UNAUTHORIZED,
    name: 'the path in the audience',
    url: `${RANGE}/orders`,
    auth: { auth: 'id_token', audience: `${RANGE}/orders` },
    code: 'SERVICE_AUDIENCE_MISMATCH',
    says: [`the token is for the audience ${RANGE}/orders, and that of the URL is ${RANGE}`],
  },
  {
    ...UNAUTHORIZED,
    name: 'a domain of its own expects another audience, likely',
    url: 'https://api.example.com/',
    auth: { auth: 'id_token', audience: 'https://api.example.com' },
    code: 'SERVICE_AUDIENCE_MISMATCH',
    says: ['likely the service behind api.example.com expects another'],
    commands: [
      "gcloud run services describe SERVICE --region=REGION --format='value(status.url)'",
      'gcloud run services update SERVICE --region=REGION --add-custom-audiences=https://api.example.com',
    ],
  },
  {
    ...UNAUTHORIZED,
    name: 'an access token in place of an ID token',
    url: RANGE,
    auth: { auth: 'access_token' },
    code: 'SERVICE_ACCESS_TOKEN',
    says: [
      'an access token was sent, and Cloud Run and Cloud Functions take ID tokens only',
      'request_auth: id_token',
    ],
  },
  {
    ...UNAUTHORIZED,
    name: "a header of the user's own",
    url: RANGE,
    auth: NONE,
    code: 'SERVICE_UNAUTHORIZED',
    says: ['refused the Authorization header of the request'],
  },
  {
    ...UNAUTHORIZED,
    name: 'a token that was over',
    url: RANGE,
    expiresAt: NOW - 90_000,
    code: 'SERVICE_UNAUTHORIZED',
    says: ['the token had expired 1 min 30 s before'],
  },
  {
    ...UNAUTHORIZED,
    name: 'a clock that is wrong',
    url: RANGE,
    date: 'Sat, 21 Nov 2026 09:00:00 GMT',
    code: 'SERVICE_UNAUTHORIZED',
    says: ["this machine's clock is 1 h ahead of Google's", 'likely'],
  },
  {
    ...UNAUTHORIZED,
    name: 'a token that fits and is not accepted all the same',
    url: RANGE,
    code: 'SERVICE_UNAUTHORIZED',
    says: [`audience ${RANGE} fits the URL`, 'likely'],
  },
  {
    ...ROBOT('/healthz'),
    name: '/healthz',
    url: `${RANGE}/healthz`,
    code: 'SERVICE_RESERVED_PATH',
    says: ["Google's front end reserves /healthz, and the service never receives the request", '/health'],
    saysNot: ['likely'],
  },
  {
    ...ROBOT('/_ah/warmup'),
    name: '/_ah/…',
    url: `${RANGE}/_ah/warmup`,
    code: 'SERVICE_RESERVED_PATH',
    saysNot: ['likely'],
  },
  {
    ...ROBOT('/statusz'),
    name: 'another path that ends in z',
    url: `${RANGE}/statusz`,
    code: 'SERVICE_RESERVED_PATH',
    says: ['likely'],
  },
  {
    ...NOT_FOUND,
    name: 'a tag that is not there, or ingress that is internal',
    url: 'https://canary---range-123456789012.us-central1.run.app/',
    code: 'SERVICE_NOT_FOUND',
    says: ['Likely no revision has the tag canary', 'its ingress is internal'],
    commands: [
      'gcloud run services describe range --region=us-central1 --project=123456789012',
      'gcloud run services update range --region=us-central1 --project=123456789012 --ingress=all',
    ],
  },
  {
    ...NOT_FOUND,
    name: 'a function that is not there, or ingress that is internal',
    url: FUNCTION,
    code: 'SERVICE_NOT_FOUND',
    says: ['Likely the service was deleted or never deployed there, or its ingress is internal'],
    commands: ['gcloud functions describe range --region=us-central1 --project=my-project'],
  },
  {
    name: 'no instance: 429',
    url: NAMED,
    status: 429,
    headers: HTML,
    body: 'Rate exceeded.',
    code: 'SERVICE_NO_INSTANCE',
    says: ['no instance was available in time', '--max-instances'],
    commands: ['gcloud run services logs read range --region=us-central1 --project=123456789012'],
  },
  {
    name: 'no instance: 503',
    url: NAMED,
    status: 503,
    headers: HTML,
    body: frontEndPage(
      '503 Server Error',
      'Server Error',
      'The service you requested is not available yet.<p>Please try again in 30 seconds. ',
    ),
    code: 'SERVICE_NO_INSTANCE',
    says: ['no instance was available'],
    saysNot: ['likely no instance'],
  },
  {
    name: 'no instance, likely: a 503 without a word',
    url: NAMED,
    status: 503,
    code: 'SERVICE_NO_INSTANCE',
    says: ['likely no instance was available'],
  },
  {
    name: "a 503 of the service's own is not explained",
    url: NAMED,
    status: 503,
    headers: { 'content-type': 'application/json' },
    body: '{"error":"database"}',
    code: undefined,
  },
  {
    name: "the service's own 401",
    url: `${RANGE}/login`,
    status: 401,
    headers: { 'content-type': 'application/json', 'www-authenticate': 'Bearer realm="orders"' },
    body: '{"error":"no session"}',
    code: 'SERVICE_REFUSED',
    says: [
      'the service itself refused; the platform allowed the request',
      'auth_header: X-Serverless-Authorization',
    ],
    saysNot: ['gcloud'],
  },
  {
    name: "the service's own 403",
    url: RANGE,
    status: 403,
    headers: { 'content-type': 'text/html' },
    body: '<h1>Members only</h1>',
    code: 'SERVICE_REFUSED',
    saysNot: ['run.invoker'],
  },
  {
    name: 'a 403 to HEAD does not tell who gave it',
    url: RANGE,
    method: 'HEAD',
    status: 403,
    headers: HTML,
    code: 'SERVICE_REFUSED',
    says: ['Google or the service itself (a response to HEAD does not show which)'],
  },
  {
    name: 'IAP asks to sign in: its client id is the audience',
    url: IAP,
    status: 302,
    headers: {
      'x-goog-iap-generated-response': 'true',
      location: `https://accounts.google.com/o/oauth2/v2/auth?client_id=${CLIENT}&response_type=code`,
    },
    auth: NONE,
    code: 'SERVICE_IAP',
    says: ['likely Identity-Aware Proxy', `audience: ${CLIENT}`],
  },
  {
    name: 'IAP expects another audience: both are shown',
    url: IAP,
    status: 401,
    headers: { 'x-goog-iap-generated-response': 'true' },
    body: `Invalid IAP credentials: JWT audience doesn't match this application ('aud' claim (https://iap.example.com) doesn't match expected value (${CLIENT}))`,
    auth: { auth: 'id_token', audience: 'https://iap.example.com' },
    code: 'SERVICE_IAP',
    says: [
      `the token is for the audience https://iap.example.com, and Identity-Aware Proxy expects ${CLIENT}`,
      `audience: ${CLIENT}`,
    ],
  },
  {
    name: 'IAP: what an answer claims to expect is not put into a line to copy',
    url: IAP,
    status: 401,
    body: "Invalid IAP credentials: 'aud' claim (x) doesn't match expected value ($CURL;evil)",
    code: 'SERVICE_IAP',
    says: ['audience: CLIENT_ID.apps.googleusercontent.com'],
    saysNot: ['audience: $CURL'],
  },
  {
    name: 'IAP: an answer cannot add lines to the remedy',
    url: IAP,
    status: 401,
    body: "Invalid IAP credentials: 'aud' claim (x) doesn't match expected value (y\n  rm -rf /)",
    code: 'SERVICE_IAP',
    saysNot: ['rm -rf'],
  },
  {
    name: 'IAP: the account may not',
    url: IAP,
    status: 403,
    headers: { 'x-goog-iap-generated-response': 'true', ...HTML },
    body: '<h1>You don&#39;t have access</h1>',
    auth: { auth: 'id_token', audience: CLIENT },
    code: 'SERVICE_IAP',
    says: ['likely lacks roles/iap.httpsResourceAccessor'],
    commands: [
      `gcloud iap web add-iam-policy-binding --member=serviceAccount:${INVOKER} --role=roles/iap.httpsResourceAccessor`,
    ],
  },
  {
    name: 'IAP before a run.app URL asks to sign in: a signed JWT',
    url: `${RANGE}/`,
    status: 302,
    headers: {
      'x-goog-iap-generated-response': 'true',
      location: `https://accounts.google.com/o/oauth2/v2/auth?client_id=${CLIENT}&response_type=code`,
    },
    body: 'Invalid IAP credentials: empty token',
    auth: NONE,
    code: 'SERVICE_IAP',
    says: [
      'likely Identity-Aware Proxy, which is in front of range-abc123-uc.a.run.app',
      'request_auth: signed_jwt',
      'Nobody gets an ID token for an OAuth client that Google manages',
    ],
  },
  {
    name: 'IAP with external identities redirects to a sign-in page of its own',
    url: IAP,
    status: 302,
    headers: { 'x-goog-iap-generated-response': 'true', location: 'https://login.example.com/' },
    auth: NONE,
    code: 'SERVICE_IAP',
    says: ['likely Identity-Aware Proxy', 'audience: CLIENT_ID.apps.googleusercontent.com'],
  },
  // The words of IAP on Cloud Run.
  ...[
    'Invalid IAP credentials: Invalid bearer token. Invalid JWT audience.',
    'Invalid IAP credentials: Invalid JWT audience.',
    'Invalid IAP credentials: Unable to parse JWT',
    '',
  ].map((body) => ({
    name: `IAP before a run.app URL: ${body || 'the header alone'}`,
    url: `${RANGE}/`,
    status: 401,
    headers: { 'x-goog-iap-generated-response': 'true', 'content-type': 'text/html' },
    body,
    code: 'SERVICE_IAP',
    says: [
      `Identity-Aware Proxy did not accept the credential for the audience ${RANGE}`,
      'request_auth: signed_jwt',
    ],
  })),
  {
    name: 'IAP before a domain, with an ID token for the client that Google manages',
    url: IAP,
    status: 401,
    body: 'Invalid IAP credentials: Invalid bearer token. Invalid JWT audience.',
    auth: { auth: 'id_token', audience: CLIENT },
    code: 'SERVICE_IAP',
    says: [`for the audience ${CLIENT}`, 'Nobody gets an ID token for an OAuth client that Google manages'],
  },
  {
    name: 'IAP does not read X-Serverless-Authorization',
    url: `${RANGE}/`,
    status: 302,
    headers: {
      'x-goog-iap-generated-response': 'true',
      location: 'https://accounts.google.com/o/oauth2/v2/auth',
    },
    authHeader: 'X-Serverless-Authorization',
    code: 'SERVICE_IAP',
    says: ['reads Authorization and Proxy-Authorization only', 'auth_header: Proxy-Authorization'],
  },
  {
    name: 'IAP does not accept a signed JWT',
    url: IAP,
    status: 401,
    body: 'Invalid IAP credentials: JWT signature is invalid',
    auth: { auth: 'signed_jwt', audience: 'https://iap.example.com/*' },
    code: 'SERVICE_IAP',
    says: [
      `did not accept the JWT that ${INVOKER} signed for https://iap.example.com/*: likely the key was deleted or disabled`,
    ],
    commands: [`gcloud iam service-accounts keys list --iam-account=${INVOKER}`],
  },
  {
    name: 'IAP does not accept a signed JWT: the clock',
    url: IAP,
    status: 401,
    body: 'Invalid IAP credentials: Expired JWT',
    auth: { auth: 'signed_jwt', audience: 'https://iap.example.com/*' },
    date: new Date(NOW - 2 * 3_600_000).toUTCString(),
    code: 'SERVICE_IAP',
    says: ["this machine's clock is 2 h ahead", 'a JWT is valid for an hour at most'],
  },
  {
    name: 'IAP on a Cloud Run service: the account may not',
    url: `${NAMED}/`,
    status: 403,
    headers: { 'x-goog-iap-generated-response': 'true', ...HTML },
    auth: { auth: 'signed_jwt', audience: `${NAMED}/*` },
    code: 'SERVICE_IAP',
    commands: [
      `gcloud beta iap web add-iam-policy-binding --region=us-central1 --project=123456789012 --resource-type=cloud-run --service=range --member=serviceAccount:${INVOKER} --role=roles/iap.httpsResourceAccessor`,
    ],
  },
  {
    ...UNAUTHORIZED,
    name: 'a signed JWT in place of an ID token',
    url: `${RANGE}/`,
    auth: { auth: 'signed_jwt', audience: `${RANGE}/*` },
    code: 'SERVICE_UNAUTHORIZED',
    says: ['which Identity-Aware Proxy takes', 'request_auth: id_token'],
  },
  {
    ...FORBIDDEN,
    name: 'Proxy-Authorization, without IAP',
    url: `${RANGE}/`,
    authHeader: 'Proxy-Authorization',
    code: 'SERVICE_FORBIDDEN',
    says: ['in Proxy-Authorization', 'auth_header: X-Serverless-Authorization'],
  },
  {
    ...UNAUTHORIZED,
    name: "a person's ID token for an OAuth client of their own",
    url: `${RANGE}/`,
    aud: '123-own.apps.googleusercontent.com',
    principal: 'dev@example.com',
    code: 'SERVICE_AUDIENCE_MISMATCH',
    says: [
      'the ID token of a person was sent, which is for the OAuth client 123-own.apps.googleusercontent.com',
      "services accept those of Google's own clients only",
    ],
    commands: ['gcloud auth application-default login'],
  },
  {
    ...UNAUTHORIZED,
    name: "a person's ID token at a domain of the service's",
    url: 'https://api.example.com/',
    auth: { auth: 'id_token', audience: RANGE },
    aud: '764086051850-6qr4p6gpi6hn506pt8ejuq83di341hur.apps.googleusercontent.com',
    principal: 'dev@example.com',
    code: 'SERVICE_AUDIENCE_MISMATCH',
    says: ['likely api.example.com does not accept it', 'service_account: invoker@'],
    saysNot: ["Google's own clients only"],
  },
  {
    name: 'a redirect to another origin, which gets no credential',
    url: 'https://other.example.com/',
    status: 401,
    crossed: true,
    code: 'SERVICE_UNAUTHORIZED',
    says: ['a redirect led to https://other.example.com, another origin, where no credential is sent'],
  },
  {
    name: 'expected to be refused: public',
    url: NAMED,
    status: 200,
    body: 'hello',
    auth: NONE,
    refused: true,
    code: 'SERVICE_PUBLIC',
    says: ['public: the service responded with 200 to a request without a credential'],
    commands: [
      'gcloud run services remove-iam-policy-binding range --region=us-central1 --project=123456789012 --member=allUsers --role=roles/run.invoker',
      'gcloud run services update range --region=us-central1 --project=123456789012 --invoker-iam-check',
    ],
  },
  {
    name: 'expected to be refused: a public function',
    url: FUNCTION,
    status: 200,
    auth: NONE,
    refused: true,
    code: 'SERVICE_PUBLIC',
    commands: [
      'gcloud functions remove-invoker-policy-binding range --region=us-central1 --project=my-project --member=allUsers',
      'gcloud functions remove-iam-policy-binding range --region=us-central1 --project=my-project --member=allUsers --role=roles/cloudfunctions.invoker',
    ],
  },
  {
    name: 'expected to be refused: this identity is let in',
    url: NAMED,
    status: 200,
    refused: true,
    code: 'SERVICE_ADMITTED',
    says: ['not refused: the service responded with 200 to this identity'],
  },
  {
    ...NOT_FOUND,
    name: 'expected to be refused: nothing is proven by a 404',
    url: NAMED,
    auth: NONE,
    refused: true,
    code: 'SERVICE_INCONCLUSIVE',
    says: ['inconclusive: 404 is neither a refusal nor a success'],
  },
];
