import type { UntrustedRun } from '../diagnose/untrusted-run.ts';
import type { Impersonation } from '../google/identity/impersonated.ts';
import type { SubjectTokenPlace } from '../google/identity/source.ts';
import type { Host } from '../host.ts';
import { command, fileLines, input, lines, messageFrom, setting, type Text, text } from '../message.ts';
import type { Problems } from '../problems.ts';
import { quote } from '../quote.ts';
import { secretIn } from '../recognition.ts';
import { parseAccount, parseProvider } from '../resource-names.ts';
import type { FoundSource } from './credential.ts';
import type { InputReader } from './inputs.ts';
import { maskSecretsIn, refuseMisplacedVariables } from './misplaced.ts';

/** How the command line differs from the action. */
export interface SourceOptions {
  /** In place of the input subject_token. */
  readonly subjectToken?: SubjectTokenPlace | undefined;
  /** Application Default Credentials when no other source is named. Only the command line sets it, never the action. */
  readonly defaultSource?: 'application_default_credentials';
}

const KEY_SECRET = '${{ secrets.GCP_KEY }}';
const KEY_FILE = 'key.json';
const EXAMPLE_PROVIDER =
  'projects/123456789012/locations/global/workloadIdentityPools/POOL/providers/PROVIDER';

const NAMED_SOURCES = ['workload_identity_provider', 'credentials_json'] as const;

/** The one source of credentials that the inputs name. */
export async function parseSource(
  inputs: InputReader,
  host: Host,
  universe: string,
  problems: Problems,
  warnings: Text[],
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
  const place = subjectTokenPlace(inputs, options);
  if (place !== undefined && !inputs.given('workload_identity_provider')) {
    if (place.kind === 'input') host.mask(place.value);
    problems.add(
      'subject_token',
      text`needs ${input('workload_identity_provider')}, the provider at which Google exchanges the OIDC token.`,
      setting('workload_identity_provider', EXAMPLE_PROVIDER),
    );
    if (!NAMED_SOURCES.some((name) => inputs.given(name)) && !useDefault) return undefined;
  }
  const given = NAMED_SOURCES.filter((name) => inputs.given(name));
  const [first, ...others] = [...given, ...(useDefault ? ['application_default_credentials' as const] : [])];
  if (first !== undefined && others.length > 0) {
    maskSecretsIn([inputs.text('credentials_json')], host);
    const [second, third] = others.map(input);
    problems.add(
      first,
      text`is given together with ${second ?? ''}${third === undefined ? '' : text` and ${third}`}. Give exactly one of ${input('workload_identity_provider')}, ${input('credentials_json')} and ${input('application_default_credentials')}.`,
    );
    return undefined;
  }
  if (given[0] === 'workload_identity_provider') {
    return providerSource(inputs, host, place, problems, options.defaultSource !== undefined);
  }
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

/** A secret that does not exist is the empty string, which is an input not given. */
function noSource(problems: Problems, outside: UntrustedRun | undefined): void {
  const reason =
    outside?.withoutSecrets ??
    'If an input is set to a secret, the secret is empty. Its name is likely mistyped, or it is not defined for this repository or environment.';
  problems.add(
    'credentials_json',
    text`No credentials given. Set one of ${input('workload_identity_provider')}, ${input('credentials_json')} and ${input('application_default_credentials')}. ${messageFrom(reason)}`,
    outside?.condition ??
      lines([
        setting('credentials_json', KEY_SECRET, KEY_FILE),
        'or',
        setting('workload_identity_provider', EXAMPLE_PROVIDER),
      ]),
    { code: outside ? 'UNTRUSTED_RUN' : 'CREDENTIAL_SOURCE_MISSING', subject: '' },
  );
}

function subjectTokenPlace(
  inputs: InputReader,
  { subjectToken }: SourceOptions,
): SubjectTokenPlace | undefined {
  const value = inputs.text('subject_token');
  return subjectToken ?? (value === undefined ? undefined : { kind: 'input', value });
}

/** The provider, and the OIDC token for it: the one that was given, otherwise the job's own of GitHub. */
async function providerSource(
  inputs: InputReader,
  host: Host,
  place: SubjectTokenPlace | undefined,
  problems: Problems,
  isCommandLine: boolean,
): Promise<FoundSource | undefined> {
  const given = inputs.text('workload_identity_provider') ?? '';
  const provider = parseProvider(given);
  if (provider === undefined) {
    const { providerProblem } = await import(
      /* webpackChunkName: "diagnosis" */ '../diagnose/provider-name.ts'
    );
    const { problem, example } = providerProblem(given);
    problems.add('workload_identity_provider', problem, example, 'PROVIDER_INVALID');
  }
  if (place !== undefined) {
    const { checkSubjectToken } = await import(
      /* webpackChunkName: "other-credentials" */ './subject-token.ts'
    );
    const usable = await checkSubjectToken(place, host, problems);
    if (usable === undefined || provider === undefined) return undefined;
    return {
      source: { kind: 'oidc', provider, place: usable },
      origin: { input: 'workload_identity_provider' },
    };
  }
  const requestUrl = host.env['ACTIONS_ID_TOKEN_REQUEST_URL'];
  const requestToken = host.env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
  if (!requestUrl || !requestToken) {
    if (isCommandLine && host.env['GITHUB_ACTIONS'] !== 'true') {
      problems.add(
        'workload_identity_provider',
        text`needs the OIDC token of a CI job. ACTIONS_ID_TOKEN_REQUEST_URL, which GitHub Actions sets, is not set. In a job of another CI system, name the variable or the file of its token:${command('--subject-token-env NAME')}\nOn this machine, log in:`,
        command('gcloud auth application-default login'),
        'OIDC_PERMISSION_MISSING',
      );
      return undefined;
    }
    const outside = await untrustedRun(host);
    problems.add(
      'workload_identity_provider',
      text`needs the job's OIDC token. ${outside?.withoutOidc ?? text`GitHub issued none because the job lacks the permission id-token: write.`}`,
      outside?.condition ?? fileLines('permissions: { contents: read, id-token: write }'),
      outside ? 'UNTRUSTED_RUN' : 'OIDC_PERMISSION_MISSING',
    );
    return undefined;
  }
  host.mask(requestToken);
  if (secretIn(requestUrl) !== undefined) return undefined;
  if (!URL.canParse(requestUrl) || !/^https?:$/.test(new URL(requestUrl).protocol)) {
    problems.add(
      'workload_identity_provider',
      'needs ACTIONS_ID_TOKEN_REQUEST_URL as the runner sets it. Its present value is not a URL.',
    );
    return undefined;
  }
  if (provider === undefined) return undefined;
  const audience = inputs.text('audience') ?? `https://iam.googleapis.com/${provider}`;
  return {
    source: { kind: 'github', provider, audience, requestUrl, requestToken },
    origin: { input: 'workload_identity_provider' },
  };
}

/** The inputs service_account and delegates. */
export async function parseImpersonation(
  inputs: InputReader,
  problems: Problems,
): Promise<Impersonation | undefined> {
  const given = inputs.account('service_account');
  const example = 'deployer@my-project.iam.gserviceaccount.com';
  const account = given === undefined ? undefined : parseAccount(given);
  if (given !== undefined && account === undefined) {
    const { accountProblem } = await accountForms();
    const { problem, example: meant } = accountProblem(given, 'service account');
    problems.add(
      'service_account',
      problem ?? 'must be an e-mail address or the unique id of a service account.',
      meant ?? example,
    );
  }
  const delegates: string[] = [];
  for (const item of inputs.accounts('delegates')) {
    const delegate = parseAccount(item);
    if (delegate !== undefined) {
      if (!delegates.includes(delegate)) delegates.push(delegate);
      continue;
    }
    const { accountProblem, visible } = await accountForms();
    const { problem = 'is neither an e-mail address nor a unique id.', example: meant } = accountProblem(
      item,
      'service account',
    );
    problems.add(
      'delegates',
      text`has ${quote(visible(item))}, which ${messageFrom(problem)}`,
      meant ?? example,
    );
  }
  if (!inputs.given('service_account') && inputs.accounts('delegates').length > 0) {
    problems.add(
      'delegates',
      text`is the impersonation chain to ${input('service_account')}, which is not given.`,
      setting('service_account', example),
    );
  }
  // An invalid account is still given: report no missing one besides.
  return given === undefined ? undefined : { account: account ?? given, delegates };
}

function accountForms() {
  return import(/* webpackChunkName: "diagnosis" */ '../diagnose/account-form.ts');
}

/**
 * Whether the account to impersonate is the one whose credential was found. There is nothing to impersonate then, and no
 * account may impersonate itself by default. Workflows for google-github-actions/auth name both.
 */
export function isItself({ accounts = [] }: FoundSource, { account, delegates }: Impersonation): boolean {
  return delegates.length === 0 && accounts.includes(account);
}
