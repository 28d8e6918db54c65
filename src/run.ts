import { runChecks } from './checks/run.ts';
import { parseConfig } from './config.ts';
import type { Config } from './config.ts';
import type { Host } from './host.ts';
import { Door } from './http/door.ts';
import type { Identities } from './identity/identify.ts';
import { identify } from './identity/identify.ts';
import type { RawInputs } from './inputs.ts';
import type { Handed } from './publish.ts';
import { publish } from './publish.ts';
import { reportTokens, writeReports } from './report/run.ts';
import { TokenCaller } from './tokens/google.ts';
import { Mint } from './tokens/mint.ts';

/**
 * The story of a step: find out who is asking, get the tokens, hand them on, check the service with them, report.
 * @returns the exit code: 0, or 1 when a check failed
 * @throws {BearerError} whatever else went wrong
 */
export async function run(host: Host, inputs: RawInputs): Promise<number> {
  const config = await parseConfig(inputs, host);
  for (const warning of config.warnings) host.warning(warning);
  const door = new Door({ env: host.env, now: () => host.now() });
  try {
    const caller = new TokenCaller({ door, host, universe: config.universe, requestReason: config.requestReason });
    const identities = identify(config, caller);
    const mint = new Mint(identities, config, caller);
    const handed = await mintAll(config, identities, mint);
    await publish(host, config, handed);
    reportTokens(host, config, handed);
    const results = await runChecks(host, config.checks, { door, mint, universe: config.universe, principal: handed.principal });
    return writeReports(host, config, handed, results, caller.phases);
  } finally {
    door.close();
  }
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
