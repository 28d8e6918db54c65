import type { Config } from '../../src/config/config.ts';
import type { Host } from '../../src/host.ts';
import type { Effects } from './google-auth.ts';

/** What our step leaves for those after it, in the words of {@link Effects}. */
export function ourEffects(config: Config): Effects {
  const { source, impersonate, access, publish, wanted } = config;
  const credential = source.kind === 'credential' ? source.credential : undefined;
  const keyAccount = credential?.type === 'service_account' ? credential.clientEmail : undefined;
  const actsAs = impersonate?.account ?? keyAccount ?? 'federated identity';
  const delegates = impersonate?.delegates ?? [];
  const [audience] = wanted.idAudiences;
  return {
    projectId: config.projectId,
    actsAs,
    delegates,
    audience: source.kind === 'github' ? source.audience : undefined,
    universe: config.universe,
    requestReason: config.requestReason,
    accessToken:
      wanted.access && publish.outputTokens
        ? {
            scopes: access.scopes,
            lifetimeSeconds: access.lifetimeSeconds ?? 3600,
            subject: access.subject,
          }
        : undefined,
    idToken:
      audience !== undefined && publish.outputTokens ? { audience, email: config.includeEmail } : undefined,
    authToken: !publish.outputTokens
      ? undefined
      : source.kind === 'github'
        ? 'federated token'
        : wanted.access
          ? 'access token'
          : undefined,
    credentialsFile: publish.credentialsFile
      ? {
          place: publish.credentialsFile.path === undefined ? 'private folder' : 'workspace',
          actsAs,
          delegates,
        }
      : undefined,
    cleanup: publish.cleanup,
    exported: {
      project: publish.exportEnvironment,
      credentials: publish.exportEnvironment && publish.credentialsFile !== undefined,
    },
    tokenCreatorOnItself: false,
  };
}

/** Of a job with `permissions: id-token: write`. Reading inputs needs nothing else of the world. */
export function quietHost(): Host {
  const nothing = () => {};
  return {
    env: {
      ACTIONS_ID_TOKEN_REQUEST_URL:
        'https://pipelines.actions.githubusercontent.com/abc/idtoken?api-version=2.0',
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'a-request-token-of-the-job',
      GITHUB_SHA: 'f00dfeedf00dfeedf00dfeedf00dfeedf00dfeed',
    },
    now: () => 0,
    sleep: async () => {},
    random: () => 0,
    info: nothing,
    debug: nothing,
    notice: nothing,
    warning: nothing,
    error: nothing,
    progress: nothing,
    mask: nothing,
    redact: (text) => text,
    setOutput: async () => {},
    exportVariable: async () => {},
    saveState: async () => {},
    appendSummary: nothing,
  };
}
