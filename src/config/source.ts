import type { UntrustedRun } from '../diagnose/untrusted-run.ts';
import type { Impersonation } from '../google/identity/impersonated.ts';
import type { Host } from '../host.ts';
import type { Problems } from '../problems.ts';
import { quote } from '../quote.ts';
import { secretIn } from '../recognition.ts';
import { parseProvider } from '../resource-names.ts';
import type { FoundSource } from './credential.ts';
import type { InputReader } from './inputs.ts';
import { maskSecretsIn, refuseMisplacedVariables } from './misplaced.ts';

/** How the command line differs from the action. */
export interface SourceOptions {
  /** Application Default Credentials when no other source is named: the command line's rule, never the action's. */
  readonly defaultSource?: 'application_default_credentials';
}

const NAMED_SOURCES = ['workload_identity_provider', 'credentials_json'] as const;

/** The one source of credentials that the inputs name. */
export async function parseSource(
  inputs: InputReader,
  host: Host,
  universe: string,
  problems: Problems,
  warnings: string[],
  options: SourceOptions,
): Promise<FoundSource | undefined> {
  const useDefault = inputs.boolean('application_default_credentials', false);
  const usesDefaultCredentials =
    useDefault || (options.defaultSource !== undefined && !NAMED_SOURCES.some((name) => inputs.given(name)));
  const variablesAreUsable = refuseMisplacedVariables(
    host.env,
    { usesDefaultCredentials },
    host,
    problems,
    warnings,
  );
  const given = NAMED_SOURCES.filter((name) => inputs.given(name));
  const named = [...given, ...(useDefault ? ['application_default_credentials'] : [])];
  if (named.length > 1) {
    maskSecretsIn([inputs.text('credentials_json')], host);
    problems.add(
      named[0] ?? '',
      `is given together with ${named.slice(1).join(' and ')}: exactly one of workload_identity_provider, credentials_json and application_default_credentials says who is asking.`,
      `${named[0]} alone`,
    );
    return undefined;
  }
  if (given[0] === 'workload_identity_provider') return githubSource(inputs, host, problems);
  if (given[0] === 'credentials_json') {
    const { givenCredential } = await credentialSources();
    return givenCredential(inputs.text('credentials_json') ?? '', host, universe, problems);
  }
  if (useDefault || options.defaultSource) {
    if (!variablesAreUsable) return undefined;
    const { defaultCredential } = await credentialSources();
    return defaultCredential(host, universe, problems);
  }
  noSource(problems, await untrustedRun(host));
  return undefined;
}

function credentialSources() {
  return import(/* webpackChunkName: "credential" */ './credential.ts');
}

async function untrustedRun({ env }: Host): Promise<UntrustedRun | undefined> {
  const diagnosis = await import(/* webpackChunkName: "diagnosis" */ '../diagnose/untrusted-run.ts');
  return diagnosis.untrustedRun(env);
}

/** A secret that does not exist arrives as the empty string, which looks like an input not given. */
function noSource(problems: Problems, outside: UntrustedRun | undefined): void {
  const reason =
    outside?.withoutSecrets ??
    'if it is set to a secret, the secret arrived empty: its name is mistyped, or it is not defined for this repository or environment.';
  problems.add(
    'credentials_json',
    `nobody is asking: none of workload_identity_provider, credentials_json and application_default_credentials is given; ${reason}`,
    outside?.condition ??
      'credentials_json: ${{ secrets.GCP_KEY }}, or workload_identity_provider: projects/123456789012/locations/global/workloadIdentityPools/POOL/providers/PROVIDER',
    outside ? 'UNTRUSTED_RUN' : 'CREDENTIAL_SOURCE_MISSING',
  );
}

async function githubSource(
  inputs: InputReader,
  host: Host,
  problems: Problems,
): Promise<FoundSource | undefined> {
  const text = inputs.text('workload_identity_provider') ?? '';
  const provider = parseProvider(text);
  if (provider === undefined) {
    const { providerProblem } = await import(
      /* webpackChunkName: "diagnosis" */ '../diagnose/provider-name.ts'
    );
    const { problem, example } = providerProblem(text);
    problems.add('workload_identity_provider', problem, example, 'PROVIDER_INVALID');
  }
  const requestUrl = host.env['ACTIONS_ID_TOKEN_REQUEST_URL'];
  const requestToken = host.env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
  if (!requestUrl || !requestToken) {
    const outside = await untrustedRun(host);
    problems.add(
      'workload_identity_provider',
      `needs the job's OIDC token, and ${outside?.withoutOidc ?? 'GitHub gave none: the job lacks the permission id-token: write.'}`,
      outside?.condition ?? 'permissions: { contents: read, id-token: write }',
      outside ? 'UNTRUSTED_RUN' : 'OIDC_PERMISSION_MISSING',
    );
    return undefined;
  }
  host.mask(requestToken);
  if (secretIn(requestUrl) !== undefined) return undefined;
  if (!URL.canParse(requestUrl) || !/^https?:$/.test(new URL(requestUrl).protocol)) {
    problems.add(
      'workload_identity_provider',
      'ACTIONS_ID_TOKEN_REQUEST_URL, which the runner sets, is not a URL.',
      'https://pipelines.actions.githubusercontent.com/…',
    );
    return undefined;
  }
  if (provider === undefined) return undefined;
  const audience = inputs.text('audience') ?? `https://iam.googleapis.com/${provider}`;
  return {
    source: { kind: 'github', provider, audience, requestUrl, requestToken },
    foundIn: 'input workload_identity_provider',
  };
}

const ACCOUNT = /^(?:[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+|\d{6,32})$/;

/** The inputs service_account and delegates. */
export function parseImpersonation(inputs: InputReader, problems: Problems): Impersonation | undefined {
  const account = inputs.text('service_account');
  const example = 'deployer@my-project.iam.gserviceaccount.com';
  if (account !== undefined && !ACCOUNT.test(account)) {
    problems.add(
      'service_account',
      'is neither an e-mail address nor the unique id of a service account.',
      example,
    );
  }
  const delegates = inputs.list('delegates');
  for (const delegate of delegates) {
    if (!ACCOUNT.test(delegate)) {
      problems.add('delegates', `${quote(delegate)} is neither an e-mail address nor a unique id.`, example);
    }
  }
  if (!inputs.given('service_account') && delegates.length > 0) {
    problems.add('delegates', 'is the way to a service_account, and none is given.', example);
  }
  return account === undefined ? undefined : { account, delegates };
}

/**
 * Whether the account to impersonate is the one whose credential was found: nothing is left to impersonate, and no
 * account may make tokens of itself unasked. Workflows that come from google-github-actions/auth name both.
 */
export function isItself({ accounts = [] }: FoundSource, { account, delegates }: Impersonation): boolean {
  return delegates.length === 0 && accounts.includes(account);
}
