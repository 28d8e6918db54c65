import type { Config } from '../config/config.ts';
import { formatDuration } from '../duration.ts';
import { BearerError } from '../errors.ts';
import type { Credential, ExternalAccount } from '../google/credential/types.ts';
import { describeToken } from '../google/identity/subject-token.ts';
import type { AccessToken } from '../google/token.ts';
import type { TokenInfo } from '../google/token-info.ts';
import { getTokenInfo } from '../google/token-info.ts';
import { render } from '../message.ts';
import { timestamp } from '../publish.ts';
import { safeJson } from '../report/safe-markup.ts';
import { safeLine } from '../report/safe-text.ts';
import { STATUS } from './failure.ts';
import type { CliSession, Work } from './session.ts';
import { withSession } from './session.ts';
import { COMMAND_LINE } from './surface.ts';
import { waiting } from './waiting.ts';

/** What a credential shows without a request. */
interface Known {
  /** `service_account`, `github_oidc`, `metadata_server`, … */
  readonly type: string;
  /** In words. */
  readonly description: string;
  readonly keyId: string | undefined;
  /** How long it works, in words. */
  readonly validity: string;
  readonly idTokens: 'yes' | 'if_permitted' | 'no';
  /** Under which condition, or why not. */
  readonly idTokensHow: string;
}

/** `whoami`: the principal of the credential, where it was found, its scopes, and its expiry. */
export async function whoami(work: Work): Promise<number> {
  const { invocation, terminal } = work;
  await withSession(work, async (session) => {
    const described = describe(session.config);
    let token: AccessToken;
    try {
      token = await waiting(terminal, 'Getting an access token', session.tokens.accessToken());
    } catch (error) {
      // Without credentials there is nothing to describe.
      if (!(error instanceof BearerError && error.code === 'ADC_NOT_FOUND'))
        terminal.info(`Could not get a token with ${described.description}, from ${session.origin}.`);
      throw error;
    }
    const info =
      decidedBy(session) &&
      (await getTokenInfo(session.http, terminal, session.config.universe, token.value));
    const known = { ...described, ...(await idTokensOfPerson(session)) };
    const facts = { session, known, token, info, now: terminal.now() };
    const text = invocation.json ? `${safeJson(asJson(facts))}\n` : asText(facts);
    await terminal.print(terminal.redact(text));
  });
  return STATUS.success;
}

interface Facts {
  readonly session: CliSession;
  readonly known: Known;
  readonly token: AccessToken;
  readonly info: TokenInfo | undefined;
  readonly now: number;
}

/**
 * Where a token's scopes come from, when not from the request: a person's are set at the login, a machine's when it was
 * created. Every other token has the requested scopes.
 */
function decidedBy({ config: { source, impersonate } }: CliSession): 'the login' | 'the machine' | undefined {
  if (impersonate) return undefined;
  if (source.kind === 'metadata') return 'the machine';
  return source.kind === 'credential' && source.credential.type === 'authorized_user'
    ? 'the login'
    : undefined;
}

/**
 * Whether a person has an ID token, which came with the access token if the login has the scope `openid`.
 * @returns nothing for another identity
 */
async function idTokensOfPerson({
  config: { source, impersonate },
  tokens,
}: CliSession): Promise<Pick<Known, 'idTokens' | 'idTokensHow'> | undefined> {
  if (impersonate || source.kind !== 'credential' || source.credential.type !== 'authorized_user')
    return undefined;
  try {
    await tokens.idToken(source.credential.clientId);
    return { idTokens: 'yes', idTokensHow: OF_PERSON };
  } catch (error) {
    if (!(error instanceof BearerError)) throw error;
    const remedy = error.parts.remedy;
    const how = remedy === undefined ? [] : render(remedy, COMMAND_LINE).split('\n');
    return { idTokens: 'no', idTokensHow: [error.message, ...how.map((line) => line.trim())].join('\n') };
  }
}

function scopesOf(session: CliSession, info: TokenInfo | undefined): readonly string[] | undefined {
  return info?.scopes ?? (decidedBy(session) ? undefined : session.config.access.scopes);
}

function asText({ session, known, token, info, now }: Facts): string {
  const { config, origin } = session;
  const until =
    token.expiresAt === undefined
      ? 'of unknown expiry'
      : `expires ${timestamp(token.expiresAt)}, ${formatDuration(Math.max(0, token.expiresAt - now))} from now`;
  const rows: (readonly [string, string | undefined])[] = [
    ['principal', principalOf(session, info) ?? 'not known, the tokens do not name it'],
    ['found in', origin],
    ['credential', `${known.description}; ${known.validity}`],
    ['impersonated by', config.impersonate && (session.identities.base.principal() ?? 'not known')],
    ['delegates', config.impersonate?.delegates.join(', ') || undefined],
    ['project', projectOf(session) ?? 'not known'],
    ['universe', config.universe === 'googleapis.com' ? undefined : config.universe],
    ['access token', until],
    ['scopes', scopesOf(session, info)?.join('\n') ?? `not known, set by ${decidedBy(session)}`],
    ['ID tokens', `${known.idTokens === 'no' ? 'no' : 'yes'}, ${known.idTokensHow}`],
  ];
  const width = Math.max(...rows.map(([label]) => label.length));
  return rows
    .flatMap(([label, value]) =>
      (value === undefined ? [] : value.split('\n')).map(
        (line, index) => `${(index === 0 ? label : '').padEnd(width)}  ${safeLine(line)}\n`,
      ),
    )
    .join('');
}

function asJson({ session, known, token, info }: Facts): object {
  const { config, origin } = session;
  return {
    principal: principalOf(session, info) ?? null,
    found_in: origin,
    credential: {
      type: known.type,
      description: known.description,
      ...(known.keyId === undefined ? {} : { key_id: known.keyId }),
      validity: known.validity,
    },
    impersonation: config.impersonate
      ? {
          account: config.impersonate.account,
          delegates: config.impersonate.delegates,
          by: session.identities.base.principal() ?? null,
        }
      : null,
    project_id: projectOf(session) ?? null,
    universe: config.universe,
    access_token: {
      scopes: scopesOf(session, info) ?? null,
      expires_at: timestamp(token.expiresAt) || null,
    },
    id_tokens: { available: known.idTokens, how: known.idTokensHow },
  };
}

function principalOf({ identities }: CliSession, info: TokenInfo | undefined): string | undefined {
  return identities.identity.principal() ?? info?.email;
}

function projectOf({ config, identities }: CliSession): string | undefined {
  return config.projectId ?? identities.identity.projectId?.() ?? identities.base.projectId?.();
}

function describe({ source, impersonate }: Pick<Config, 'source' | 'impersonate'>): Known {
  const own = describeSource(source);
  if (!impersonate) return own;
  return { ...own, ...impersonated(impersonate.account, own.description) };
}

function impersonated(account: string, by: string): Pick<Known, 'description' | 'idTokens' | 'idTokensHow'> {
  return {
    description: `${by}, which impersonates ${account}`,
    idTokens: 'if_permitted',
    idTokensHow: `for any audience, if roles/iam.serviceAccountOpenIdTokenCreator or roles/iam.workloadIdentityUser on ${account} is granted (not tried)`,
  };
}

const OF_PERSON =
  'for *.run.app and *.cloudfunctions.net; Identity-Aware Proxy and custom audiences need --service-account';

const NO_ENDPOINT = 'Google has no endpoint for one without a service account, which --service-account names';

function describeSource(source: Config['source']): Known {
  switch (source.kind) {
    case 'github':
      return {
        type: 'github_oidc',
        description: `the job's GitHub OIDC token, by ${source.provider}`,
        keyId: undefined,
        validity: 'valid while the job runs',
        idTokens: 'no',
        idTokensHow: NO_ENDPOINT,
      };
    case 'oidc':
      return {
        type: 'oidc_token',
        description: `${render(describeToken(source.place), COMMAND_LINE)}, by ${source.provider}`,
        keyId: undefined,
        validity: 'valid until the token expires',
        idTokens: 'no',
        idTokensHow: NO_ENDPOINT,
      };
    case 'metadata':
      return {
        type: 'metadata_server',
        description: 'the service account of this machine',
        keyId: undefined,
        validity: 'valid while the machine has it',
        idTokens: 'yes',
        idTokensHow: 'for any audience',
      };
    case 'credential':
      return describeCredential(source.credential);
  }
}

const SUBJECT_TOKEN: Readonly<Record<ExternalAccount['source'], string>> = {
  file: 'its subject token from a file',
  url: 'its subject token from a URL',
  aws: 'AWS',
  certificate: 'its certificate',
  executable: 'its subject token from a program',
};

function describeCredential(credential: Credential): Known {
  const { type } = credential;
  switch (type) {
    case 'service_account': {
      const keyId = credential.privateKeyId;
      return {
        type,
        description: `a service-account key${keyId === undefined ? '' : `, ${keyId}`}`,
        keyId,
        validity: 'valid until it is deleted or disabled',
        idTokens: 'yes',
        idTokensHow: 'for any audience',
      };
    }
    case 'authorized_user':
      return {
        type,
        description: "a person's login",
        keyId: undefined,
        validity: 'valid until it is revoked',
        idTokens: 'if_permitted',
        idTokensHow: OF_PERSON,
      };
    case 'external_account_authorized_user':
      return {
        type,
        description: "a workforce pool person's login",
        keyId: undefined,
        validity: 'valid until it is revoked or expires',
        idTokens: 'no',
        idTokensHow: NO_ENDPOINT,
      };
    case 'external_account': {
      const { audience, impersonate: account, source } = credential;
      const provider = audience.replace(/^\/\/iam\.[^/]+\//, '');
      const description = `a workload of another cloud (${SUBJECT_TOKEN[source]}), by ${provider}`;
      return {
        type,
        description,
        keyId: undefined,
        validity: 'valid while it gets subject tokens',
        idTokens: 'no',
        idTokensHow: NO_ENDPOINT,
        ...(account === undefined ? {} : impersonated(account, description)),
      };
    }
    case 'impersonated_service_account': {
      const inner = describeCredential(credential.source);
      return { ...inner, type, ...impersonated(credential.account, inner.description) };
    }
  }
}
