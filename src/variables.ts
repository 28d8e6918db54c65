/**
 * Which environment variables a check may read, and which are secrets. A checks file lies in the checkout, where whoever
 * may propose a change can edit it; the variables of the job are the workflow's.
 */

type Env = Readonly<Record<string, string | undefined>>;

interface Reserved {
  /** As in "is a variable of …". */
  readonly owner: string;
  /** `*` stands for any characters. */
  readonly names: readonly string[];
  /** Reserved only when the name says that it is a secret. */
  readonly secretNames?: readonly string[];
}

/** Variables that no check may read, whatever the case of their names. docs/expectations.md has the same list. */
export const RESERVED: readonly Reserved[] = [
  {
    owner: "GitHub's runner",
    names: ['ACTIONS_*', 'INPUT_*', 'STATE_*', 'GITHUB_TOKEN', 'GITHUB_PAT', 'GH_PAT', 'RUNNER_TRACKING_ID'],
    secretNames: ['GITHUB_*', 'GH_*', 'RUNNER_*'],
  },
  {
    owner: 'another CI system',
    names: ['CI_JOB_JWT*', 'SYSTEM_ACCESSTOKEN', 'SYSTEM_OIDCREQUESTURI'],
    secretNames: ['CI_*', 'GITLAB_*', 'CIRCLE_*', 'BUILDKITE_*', 'BITBUCKET_*', 'TRAVIS_*', 'JENKINS_*'],
  },
  {
    owner: 'Google credentials',
    names: [
      'GOOGLE_APPLICATION_CREDENTIALS',
      'GOOGLE_GHA_CREDS_PATH',
      'GOOGLE_*CREDENTIAL*',
      'GOOGLE_*KEYFILE*',
      'GOOGLE_*TOKEN*',
      'GOOGLE_*SECRET*',
      'GOOGLE_*PRIVATE_KEY*',
      'GCLOUD_*KEY*',
      'GCP_*CREDENTIAL*',
      'GCP_*SA_KEY*',
      'GCP_SA_*',
      'GCP_*PRIVATE_KEY*',
      'GCP_SERVICE_ACCOUNT_KEY*',
      'GOOGLE_SA_*',
      'GOOGLE_SERVICE_ACCOUNT_KEY*',
      'GCP_KEY*',
      'CLOUDSDK_AUTH_*',
      'CLOUDSDK_CONFIG',
      'CLOUDSDK_PROXY_*',
      'FIREBASE_TOKEN',
    ],
    secretNames: ['CLOUDSDK_*'],
  },
  {
    owner: 'the credentials of another cloud',
    names: ['AWS_*', 'AZURE_*', 'ARM_*', 'ALICLOUD_*', 'ALIBABA_CLOUD_*', 'OCI_*'],
    secretNames: ['DIGITALOCEAN_*', 'CLOUDFLARE_*', 'HEROKU_*', 'VERCEL_*', 'NETLIFY_*', 'FLY_*'],
  },
  {
    owner: 'the credentials of a package registry',
    names: [
      'NODE_AUTH_TOKEN',
      'NPM_CONFIG_*',
      'YARN_NPM_AUTH_IDENT',
      'PIP_INDEX_URL',
      'PIP_EXTRA_INDEX_URL',
      'TWINE_*',
      'POETRY_HTTP_BASIC_*',
      'DOCKER_AUTH_CONFIG',
      'DOCKER_CONFIG',
      'REGISTRY_AUTH_FILE',
    ],
    secretNames: [
      'NPM_*',
      'YARN_*',
      'PYPI_*',
      'UV_*',
      'POETRY_*',
      'CARGO_*',
      'GEM_*',
      'RUBYGEMS_*',
      'BUNDLE_*',
      'NUGET_*',
      'MAVEN_*',
      'GRADLE_*',
      'ORG_GRADLE_PROJECT_*',
      'DOCKER_*',
      'DOCKERHUB_*',
    ],
  },
  {
    owner: 'the access of this machine to others',
    names: [
      'SSH_*',
      'GIT_ASKPASS',
      'GIT_CONFIG_*',
      'GPG_*',
      'KUBECONFIG',
      'NETRC',
      'HTTP_PROXY',
      'HTTPS_PROXY',
      'ALL_PROXY',
      'FTP_PROXY',
    ],
    secretNames: [
      'GIT_*',
      'KUBE_*',
      'KUBERNETES_*',
      'VAULT_*',
      'OP_*',
      'DOPPLER_*',
      'SOPS_*',
      'COSIGN_*',
      'SIGSTORE_*',
      'TF_*',
      'TFE_*',
      'PULUMI_*',
    ],
  },
];

/** Whose variable it is, when no check may read it. */
export function ownerOf(name: string): string | undefined {
  const normal = normalized(name);
  const secret = saysSecret(normal);
  return COMPILED.find(({ always, ifSecret }) => always.test(normal) || (secret && ifSecret.test(normal)))
    ?.owner;
}

const COMPILED = RESERVED.map(({ owner, names, secretNames = [] }) => ({
  owner,
  always: expressionOf(names),
  ifSecret: expressionOf(secretNames),
}));

function expressionOf(patterns: readonly string[]): RegExp {
  return new RegExp(`^(?:${patterns.map((pattern) => pattern.replaceAll('*', '.*')).join('|')})$`);
}

/** Windows knows one variable by any case of its name; a header has hyphens. */
function normalized(name: string): string {
  return name.trim().toUpperCase().replaceAll('-', '_');
}

/** Whether the name of a variable or a header marks its value as a secret. AUTH counts, AUTHOR does not. */
export function saysSecret(name: string): boolean {
  return /TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|CREDENTIAL|KEY|AUTH(?!ORS?(?:_|$))/.test(normalized(name));
}

/** What is under a name that says secret, and is none: where a secret lies, not what it is. */
const PLACE = /_(?:URL|URI|FILE|PATH|SOCK|OVERRIDE|CREDENTIALS)$/;

/**
 * Values of the runner's and of credentials' variables that are secrets themselves. They are masked before anything is
 * said, whether or not this run uses them: a service or a child process may print one.
 */
export function secretsOf(env: Env): string[] {
  return Object.entries(env).flatMap(([name, value = '']) => {
    const normal = normalized(name);
    const isSecret =
      /TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|KEY|JWT|_PAT$|CREDENTIAL/.test(normal) &&
      ownerOf(normal) !== undefined &&
      !PLACE.test(normal) &&
      !normal.startsWith('GIT_CONFIG_KEY_');
    const text = value.trim();
    // Tools for tests take `test` for a credential: masked, that would be missing in every second line.
    if (!isSecret || text.length < 8) return [];
    // A path, a URL, or JSON, whose lines are words that a report needs.
    return !/^\s*(?:[/\\.~{[]|[A-Za-z]:[/\\]|https?:)/.test(text) ? [text] : [];
  });
}
