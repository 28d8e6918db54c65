/**
 * An emulator of Google's token endpoints, GitHub's OIDC issuer and the front end of Cloud Run and Cloud Functions.
 *
 * It has the real host names over TLS, behind a proxy: a program runs unmodified, with `HTTPS_PROXY` and a CA
 * variable. It verifies what Google verifies and responds as Google does. No request leaves this machine: its proxy
 * rejects other host names.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { own } from '../src/record.ts';
import { Authority, type Certificate } from './certificates.ts';
import { Clock } from './clock.ts';
import { type EmulatorConfig, type ResolvedConfig, resolveConfig } from './config.ts';
import { type FaultOptions, Faults, type Scripted } from './faults.ts';
import { checkProviders } from './federation.ts';
import type { JobClaims } from './job-claims.ts';
import { Journal } from './journal.ts';
import {
  Directory,
  GCLOUD_CLIENT,
  type Principal,
  type Provider,
  type ServiceAccount,
  type User,
} from './principals.ts';
import { createProxy, Sockets } from './proxy.ts';
import { type RefusingPort, refusingPort } from './refusing-port.ts';
import { InstanceMetadata } from './routes/aws.ts';
import { type Service, Services } from './routes/front-end.ts';
import { issue, Jobs } from './routes/github-oidc.ts';
import { routing } from './routing.ts';
import { createEmulatedServer } from './server.ts';
import { type Claims, signingKey } from './signing.ts';
import { type IssuedToken, Tokens } from './tokens.ts';
import type { World } from './world.ts';

export type { EmulatorConfig, IssuerConfig, ServiceConfig } from './config.ts';
export { DEFAULTS, DEPLOYER, INVOKER, PROJECT, PROVIDER } from './config.ts';
export type { FaultOptions, Scripted } from './faults.ts';
export { ROUTES } from './faults.ts';
export type { JournalEntry } from './journal.ts';

/** A service-account key in the format of the console. */
export interface KeyFile {
  readonly type: 'service_account';
  readonly project_id: string;
  readonly private_key_id: string;
  readonly private_key: string;
  readonly client_email: string;
  readonly client_id: string;
  readonly auth_uri: string;
  readonly token_uri: string;
  readonly auth_provider_x509_cert_url: string;
  readonly client_x509_cert_url: string;
  readonly universe_domain: string;
}

/** Variables for a child process. */
export type Environment = Record<string, string>;

/**
 * Starts an emulator, by default on a free port.
 * @throws {RangeError} for an invalid configuration, such as an address that is not loopback, or a provider that Google
 * would not create
 * @throws {Error} when the port is taken
 */
export async function startEmulator(config: EmulatorConfig = {}): Promise<Emulator> {
  const resolved = resolveConfig(config);
  checkProviders(resolved.pools);
  const folder = await mkdtemp(join(tmpdir(), 'gcp-bearer-emulator-'));
  const emulator = new Emulator(resolved, folder);
  try {
    await emulator.listen();
  } catch (error) {
    await emulator.close();
    throw error;
  }
  return emulator;
}

export class Emulator {
  readonly config: ResolvedConfig;
  readonly journal = new Journal();
  readonly clock = new Clock();
  /** The folder of the authority's certificate and other files for clients; {@link close} removes it. */
  readonly folder: string;
  /** Path of the authority's certificate, PEM. */
  readonly caFile: string;
  /** Milliseconds of a round trip on new connections; 0 for the metadata server. */
  roundTripMs: number;
  readonly #world: World;
  readonly #faults = new Faults();
  readonly #sockets: Sockets;
  readonly #jobs: Jobs;
  readonly #services: Services;
  readonly #proxy: Server;
  readonly #metadata: Server;
  #noMetadata: RefusingPort | undefined;
  readonly #instance: Server;
  readonly #subjectTokens = new Map<string, string>();

  /** @internal Use {@link startEmulator}. */
  constructor(config: ResolvedConfig, folder: string) {
    this.config = config;
    this.folder = folder;
    this.caFile = join(folder, 'ca.pem');
    this.roundTripMs = config.roundTripMs;
    this.#world = makeWorld(config, this.clock);
    this.#sockets = new Sockets(this.journal);
    this.#jobs = new Jobs(this.#world);
    this.#services = new Services(this.#world);
    const routes = routing({
      world: this.#world,
      jobs: this.#jobs,
      services: this.#services,
      instance: new InstanceMetadata(this.#world),
      subjectTokens: this.#subjectTokens,
    });
    const server = (connectionOf: (socket: Socket) => ReturnType<Sockets['connectionOf']>) =>
      createEmulatedServer({
        journal: this.journal,
        faults: this.#faults,
        clock: this.clock,
        router: routes.router,
        connectionOf,
        reset: (socket) => this.#sockets.reset(socket),
      });
    const direct = (host: string) => {
      const created = server((socket) =>
        this.#sockets.connectionOf(socket, { host, port: 80, via: 'direct' }),
      );
      created.on('connection', (socket: Socket) => this.#sockets.opened(socket));
      return created;
    };
    this.#metadata = direct('metadata.google.internal');
    this.#instance = direct('169.254.169.254');
    this.#proxy = createProxy(
      {
        authority: this.#world.authority,
        journal: this.journal,
        faults: this.#faults,
        siteOf: routes.siteOf,
        server: server((socket) => this.#sockets.connectionOf(socket, { host: '', port: 80, via: 'proxy' })),
        credentials: config.proxyCredentials,
        roundTripMs: () => this.roundTripMs,
      },
      this.#sockets,
    );
  }

  /** @internal */
  async listen(): Promise<void> {
    await writeFile(this.caFile, this.#world.authority.cert);
    const { address, port, metadata } = this.config;
    const servers = [this.#proxy, this.#instance];
    // An absent metadata server still has an address, which refuses connections.
    if (metadata === false) this.#noMetadata = await refusingPort(address);
    else servers.push(this.#metadata);
    await Promise.all(
      servers.map(
        (server) =>
          new Promise<void>((resolve, reject) => {
            server.once('error', reject);
            server.listen(server === this.#proxy ? port : 0, address, resolve);
          }),
      ),
    );
    // Created in the background: each takes a tenth of a second.
    void signingKey('accounts.google.com');
  }

  /** Stops listening and closes every connection. */
  async close(): Promise<void> {
    for (const server of [this.#proxy, this.#metadata, this.#instance]) server.close();
    this.#noMetadata?.close();
    this.#sockets.destroyAll();
    await this.#services.close();
    await rm(this.folder, { recursive: true, force: true });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  /** All variables of a client: {@link proxyEnv} and {@link metadataEnv}. */
  get env(): Environment {
    return { ...this.proxyEnv, ...this.metadataEnv };
  }

  /**
   * The proxy, and the authority in the variables of Node, Python's requests, curl,
   * OpenSSL and Go. `NO_PROXY` excludes loopback, for the metadata server.
   */
  get proxyEnv(): Environment {
    return {
      HTTPS_PROXY: this.proxyUrl,
      NO_PROXY: '127.0.0.1,localhost,::1',
      NODE_EXTRA_CA_CERTS: this.caFile,
      REQUESTS_CA_BUNDLE: this.caFile,
      CURL_CA_BUNDLE: this.caFile,
      SSL_CERT_FILE: this.caFile,
    };
  }

  /** The address of the metadata server. With `metadata: false` it refuses connections. */
  get metadataEnv(): Environment {
    const host = `${bracketed(this.config.address)}:${this.#metadataPort}`;
    return { GCE_METADATA_HOST: host, GCE_METADATA_IP: host, GCE_METADATA_ROOT: host };
  }

  /**
   * Plain HTTP uses the proxy too: `http://169.254.169.254` is then the AWS instance metadata of the
   * emulator, which cannot listen at that address, and `http://metadata.google.internal` its metadata server.
   */
  get httpProxyEnv(): Environment {
    return { HTTP_PROXY: this.proxyUrl, http_proxy: this.proxyUrl };
  }

  /** The environment of a machine with AWS credentials. */
  get awsEnv(): Environment {
    const { region, accessKeyId, secretAccessKey, sessionToken } = this.config.aws;
    return {
      AWS_REGION: region,
      AWS_ACCESS_KEY_ID: accessKeyId,
      AWS_SECRET_ACCESS_KEY: secretAccessKey,
      AWS_SESSION_TOKEN: sessionToken,
    };
  }

  get proxyUrl(): string {
    const { proxyCredentials, address } = this.config;
    const [user = '', password = ''] = proxyCredentials?.split(':') ?? [];
    const credentials =
      proxyCredentials === undefined ? '' : `${encodeURIComponent(user)}:${encodeURIComponent(password)}@`;
    return `http://${credentials}${bracketed(address)}:${portOf(this.#proxy)}`;
  }

  /** Plain HTTP on loopback: the AWS instance metadata, and the subject tokens of {@link subjectUrl}. */
  get instanceUrl(): string {
    return `http://${bracketed(this.config.address)}:${portOf(this.#instance)}`;
  }

  /**
   * The variables of a job with `id-token: write`.
   * @param claims claims of the job, or its name in `github.jobs`; `subject` selects the form of `sub`
   * @throws {RangeError} when the claims contradict each other
   */
  github(claims: JobClaims | string = {}): Environment {
    const job = this.#jobs.start(claims);
    const text = (name: string) => String(own(job.claims, name) ?? '');
    return {
      ACTIONS_ID_TOKEN_REQUEST_URL: job.requestUrl,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: job.requestToken,
      GITHUB_REPOSITORY: text('repository'),
      GITHUB_REPOSITORY_ID: text('repository_id'),
      GITHUB_REPOSITORY_OWNER: text('repository_owner'),
      GITHUB_REPOSITORY_OWNER_ID: text('repository_owner_id'),
      GITHUB_REF: text('ref'),
      GITHUB_REF_NAME: text('ref').replace(/^refs\/(heads|tags|pull)\//, ''),
      GITHUB_REF_TYPE: text('ref_type'),
      GITHUB_REF_PROTECTED: text('ref_protected'),
      GITHUB_HEAD_REF: text('head_ref'),
      GITHUB_BASE_REF: text('base_ref'),
      GITHUB_SHA: text('sha'),
      GITHUB_EVENT_NAME: text('event_name'),
      GITHUB_ACTOR: text('actor'),
      GITHUB_ACTOR_ID: text('actor_id'),
      GITHUB_WORKFLOW: text('workflow'),
      GITHUB_WORKFLOW_REF: text('workflow_ref'),
      GITHUB_WORKFLOW_SHA: text('workflow_sha'),
      GITHUB_RUN_ID: text('run_id'),
      GITHUB_RUN_NUMBER: text('run_number'),
      GITHUB_RUN_ATTEMPT: text('run_attempt'),
    };
  }

  /** A GitHub OIDC token of a job, without a request. */
  githubToken(audience: string, claims: JobClaims | string = {}): Promise<string> {
    return this.#jobs.token(this.#jobs.start(claims).claims, audience);
  }

  /**
   * A token of any configured issuer.
   * @param claims besides those that the issuer's configuration has; `aud` and `sub` at least where it has none
   */
  oidcToken(claims: Claims = {}, issuer = 'https://idp.example.com'): Promise<string> {
    const configured = this.config.issuers.find(({ url }) => url === issuer);
    const audience = audienceFor(issuer, this.#world.directory.providers);
    const named = { ...configured?.claims, ...claims };
    const all = { ...named, ...('aud' in named ? {} : { aud: audience }) };
    return issue(this.#world, issuer, all, configured?.lifetimeSeconds ?? 3600);
  }

  /**
   * Creates a key of a service account. Each account has one key pair per process; `fresh` creates another.
   * @throws {RangeError} if the account does not exist
   */
  async createKey(account: string, { universe = 'googleapis.com', fresh = '' } = {}): Promise<KeyFile> {
    const { email, uniqueId, keys } = this.serviceAccount(account);
    const key = await signingKey(`account ${email} ${fresh}`);
    keys.set(key.kid, { key, disabled: false });
    return {
      type: 'service_account',
      project_id: /@([^.]+)\./.exec(email)?.[1] ?? this.config.project.id,
      private_key_id: key.kid,
      private_key: key.privatePem,
      client_email: email,
      client_id: uniqueId,
      auth_uri: 'https://accounts.google.com/o/oauth2/auth',
      token_uri: `https://oauth2.${universe}/token`,
      auth_provider_x509_cert_url: `https://www.${universe}/oauth2/v1/certs`,
      client_x509_cert_url: `https://www.${universe}/robot/v1/metadata/x509/${encodeURIComponent(email)}`,
      universe_domain: universe,
    };
  }

  /** The file that `gcloud auth application-default login` writes for a user. */
  authorizedUser(email = 'dev@example.com'): Record<string, string> {
    const user = this.user(email);
    return {
      type: 'authorized_user',
      account: '',
      client_id: user.clientId,
      client_secret: user.clientSecret,
      refresh_token: user.refreshToken,
      universe_domain: 'googleapis.com',
    };
  }

  /** The file that `gcloud auth application-default login --login-config` writes for a user of a workforce pool. */
  workforceAuthorizedUser(): Record<string, string> {
    const { clientId, clientSecret, refreshToken } = this.#world.workforceUser;
    return {
      type: 'external_account_authorized_user',
      audience: '//iam.googleapis.com/locations/global/workforcePools/staff/providers/idp',
      client_id: clientId,
      client_secret: clientSecret,
      refresh_token: refreshToken,
      token_url: 'https://sts.googleapis.com/v1/oauthtoken',
      token_info_url: 'https://sts.googleapis.com/v1/introspect',
      universe_domain: 'googleapis.com',
    };
  }

  /** A URL on loopback that returns a subject token, for the `url` source of an `external_account` file. */
  subjectUrl(token: string, name = 'token'): string {
    this.#subjectTokens.set(`/subject/${name}`, token);
    return `${this.instanceUrl}/subject/${name}`;
  }

  /** A client certificate of the emulator's authority, for the provider `x509`. */
  clientCertificate(commonName: string): Certificate {
    return this.#world.authority.issue({ names: [commonName], use: 'client' });
  }

  /** An account. Changes to it take effect with the next request. @throws {RangeError} */
  serviceAccount(name: string): ServiceAccount {
    const account = this.#world.directory.account(name);
    if (!account) throw new RangeError(`no service account is called ${name}`);
    return account;
  }

  user(email: string): User {
    const user = this.#world.directory.user(email);
    if (!user) throw new RangeError(`no user is called ${email}`);
    return user;
  }

  /** A service, by its host, and by its function's name where functions share a host. @throws {RangeError} */
  service(host: string, functionName?: string): Service {
    const service = this.#services.all.find(
      ({ config }) =>
        config.host === host && (functionName === undefined || config.functionName === functionName),
    );
    if (!service) throw new RangeError(`no service is at ${host}`);
    return service;
  }

  /** The properties of an access token; undefined if the emulator did not issue it. */
  inspect(token: string): IssuedToken | undefined {
    return this.#world.tokens.inspect(token);
  }

  /** Whether an access token is neither expired nor revoked. */
  isLive(token: string): boolean {
    const issued = this.inspect(token);
    return issued !== undefined && this.#world.tokens.isLive(issued);
  }

  /** Every issued token, in order. */
  get issued(): readonly string[] {
    return this.#world.tokens.issued;
  }

  /** Makes requests to a route fail; see `Fault` and `ROUTES` in faults.ts. */
  fail(route: string, fault: Scripted | readonly Scripted[], options: FaultOptions = {}): void {
    this.#faults.plan(route, fault, options);
  }

  /** Removes the faults of a route, or all of them. */
  heal(route = '*'): void {
    this.#faults.clear(route);
  }

  get #metadataPort(): number {
    return this.#noMetadata?.port ?? portOf(this.#metadata);
  }
}

/** The audience that the provider for an issuer accepts. */
function audienceFor(issuer: string, providers: readonly Provider[]): string | undefined {
  const provider = providers.find(({ config }) => config.oidc?.issuer === issuer);
  return (
    provider &&
    (provider.config.oidc?.allowedAudiences?.[0] ?? `https://iam.googleapis.com/${provider.resource}`)
  );
}

function makeWorld(config: ResolvedConfig, clock: Clock): World {
  const workforcePool = 'locations/global/workforcePools/staff';
  const principal: Principal = {
    kind: 'federated',
    name: `principal://iam.googleapis.com/${workforcePool}/subject/dev@example.com`,
    pool: workforcePool,
    subject: 'dev@example.com',
    attributes: {},
    groups: [],
  };
  return {
    config,
    clock,
    directory: new Directory(config),
    tokens: new Tokens(clock),
    authority: new Authority(),
    workforceUser: {
      clientId: GCLOUD_CLIENT.id,
      clientSecret: GCLOUD_CLIENT.secret,
      refreshToken: '//1/workforce-refresh-token-of-the-emulator',
      principal,
      revoked: false,
    },
  };
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? (address as AddressInfo).port : 0;
}

function bracketed(address: string): string {
  return address.includes(':') ? `[${address}]` : address;
}
