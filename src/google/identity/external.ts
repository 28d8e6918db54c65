import { subjectTokenRemedy } from '../../diagnose/subject-token.ts';
import { BearerError, messageOf } from '../../errors.ts';
import { gaxiosTransporter } from '../../http/gaxios.ts';
import type { HttpRequest } from '../../http/message.ts';
import { claimsOf } from '../../jwt.ts';
import { text } from '../../message.ts';
import { piece } from '../../quote.ts';
import { own } from '../../record.ts';
import type { GoogleApi } from '../api.ts';
import type { ExternalAccount } from '../credential/types.ts';
import { CLOUD_PLATFORM, memoize } from '../identity.ts';
import type { PrincipalNames } from '../principal.ts';
import { exchangeToken, introspect } from '../sts.ts';
import type { AccessToken } from '../token.ts';
import { isFresh, tokenProblem } from '../token.ts';
import { FederatedIdentity } from './federated.ts';
import { checkSubjectFiles } from './subject-files.ts';

interface SubjectToken {
  readonly value: string;
  readonly clientCertificate: HttpRequest['clientCertificate'];
  /** Milliseconds since the epoch, after which it is requested again. */
  readonly expiresAt: number;
}

const SOURCE_NAMES: Readonly<Record<ExternalAccount['source'], string>> = {
  file: 'file',
  url: 'URL',
  aws: 'AWS environment',
  certificate: 'certificate',
  executable: 'executable',
};

/** Milliseconds that a subject token is used: signed AWS requests and most issuers' tokens are valid for longer. */
const SUBJECT_TOKEN_MS = 5 * 60_000;

/**
 * A workload of another cloud. google-auth-library gets the subject token: it implements AWS signatures, certificate chains
 * and Google's executable protocol. The exchange is ours, because the library's ignores a custom transport
 * (google-cloud-node #8292), loses the server's message, and has no ID tokens.
 */
export class ExternalIdentity extends FederatedIdentity {
  readonly #account: ExternalAccount;
  readonly #api: GoogleApi;
  readonly #subject = memoize(
    () => this.#subjectToken(),
    (subject) => isFresh(subject, this.#api.host.now()),
  );

  constructor(account: ExternalAccount, api: GoogleApi) {
    super(/^\/\/iam\.[^/]+\/(.+)$/.exec(account.audience)?.[1], 'file', api);
    this.#account = account;
    this.#api = api;
    if (account.source !== 'certificate') api.http.connectAhead(account.tokenUrl);
  }

  override principal(): string | undefined {
    return super.principal() ?? fleetPrincipal(this.#account.audience, this.claims?.['sub']);
  }

  /** Only an OAuth client may ask, and only a token without claims needs it: that of AWS or a certificate. */
  async lookUpNames(): Promise<PrincipalNames> {
    const { clientId: id, clientSecret: secret = '' } = this.#account;
    if (id === undefined) return {};
    const { value } = await this.accessToken({ scopes: [CLOUD_PLATFORM] });
    return { subject: await introspect(this.#api, value, { id, secret }) };
  }

  protected exchange(scopes: readonly string[]): Promise<AccessToken> {
    const account = this.#account;
    return exchangeToken(this.#api, async () => {
      const { value, clientCertificate } = await this.#subject('');
      this.claims = claimsOf(value);
      return {
        url: account.tokenUrl,
        audience: account.audience,
        scopes,
        subjectToken: value,
        subjectTokenType: account.subjectTokenType,
        userProject: account.workforcePoolUserProject,
        client:
          account.clientId === undefined ? undefined : { id: account.clientId, secret: account.clientSecret },
        clientCertificate,
        facts: this.federation(),
      };
    });
  }

  async #subjectToken(): Promise<SubjectToken> {
    const { host } = this.#api;
    for (const name of ['AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN']) host.mask(own(host.env, name) ?? '');
    try {
      const subject = await this.#retrieve();
      // The library returns any value of the field that the credential names.
      const value = typeof subject.value === 'string' ? subject.value.trim() : '';
      const problem = subjectTokenProblem(value, this.#account.subjectTokenType);
      if (problem !== undefined) throw new Error(`it ${problem}`);
      host.mask(value);
      return { ...subject, value, expiresAt: host.now() + SUBJECT_TOKEN_MS };
    } catch (error) {
      if (error instanceof BearerError && error.status === undefined) throw error;
      const status = error instanceof BearerError ? error.status : undefined;
      throw new BearerError(
        'EXTERNAL_SUBJECT_TOKEN_FAILED',
        text`Could not get the subject token from the ${SOURCE_NAMES[this.#account.source]} that the credential names: ${withoutTokens(host.redact(messageOf(error)))}`,
        { status, remedy: subjectTokenRemedy(this.#account, messageOf(error), status, host.env) },
      );
    }
  }

  async #retrieve(): Promise<Omit<SubjectToken, 'expiresAt'>> {
    const account = this.#account;
    await checkSubjectFiles(account, this.#api.host.env);
    const options = {
      type: 'external_account' as const,
      audience: account.audience,
      subject_token_type: account.subjectTokenType,
      token_url: account.tokenUrl,
      universe_domain: this.#api.universe,
      transporter: gaxiosTransporter({
        ...this.#api.transport(),
        what: `The ${SOURCE_NAMES[account.source]} of the subject token`,
      }),
      ...(account.impersonate === undefined
        ? {}
        : {
            service_account_impersonation_url: `${account.impersonationOrigin}/v1/projects/-/serviceAccounts/${account.impersonate}:generateAccessToken`,
          }),
    };
    switch (account.source) {
      case 'aws': {
        const { fipsSubjectToken, isFips } = await import('./aws-fips.ts');
        if (isFips(account.credentialSource)) {
          const value = await fipsSubjectToken(options, account.credentialSource, this.#api.host.now());
          return { value, clientCertificate: undefined };
        }
        const { AwsClient } = await import(
          /* webpackChunkName: "google-auth-library" */ 'google-auth-library/build/src/auth/awsclient.js'
        );
        const client = new AwsClient(libraryOptions(options, account));
        return { value: await client.retrieveSubjectToken(), clientCertificate: undefined };
      }
      case 'executable': {
        const { executableSubjectToken } = await import('./executable.ts');
        const { env } = this.#api.host;
        const value = await executableSubjectToken(
          libraryOptions(options, account),
          account.credentialSource,
          env,
        );
        return { value, clientCertificate: undefined };
      }
      case 'file':
      case 'url':
      case 'certificate': {
        const { IdentityPoolClient } = await import(
          /* webpackChunkName: "google-auth-library" */ 'google-auth-library/build/src/auth/identitypoolclient.js'
        );
        const client = new IdentityPoolClient(libraryOptions(options, account));
        const value = await client.retrieveSubjectToken();
        return {
          value,
          clientCertificate: account.source === 'certificate' ? certificateOf(client) : undefined,
        };
      }
    }
  }
}

/**
 * A Kubernetes service account as IAM names the member of a fleet's pool: `PROJECT.svc.id.goog[NAMESPACE/NAME]`. The audience
 * has no project number, which its `principal://` would need.
 * @see https://docs.cloud.google.com/kubernetes-engine/fleet-management/docs/use-workload-identity
 */
function fleetPrincipal(audience: string, subject: unknown): string | undefined {
  const pool = /^identitynamespace:([a-z0-9.:-]+\.svc\.id\.goog):/.exec(audience)?.[1];
  const [, namespace, name] =
    /^system:serviceaccount:([a-z0-9.-]+):([a-z0-9.-]+)$/.exec(typeof subject === 'string' ? subject : '') ??
    [];
  return pool === undefined || name === undefined ? undefined : `${pool}[${namespace}/${name}]`;
}

/**
 * The library's option types require the fields of every source. `parseCredential` has checked those of this source, and the
 * library checks them again.
 */
// biome-ignore lint/suspicious/noExplicitAny: the three clients' options share no type
function libraryOptions(options: object, account: ExternalAccount): any {
  return { ...options, credential_source: account.credentialSource };
}

/** The library keeps the certificate in the agent of its STS transport. */
function certificateOf(client: object): HttpRequest['clientCertificate'] {
  const transporter: unknown = 'transporter' in client ? client.transporter : undefined;
  const defaults = isObject(transporter) && 'defaults' in transporter ? transporter.defaults : undefined;
  const agent = isObject(defaults) && 'agent' in defaults ? defaults.agent : undefined;
  const tls = isObject(agent) && 'options' in agent ? agent.options : undefined;
  if (
    isObject(tls) &&
    'cert' in tls &&
    'key' in tls &&
    Buffer.isBuffer(tls.cert) &&
    Buffer.isBuffer(tls.key)
  ) {
    return { cert: tls.cert, key: tls.key };
  }
  throw new Error('the library does not keep the certificate in its agent');
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** AWS requests, SAML assertions and certificate chains have their own forms; the other types are JWTs. */
function subjectTokenProblem(value: string, type: string): string | undefined {
  if (value === '') return 'is empty';
  if (/:(?:jwt|id_token|access_token)$/.test(type)) return tokenProblem(value);
  return /^[\x20-\x7e]+$/.test(value) ? undefined : 'has characters that no subject token has';
}

/** The library quotes the output of an executable or the content of a file: anything as long as a token is left out. */
function withoutTokens(message: string): string {
  const words = message
    // The content of a file that is not JSON is not shown.
    .replace(/(contained an invalid response): [\s\S]*$/, '$1.')
    .replace(
      /: (?:Unexpected|Expected|Bad|Unterminated|No number|Exponent)\b[\s\S]*\bJSON\b[\s\S]*$/,
      ': not JSON.',
    )
    .replace(/[\w+/=.~%-]{32,}/g, '***');
  return piece(words, 500).replace(/\s+(?=\.$)/, '');
}
