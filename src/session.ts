import type { Config } from './config/config.ts';
import { GoogleApi } from './google/api.ts';
import { identify } from './google/identity/identify.ts';
import type { Identities } from './google/identity.ts';
import { TokenCache } from './google/token-cache.ts';
import type { Host } from './host.ts';
import { HttpClient } from './http/client.ts';

/** What a run needs to get tokens and send requests: of the action and of the command line. */
export interface Session {
  readonly config: Config;
  readonly http: HttpClient;
  readonly api: GoogleApi;
  readonly identities: Identities;
  readonly tokens: TokenCache;
}

/**
 * Makes the HTTP client, the API client, the identity and the token cache for checked inputs. Opens the connections that
 * will be needed; sends nothing.
 * @throws {BearerError} when the credential cannot be used
 */
export async function openSession(config: Config, host: Host): Promise<Session> {
  const { source, impersonate, universe, requestReason, projectId, waitForGrantMs, wanted, checks } = config;
  const http = new HttpClient({ env: host.env, now: () => host.now() });
  try {
    const api = new GoogleApi({ http, host, universe, requestReason, projectId, waitForGrantMs });
    const identities = await identify(source, impersonate, api);
    identities.identity.expect?.(wanted.idAudiences.length);
    for (const [origin, count] of checks?.origins ?? []) http.connectAhead(origin, { count });
    return { config, http, api, identities, tokens: new TokenCache(identities, config, api) };
  } catch (error) {
    http.close();
    throw error;
  }
}
