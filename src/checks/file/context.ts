import type { Check } from '../check.ts';
import type { Env } from '../language/template.ts';

/** What a checks file may use, and what it is checked against. */
export interface SuiteContext {
  readonly env: Env;
  readonly universe: string;
  /** The origins, besides Google's API hosts, to which a check may send the step's credentials. */
  readonly allowedOrigins: ReadonlySet<string>;
  /** Registers a secret that the file takes from the environment. */
  mask(secret: string): void;
  /** The settings of a check where neither the check nor the defaults have them. */
  readonly base: CheckBase;
}

export type CheckBase = Pick<Check, 'authHeader' | 'timeoutMs' | 'waitMs' | 'retry' | 'redirects'>;
