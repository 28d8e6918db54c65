import type { AuthHeader, Check } from './checks/check.ts';
import type { Host } from './host.ts';
import type { ReportsConfig } from './report/deliver.ts';
import type { InputReader } from './inputs.ts';
import type { Problems } from './problems.ts';

export interface ChecksConfig {
  readonly list: readonly Check[];
  /** Audiences of the ID tokens that the checks need, in order, each once. */
  readonly idAudiences: readonly string[];
  readonly authHeader: AuthHeader;
  /** The name of the check that the inputs themselves describe, when `url` is given. */
  readonly single: string | undefined;
  readonly concurrency: number;
  readonly shard: string | undefined;
  readonly reports: ReportsConfig;
}

export async function planChecks(_inputs: InputReader, _host: Host, _context: { universe: string; audiences: readonly string[]; problems: Problems }): Promise<ChecksConfig | undefined> {
  return undefined;
}
