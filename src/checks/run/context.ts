import type { Host } from '../../host.ts';
import type { HttpClient } from '../../http/client.ts';
import type { Evaluator } from '../language/evaluator.ts';
import type { Captures } from '../language/template.ts';

export interface RunContext {
  readonly host: Pick<Host, 'now' | 'sleep' | 'random' | 'progress' | 'redact' | 'mask' | 'interrupted'>;
  readonly http: Pick<HttpClient, 'send'>;
  /** One for all checks of a run. */
  readonly evaluator: Evaluator;
  readonly universe: string;
  /** A token that has not expired. One token is requested for each audience and reused. */
  credential(kind: 'id_token' | 'signed_jwt' | 'access_token', audience?: string): Promise<string>;
  /** The principal of the tokens, for remedies: an e-mail, a unique id or `principal://…`. */
  readonly principal?: string | undefined;
  /** The values that earlier checks captured. */
  readonly captures?: Captures | undefined;
  /** Names of the captured values that are secrets. */
  readonly secretCaptures?: ReadonlySet<string> | undefined;
  /** Milliseconds since the epoch when the run of all checks began. */
  readonly startedAt?: number | undefined;
  /** Bytes of the body that a result keeps; 64 KiB when not given. */
  readonly keepBodyBytes?: number | undefined;
}
