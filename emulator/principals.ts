/** Principals, their permissions and their names. */
import { createHash } from 'node:crypto';
import { own } from '../src/record.ts';
import type {
  Member,
  PoolConfig,
  ProviderConfig,
  ResolvedConfig,
  ServiceAccountConfig,
  UserConfig,
} from './config.ts';
import { type SigningKey, signingKey } from './signing.ts';

/** The principal of a token. */
export type Principal =
  | { readonly kind: 'serviceAccount'; readonly email: string; readonly uniqueId: string }
  | { readonly kind: 'user'; readonly email: string; readonly uniqueId: string }
  | {
      readonly kind: 'federated';
      /** `principal://iam.googleapis.com/…/subject/…` */
      readonly name: string;
      /** Pool resource: `projects/…/workloadIdentityPools/…`. */
      readonly pool: string;
      readonly subject: string;
      readonly attributes: Readonly<Record<string, string>>;
      readonly groups: readonly string[];
    };

/** The state of a service account; tests can change it while the emulator runs. */
export interface ServiceAccount {
  readonly email: string;
  readonly uniqueId: string;
  disabled: boolean;
  iam: Record<string, readonly Member[]>;
  delegatedScopes: readonly string[];
  lifetimeExtension: boolean;
  /** User-managed keys by id; a disabled one verifies nothing. */
  readonly keys: Map<string, { readonly key: SigningKey; disabled: boolean }>;
}

export interface User extends Required<Omit<UserConfig, 'quotaProject' | 'revoked' | 'reauthenticate'>> {
  readonly uniqueId: string;
  revoked: boolean;
  reauthenticate: boolean;
}

/** A provider and the pool it is in. */
export interface Provider {
  readonly config: ProviderConfig;
  readonly poolConfig: PoolConfig;
  /** `projects/…/workloadIdentityPools/POOL/providers/PROVIDER` */
  readonly resource: string;
  readonly pool: string;
}

export type AccountPermission =
  | 'iam.serviceAccounts.getAccessToken'
  | 'iam.serviceAccounts.getOpenIdToken'
  | 'iam.serviceAccounts.signJwt'
  | 'iam.serviceAccounts.signBlob'
  | 'iam.serviceAccounts.implicitDelegation';

/** @see https://cloud.google.com/iam/docs/service-account-permissions#roles */
const ROLES: Readonly<Record<string, readonly AccountPermission[]>> = {
  'roles/iam.serviceAccountTokenCreator': [
    'iam.serviceAccounts.getAccessToken',
    'iam.serviceAccounts.getOpenIdToken',
    'iam.serviceAccounts.signJwt',
    'iam.serviceAccounts.signBlob',
    'iam.serviceAccounts.implicitDelegation',
  ],
  'roles/iam.workloadIdentityUser': [
    'iam.serviceAccounts.getAccessToken',
    'iam.serviceAccounts.getOpenIdToken',
  ],
  'roles/iam.serviceAccountOpenIdTokenCreator': ['iam.serviceAccounts.getOpenIdToken'],
};

/** Roles and permissions in the policy of a service account. */
export const GRANTS: readonly string[] = [...Object.keys(ROLES), ...new Set(Object.values(ROLES).flat())];

/** gcloud's OAuth clients: of `gcloud auth login`, and of `application-default login`. */
export const GCLOUD_CLIENT = {
  id: '32555940559.apps.googleusercontent.com',
  /** Published in its sources, and no secret. */
  secret: 'ZmssLNjJy2998hD4CTg2ejr2',
  adcId: '764086051850-6qr4p6gpi6hn506pt8ejuq83di341hur.apps.googleusercontent.com',
};

/** All accounts, users and providers. */
export class Directory {
  readonly accounts: ServiceAccount[];
  readonly users: User[];
  readonly providers: Provider[];

  constructor(config: ResolvedConfig) {
    this.accounts = config.serviceAccounts.map(toAccount);
    this.users = config.users.map(toUser);
    this.providers = config.pools.flatMap((poolConfig) => {
      const pool = poolConfig.workforce
        ? `locations/global/workforcePools/${poolConfig.id}`
        : `projects/${poolConfig.projectNumber ?? config.project.number}/locations/global/workloadIdentityPools/${poolConfig.id}`;
      return poolConfig.providers.map((provider) => ({
        config: provider,
        poolConfig,
        pool,
        resource: `${pool}/providers/${provider.id}`,
      }));
    });
  }

  /** By e-mail or unique id. */
  account(name: string): ServiceAccount | undefined {
    return this.accounts.find(({ email, uniqueId }) => email === name || uniqueId === name);
  }

  user(email: string): User | undefined {
    return this.users.find((user) => user.email === email);
  }

  provider(resource: string): Provider | undefined {
    return this.providers.find((provider) => provider.resource === resource);
  }

  /** Whether a principal has a permission on an account, directly or by a role. */
  mayOn(account: ServiceAccount, principal: Principal, permission: AccountPermission): boolean {
    return Object.entries(account.iam).some(
      ([grant, members]) =>
        (grant === permission || own(ROLES, grant)?.includes(permission) === true) &&
        members.some((member) => isMember(member, principal)),
    );
  }
}

/** Whether a member of a policy includes a principal. */
export function isMember(member: Member, principal: Principal | undefined): boolean {
  if (member === 'allUsers') return true;
  if (!principal) return false;
  if (member === 'allAuthenticatedUsers') return principal.kind !== 'federated';
  switch (principal.kind) {
    case 'serviceAccount':
      return member === `serviceAccount:${principal.email}`;
    case 'user':
      return member === `user:${principal.email}`;
    case 'federated': {
      if (member === principal.name || member === fleetMember(principal)) return true;
      const prefix = `principalSet://iam.googleapis.com/${principal.pool}/`;
      if (!member.startsWith(prefix)) return false;
      const set = member.slice(prefix.length);
      if (set === '*') return true;
      if (set.startsWith('group/')) return principal.groups.includes(set.slice('group/'.length));
      const [, name, value] = /^attribute\.([^/]+)\/(.*)$/s.exec(set) ?? [];
      return name !== undefined && own(principal.attributes, name) === value;
    }
  }
}

/** The older name of a Kubernetes service account of a fleet: `serviceAccount:POOL[NAMESPACE/NAME]`. */
function fleetMember({ pool, subject }: Extract<Principal, { kind: 'federated' }>): string | undefined {
  const [, id] = /\/workloadIdentityPools\/([^/]+\.svc\.id\.goog)$/.exec(pool) ?? [];
  const [, namespace, name] = /^ns\/([^/]+)\/sa\/([^/]+)$/.exec(subject) ?? [];
  return id === undefined || name === undefined ? undefined : `serviceAccount:${id}[${namespace}/${name}]`;
}

/** Its name for people: the e-mail, or the `principal://` name. */
export function nameOf(principal: Principal): string {
  return principal.kind === 'federated' ? principal.name : principal.email;
}

export function asPrincipal(account: ServiceAccount): Principal {
  return { kind: 'serviceAccount', email: account.email, uniqueId: account.uniqueId };
}

export function userPrincipal(user: User): Principal {
  return { kind: 'user', email: user.email, uniqueId: user.uniqueId };
}

/** Google's signing key of an account. */
export function systemKey(account: ServiceAccount): Promise<SigningKey> {
  return signingKey(`system ${account.email}`);
}

function toAccount(config: ServiceAccountConfig): ServiceAccount {
  return {
    email: config.email,
    uniqueId: config.uniqueId ?? digits(config.email, '1'),
    disabled: config.disabled ?? false,
    iam: { ...config.iam },
    delegatedScopes: config.delegatedScopes ?? [],
    lifetimeExtension: config.lifetimeExtension ?? false,
    keys: new Map(),
  };
}

function toUser(config: UserConfig): User {
  const seed = createHash('sha256').update(config.email).digest('base64url');
  return {
    email: config.email,
    uniqueId: digits(config.email, '1'),
    clientId: config.clientId ?? GCLOUD_CLIENT.adcId,
    clientSecret: config.clientSecret ?? `d-FL95Q19q7MQmFpd7hH${seed.slice(0, 4)}`,
    refreshToken: config.refreshToken ?? `1//0g${seed}${seed}-L9Ir`,
    scopes: config.scopes ?? [
      'openid',
      'https://www.googleapis.com/auth/userinfo.email',
      'https://www.googleapis.com/auth/cloud-platform',
      'https://www.googleapis.com/auth/sqlservice.login',
    ],
    revoked: config.revoked ?? false,
    reauthenticate: config.reauthenticate ?? false,
  };
}

/** 21 digits that are the same in each run. */
function digits(seed: string, first: string): string {
  const number = BigInt(`0x${createHash('sha256').update(seed).digest('hex')}`);
  return first + (number % 10n ** 20n).toString().padStart(20, '0');
}
