import type { Config } from './config/config.ts';
import { parseConfig } from './config/config.ts';
import type { RawInputs } from './config/inputs.ts';
import { curlSignedAudience, usesProvider } from './config/tokens.ts';
import type { Host } from './host.ts';
import { untilInterrupted } from './interruption.ts';
import type { IssuedTokens } from './publish.ts';
import { aboutRun, hasShortLived, publish } from './publish.ts';
import type { RunReport } from './report/report.ts';
import { logTokens } from './report/tokens.ts';
import { openSession, type Session } from './session.ts';

/**
 * Read the inputs, open a session, get the tokens, publish them, run the checks, report.
 * @returns the exit code: 0, or 1 when a check failed
 * @throws {BearerError} whatever else went wrong
 */
export async function run(host: Host, inputs: RawInputs): Promise<number> {
  const startedAt = host.now();
  const config = await untilInterrupted(host, () => parseConfig(inputs, host));
  for (const warning of config.warnings) host.warning(String(warning));
  const session = await untilInterrupted(host, () => openSession(config, host));
  try {
    preloadChecks(session);
    const issued = await issueTokens(host, session, startedAt);
    const report = reportOf(session, issued, startedAt);
    logTokens(host, report);
    await noteShortLived(host, config, issued);
    if (!config.checks) return 0;
    const { checkService } = await loadChecking();
    return await checkService(host, config.checks, report, session);
  } finally {
    session.http.close();
  }
}

/** Gets the tokens and publishes them. A run that fails here still writes the reports of its checks. */
async function issueTokens(host: Host, session: Session, startedAt: number): Promise<IssuedTokens> {
  const { config } = session;
  try {
    const issued = await untilInterrupted(host, () => getConfirmedTokens(session));
    await publish(host, config, issued);
    return issued;
  } catch (error) {
    if (config.checks) {
      const { reportFailure } = await loadChecking();
      await reportFailure(host, config.checks, reportOf(session, NO_TOKENS, startedAt), error);
    }
    throw error;
  }
}

/** Nothing may be output before the principal is known to be an expected one. */
async function getConfirmedTokens(session: Session): Promise<IssuedTokens> {
  if (session.config.expectedPrincipals.length === 0) return getTokens(session);
  const { confirmPrincipal } = await import(/* webpackChunkName: "principals" */ './confirm-principal.ts');
  await confirmPrincipal(session);
  return getTokens(session);
}

/** All tokens that the inputs ask for. Concurrent requests share the exchange that they need. */
async function getTokens({ config, identities, tokens }: Session): Promise<IssuedTokens> {
  const { identity, base } = identities;
  const { wanted } = config;
  const curlAudience = curlSignedAudience(config.publish, config.checks);
  const [access, federated, signed, ...ids] = await Promise.all([
    wanted.access ? tokens.accessToken() : undefined,
    usesProvider(config.source) && config.impersonate ? tokens.federatedToken() : undefined,
    curlAudience === undefined ? undefined : tokens.signedJwt(curlAudience),
    ...wanted.idAudiences.map((audience) => tokens.idToken(audience)),
  ]);
  return {
    access,
    federated,
    signed,
    ids,
    principal: identity.principal(),
    projectId: config.projectId ?? identity.projectId?.() ?? base.projectId?.(),
  };
}

async function noteShortLived(host: Host, config: Config, issued: IssuedTokens): Promise<void> {
  if (!hasShortLived(config, issued, host.now())) return;
  const { reportShortLived } = await import(/* webpackChunkName: "principals" */ './short-lived.ts');
  reportShortLived(host, config, issued);
}

const NO_TOKENS: IssuedTokens = {
  access: undefined,
  ids: [],
  federated: undefined,
  principal: undefined,
  projectId: undefined,
};

function reportOf(session: Session, issued: IssuedTokens, startedAt: number): Omit<RunReport, 'checks'> {
  const phases = session.api.phasesSince(startedAt);
  return aboutRun(session.config, issued, { startedAt, phases });
}

/** The checks and their reports, which a run without checks does not load. */
function loadChecking(): Promise<typeof import('./checking.ts')> {
  return import(/* webpackChunkName: "checks" */ './checking.ts');
}

/** Loads the checks and their reports while the first connection is being made. What fails here fails again when it is used. */
function preloadChecks({ config, http }: Session): void {
  if (!config.checks) return;
  const load = async () => {
    await http.connecting();
    await Promise.all([loadChecking(), import(/* webpackChunkName: "reports" */ './report/deliver.ts')]);
  };
  load().catch(() => {});
}
