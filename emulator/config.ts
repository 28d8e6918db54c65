/** The configuration, and its defaults. */
import type { RequestListener } from 'node:http';
import type { JobClaims } from './job-claims.ts';

/** A member of an IAM policy: `serviceAccount:…`, `user:…`, `principal://…`, `principalSet://…`, `allUsers`, `allAuthenticatedUsers`. */
export type Member = string;

/** Members by role or permission. Roles: the Token Creator family; permissions: `iam.serviceAccounts.…`. */
type Policy = Readonly<Record<string, readonly Member[]>>;

export interface ServiceAccountConfig {
  readonly email: string;
  /** 21 digits; by default derived from the e-mail. */
  readonly uniqueId?: string;
  readonly disabled?: boolean;
  /** IAM policy of the account itself. */
  readonly iam?: Policy;
  /** Domain-wide delegation: the scopes granted to this client in the Workspace admin console. */
  readonly delegatedScopes?: readonly string[];
  /** Listed in `constraints/iam.allowServiceAccountCredentialLifetimeExtension`: tokens of up to 12 hours. */
  readonly lifetimeExtension?: boolean;
}

/** Attribute mapping and condition of a provider, as CEL. */
export interface ProviderConfig {
  readonly id: string;
  readonly disabled?: boolean;
  readonly attributeMapping?: Readonly<Record<string, string>>;
  /** CEL over `assertion`, `google` and `attribute`, or a predicate. */
  readonly attributeCondition?:
    | string
    | ((context: {
        assertion: Record<string, unknown>;
        google: Record<string, unknown>;
        attribute: Record<string, unknown>;
      }) => boolean);
  /** An OIDC issuer; its keys are fetched from the emulator. */
  readonly oidc?: { readonly issuer: string; readonly allowedAudiences?: readonly string[] };
  readonly aws?: { readonly accountId: string };
  /** Accepts client certificates of the emulator's authority at `sts.mtls`. */
  readonly x509?: true;
}

export interface PoolConfig {
  readonly id: string;
  /** Number of the pool's project; by default the default project. Not for a workforce pool. */
  readonly projectNumber?: string;
  /** A workforce pool of an organisation: `locations/global/workforcePools/…`. */
  readonly workforce?: boolean;
  readonly disabled?: boolean;
  readonly providers: readonly ProviderConfig[];
}

export interface UserConfig {
  readonly email: string;
  readonly clientId?: string;
  readonly clientSecret?: string;
  readonly refreshToken?: string;
  /** Consented scopes. With `openid`, a refresh returns an ID token too. */
  readonly scopes?: readonly string[];
  readonly revoked?: boolean;
  /** The organisation requires reauthentication: `invalid_rapt`. */
  readonly reauthenticate?: boolean;
  readonly quotaProject?: string;
}

export interface MetadataConfig {
  /** The account of the machine; null for none. */
  readonly email?: string | null;
  readonly scopes?: readonly string[];
  readonly projectId?: string;
  readonly projectNumber?: string;
  readonly universe?: string;
  readonly zone?: string;
}

export interface ServiceConfig {
  /** Host name: `*.run.app`, `*.cloudfunctions.net` or any other; with `:port` unless that is 443. */
  readonly host: string;
  /** Further names of the same service. */
  readonly aliases?: readonly string[];
  /** First path segment on a `cloudfunctions.net` host: the function's name. The function does not see it. */
  readonly functionName?: string;
  /** Who may invoke it. */
  readonly invokers?: readonly Member[];
  /** Audiences in addition to the service's own addresses. */
  readonly customAudiences?: readonly string[];
  /** Behind Identity-Aware Proxy: its OAuth client; `invokers` then hold the IAP-secured Web App User role. */
  readonly iap?: {
    readonly clientId: string;
    /** Google manages the OAuth client, as for IAP on Cloud Run itself: no ID token is for it. */
    readonly managed?: boolean;
  };
  readonly ingress?: 'all' | 'internal';
  /** No request needs a credential, whatever the policy. */
  readonly invokerIamDisabled?: boolean;
  /** Revision tags: `TAG---host` is the service too. */
  readonly tags?: readonly string[];
  /** The invokers' binding takes effect after this number of refused requests, or of milliseconds after the first one. */
  readonly invokerAfter?: { readonly requests: number } | { readonly ms: number };
  /** There is no instance for this number of requests. */
  readonly noInstance?: { readonly status: 429 | 500 | 503; readonly times: number };
  /** Expiry of its certificate; milliseconds since the epoch. */
  readonly certificateEnds?: number;
  /** An HTTP handler of the functions framework in a file, or a request listener. The sample function by default. */
  readonly function?: { readonly source: string; readonly target: string };
  readonly handler?: RequestListener;
}

export interface AwsConfig {
  readonly region: string;
  readonly accountId: string;
  /** Name of the role of the machine. */
  readonly role: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
}

/** An issuer of OIDC tokens: of another CI system, a cluster, or any other. */
export interface IssuerConfig {
  /** The `iss` of its tokens, `https://…`. */
  readonly url: string;
  /** Claims of its tokens, besides the times. `aud` is the audience of the provider that trusts the issuer by default. */
  readonly claims?: Readonly<Record<string, unknown>>;
  /** Of its tokens; an hour by default. */
  readonly lifetimeSeconds?: number;
  /** Path of its keys on its host; `/.well-known/jwks` after the path of {@link url} by default. */
  readonly jwksPath?: string;
  /** The variable in which clients of the command get a token. */
  readonly variable?: string;
  /** The file in which clients of the command get a token. */
  readonly file?: string;
}

interface GithubConfig {
  readonly repository?: string;
  readonly repositoryId?: string;
  readonly ownerId?: string;
  /** Claims of every job. */
  readonly claims?: JobClaims;
  /** Jobs by their names, with claims of their own. */
  readonly jobs?: Readonly<Record<string, JobClaims>>;
}

export interface EmulatorConfig {
  /** A loopback address. `127.0.0.1` by default. */
  readonly address?: string;
  /** Port of the proxy; a free one by default. */
  readonly port?: number;
  /** `false`: only the entries of this configuration. Otherwise they are added to {@link DEFAULTS}, and replace those of the same name. */
  readonly defaults?: boolean;
  readonly project?: { readonly id: string; readonly number: string };
  /** Universes in addition to googleapis.com; each has all endpoints but those of OAuth. */
  readonly universes?: readonly string[];
  readonly serviceAccounts?: readonly ServiceAccountConfig[];
  readonly pools?: readonly PoolConfig[];
  readonly users?: readonly UserConfig[];
  /** Issuers of OIDC tokens in addition to GitHub's; of one that is only a URL, the claims are given with each token. */
  readonly issuers?: readonly (string | IssuerConfig)[];
  readonly github?: GithubConfig;
  /** `false`: no metadata server. */
  readonly metadata?: MetadataConfig | false;
  readonly services?: readonly ServiceConfig[];
  readonly aws?: AwsConfig;
  /** Required by the proxy. */
  readonly proxyCredentials?: string;
  /** APIs that are off in the project: `iamcredentials.googleapis.com`. */
  readonly disabledApis?: readonly string[];
  readonly sts?: {
    /** Omit `expires_in` from responses. */
    readonly omitExpiresIn?: boolean;
    readonly lifetimeSeconds?: number;
  };
  /** Buckets and the objects in them, for tokens with an access boundary. */
  readonly buckets?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** See {@link Emulator.roundTripMs}. */
  readonly roundTripMs?: number;
}

export interface ResolvedConfig
  extends Required<Omit<EmulatorConfig, 'defaults' | 'proxyCredentials' | 'aws' | 'github' | 'issuers'>> {
  readonly proxyCredentials: string | undefined;
  readonly aws: AwsConfig;
  readonly github: Required<GithubConfig>;
  readonly issuers: readonly IssuerConfig[];
}

export const PROJECT = { id: 'demo-project', number: '123456789012' };
export const DEPLOYER = 'deployer@demo-project.iam.gserviceaccount.com';
export const INVOKER = 'invoker@demo-project.iam.gserviceaccount.com';
export const PROVIDER = `projects/${PROJECT.number}/locations/global/workloadIdentityPools/github/providers/my-repo`;
/** Where jobs run. */
export const GITHUB_DEFAULTS = { repository: 'octo-org/octo-repo', repositoryId: '74', ownerId: '65' };
export const GITHUB_ISSUER = 'https://token.actions.githubusercontent.com';

const POOL = `iam.googleapis.com/projects/${PROJECT.number}/locations/global/workloadIdentityPools/github`;
const EXTERNAL_POOL = POOL.replace(/github$/, 'external');
const REPOSITORY = `principalSet://${POOL}/attribute.repository/octo-org/octo-repo`;
const EXTERNAL = `principalSet://${EXTERNAL_POOL}/*`;

/** The default configuration. */
export const DEFAULTS = {
  project: PROJECT,
  serviceAccounts: [
    {
      email: DEPLOYER,
      iam: {
        'roles/iam.workloadIdentityUser': [REPOSITORY, EXTERNAL],
        'roles/iam.serviceAccountTokenCreator': [
          REPOSITORY,
          EXTERNAL,
          'user:dev@example.com',
          `serviceAccount:${INVOKER}`,
        ],
      },
    },
    {
      email: INVOKER,
      iam: {
        'roles/iam.workloadIdentityUser': [REPOSITORY, EXTERNAL],
        'roles/iam.serviceAccountTokenCreator': [`serviceAccount:${DEPLOYER}`, 'user:dev@example.com'],
      },
    },
  ],
  pools: [
    {
      id: 'github',
      providers: [
        {
          id: 'my-repo',
          oidc: { issuer: GITHUB_ISSUER },
          attributeMapping: {
            'google.subject': 'assertion.sub',
            'attribute.actor': 'assertion.actor',
            'attribute.repository': 'assertion.repository',
            'attribute.repository_owner': 'assertion.repository_owner',
          },
          attributeCondition: "assertion.repository_owner == 'octo-org'",
        },
      ],
    },
    {
      id: 'external',
      providers: [
        {
          id: 'idp',
          oidc: { issuer: 'https://idp.example.com' },
          attributeMapping: { 'google.subject': 'assertion.sub' },
        },
        { id: 'aws', aws: { accountId: '210987654321' } },
        { id: 'x509', x509: true, attributeMapping: { 'google.subject': 'assertion.subject.dn.cn' } },
      ],
    },
    {
      id: 'staff',
      workforce: true,
      providers: [
        {
          id: 'idp',
          oidc: { issuer: 'https://idp.example.com' },
          attributeMapping: { 'google.subject': 'assertion.sub' },
        },
      ],
    },
  ],
  users: [{ email: 'dev@example.com' }],
  issuers: ['https://idp.example.com'],
  metadata: { email: DEPLOYER },
  services: [
    {
      host: 'range-abc123-uc.a.run.app',
      aliases: [`range-${PROJECT.number}.us-central1.run.app`],
      tags: ['canary'],
      invokers: [`serviceAccount:${INVOKER}`],
    },
    {
      host: 'us-central1-demo-project.cloudfunctions.net',
      functionName: 'range',
      invokers: [`serviceAccount:${INVOKER}`],
    },
    { host: 'public-abc123-uc.a.run.app', invokers: ['allUsers'] },
    {
      host: 'iap.example.com',
      iap: { clientId: `${PROJECT.number}-iap.apps.googleusercontent.com` },
      invokers: [`serviceAccount:${INVOKER}`],
    },
    {
      host: 'api.example.com',
      customAudiences: ['https://api.example.com'],
      invokers: [`serviceAccount:${INVOKER}`],
    },
  ],
  buckets: { 'demo-bucket': { 'public/hello.txt': 'hello\n', 'private/secret.txt': 'secret\n' } },
} satisfies EmulatorConfig;

const AWS: AwsConfig = {
  region: 'us-east-1',
  accountId: '210987654321',
  role: 'demo-role',
  accessKeyId: 'ASIAEXAMPLEACCESSKEY',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  sessionToken: 'IQoJb3JpZ2luX2VjEXAMPLESESSIONTOKEN//////////wEaCXVzLWVhc3QtMSJH',
};

/** @throws {RangeError} for an address beyond loopback, or a service without a usable host */
export function resolveConfig(config: EmulatorConfig): ResolvedConfig {
  const address = config.address ?? '127.0.0.1';
  if (!/^(127\.\d+\.\d+\.\d+|::1|localhost)$/.test(address)) {
    throw new RangeError(`the emulator listens on loopback only, and ${address} is not`);
  }
  const base: EmulatorConfig = config.defaults === false ? { metadata: false } : DEFAULTS;
  const serviceKey = ({ host, functionName }: ServiceConfig) => `${host}/${functionName ?? ''}`;
  return {
    address,
    port: config.port ?? 0,
    project: config.project ?? base.project ?? PROJECT,
    universes: ['googleapis.com', ...(config.universes ?? [])],
    serviceAccounts: merged(base.serviceAccounts, config.serviceAccounts, ({ email }) => email),
    pools: merged(
      base.pools,
      config.pools,
      ({ id, projectNumber, workforce }) => `${projectNumber}/${workforce}/${id}`,
    ),
    users: merged(base.users, config.users, ({ email }) => email),
    issuers: merged(
      (base.issuers ?? []).map(toIssuer),
      (config.issuers ?? []).map(toIssuer),
      ({ url }) => url,
    ),
    github: { ...GITHUB_DEFAULTS, claims: {}, jobs: {}, ...config.github },
    metadata: config.metadata ?? base.metadata ?? false,
    services: merged(base.services, config.services, serviceKey),
    aws: config.aws ?? AWS,
    proxyCredentials: config.proxyCredentials,
    disabledApis: config.disabledApis ?? [],
    sts: config.sts ?? {},
    buckets: { ...base.buckets, ...config.buckets },
    roundTripMs: config.roundTripMs ?? 0,
  };
}

function toIssuer(given: string | IssuerConfig): IssuerConfig {
  return typeof given === 'string' ? { url: given } : given;
}

/** Configured entries come first, and replace defaults of the same name. */
function merged<T>(
  base: readonly T[] = [],
  given: readonly T[] = [],
  nameOf: (one: T) => string,
): readonly T[] {
  const names = new Set(given.map(nameOf));
  return [...given, ...base.filter((one) => !names.has(nameOf(one)))];
}
