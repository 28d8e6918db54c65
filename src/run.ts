import type { Config } from './config/config.ts';
import { parseConfig } from './config/config.ts';
import type { Host } from './host.ts';
import { Door } from './http/client.ts';
import type { Identities } from './google/identity/identify.ts';
import { identify } from './google/identity/identify.ts';
import type { RawInputs } from './config/inputs.ts';
import { untilInterrupted } from './interruption.ts';
import type { Handed } from './publish.ts';
import { aboutRun, publish } from './publish.ts';
import { logTokens } from './report/tokens.ts';
import { TokenCaller } from './google/api.ts';
import { Mint } from './google/token-cache.ts';

/**
 * Find the identity, get the tokens, publish them, check the service with them, report.
 * @returns the exit code: 0, or 1 when a check failed
 * @throws {BearerError} whatever else went wrong
 */
export async function run(host: Host, inputs: RawInputs): Promise<number> {
  const startedAt = host.now();
  const config = await untilInterrupted(host, () => parseConfig(inputs, host));
  for (const warning of config.warnings) host.warning(warning);
  const { universe, requestReason, projectId, checks } = config;
  const door = new Door({ env: host.env, now: () => host.now() });
  const caller = new TokenCaller({ door, host, universe, requestReason, projectId });
  const about = (handed: Handed) =>
    aboutRun(config, handed, { startedAt, phases: caller.phasesSince(startedAt) });
  try {
    let handed: Handed;
    let mint: Mint;
    let checking: ReturnType<typeof loadChecking> | undefined;
    try {
      const identities = await untilInterrupted(host, () => identify(config, caller));
      mint = new Mint(identities, config, caller);
      await door.asked();
      const minting = untilInterrupted(host, () => mintAll(config, identities, mint));
      // Load the checks while the first response is pending.
      await Promise.race([minting, door.greeted()]);
      if (checks) checking = loadChecking();
      await host.ready();
      handed = await minting;
      await publish(host, config, handed);
    } catch (error) {
      if (checks) await reportBrokenOff(host, checks, about(NOTHING), error);
      throw error;
    }
    const report = about(handed);
    logTokens(host, report);
    if (!checks || !checking) return 0;
    const { checkService } = await checking;
    return await checkService(host, checks, report, { door, mint, universe });
  } finally {
    door.close();
  }
}

const NOTHING: Handed = {
  access: undefined,
  ids: [],
  federated: undefined,
  principal: undefined,
  projectId: undefined,
};

/** The reports say that no check was made, and why. */
async function reportBrokenOff(
  host: Host,
  checks: NonNullable<Config['checks']>,
  report: ReturnType<typeof aboutRun>,
  error: unknown,
): Promise<void> {
  await host.ready();
  const { reportFailure } = await loadChecking();
  await reportFailure(host, checks, report, error);
}

/** While the first request is on its way, loads what is needed after the last. */
async function loadChecking() {
  const plan = await import(/* webpackChunkName: "plan" */ './config/checks.ts');
  return plan.loadChecking();
}

/** All tokens that were asked for, side by side: they share the exchange before them. */
async function mintAll(config: Config, { identity, base }: Identities, mint: Mint): Promise<Handed> {
  const [access, federated, ...ids] = await Promise.all([
    config.wanted.access ? mint.accessToken() : undefined,
    config.source.kind === 'github' && config.impersonate ? mint.federatedToken() : undefined,
    ...config.wanted.idAudiences.map((audience) => mint.idToken(audience)),
  ]);
  return {
    access,
    federated,
    ids,
    principal: identity.principal(),
    projectId: config.projectId ?? identity.projectId?.() ?? base.projectId?.(),
  };
}
