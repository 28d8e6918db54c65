/** What a scenario says: which world it plays in, what the step is given, and how it is to end. */
import type { Emulator, EmulatorConfig, KeyFile } from '../../../emulator/emulator.ts';
import type { JobFolders, StepOptions, StepResult } from '../../stage/runner.ts';

export { DEPLOYER, INVOKER, PROJECT, PROVIDER } from '../../../emulator/emulator.ts';

/** A private Cloud Run service that INVOKER may call. */
export const RANGE = 'https://range-abc123-uc.a.run.app';
/** A Cloud Function of the same kind. */
export const FUNCTION = 'https://us-central1-demo-project.cloudfunctions.net/range';
export const USER = 'dev@example.com';
const EXTERNAL_POOL =
  '//iam.googleapis.com/projects/123456789012/locations/global/workloadIdentityPools/external';
export const JWT_TYPE = 'urn:ietf:params:oauth:token-type:jwt';

/** Where a scenario plays; everything in it is its own. */
export interface Stage {
  readonly emulator: Emulator;
  readonly job: JobFolders;
  /** Makes a key of an account and notes its secrets. */
  key(account: string, options?: { universe?: string; fresh?: string }): Promise<KeyFile>;
  /** Writes a file into the workspace, or where an absolute path says. @returns its path */
  file(path: string, content: string | object, mode?: number): Promise<string>;
  /** Notes what nobody may ever see, and what to call it in the transcript. */
  secret(value: string, label: string): string;
}

/** What a step is started with. */
interface Step {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly killWhen?: StepOptions['killWhen'];
  /** Between the step and its post step: what other steps of the job did meanwhile. */
  readonly meanwhile?: (main: StepResult) => Promise<PostStep | undefined>;
}

/** How the post step differs from what the runner would start. */
export interface PostStep {
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly state?: Readonly<Record<string, string>>;
}

export interface Scenario {
  readonly title: string;
  /**
   * `ends well`: exit code 0. `fails`: 1, and an annotation says why. `is refused`: it fails before any request is
   * sent or file written. `is killed`: by the signal of {@link Step.killWhen}.
   */
  readonly ending: 'ends well' | 'fails' | 'is refused' | 'is killed';
  readonly world: EmulatorConfig;
  readonly given: (stage: Stage) => Step | Promise<Step>;
}

type Given = Scenario['given'];

/** A step that ends well. @param title what is shown, as a sentence */
export function scenario(title: string, given: Given, world: EmulatorConfig = {}): Scenario {
  return { title, ending: 'ends well', given, world };
}

/** A step that fails after it has begun to ask. */
export function failure(title: string, given: Given, world: EmulatorConfig = {}): Scenario {
  return { title, ending: 'fails', given, world };
}

/** A step whose inputs cannot be: nothing is sent, nothing is written. */
export function refusal(title: string, given: Given, world: EmulatorConfig = {}): Scenario {
  return { title, ending: 'is refused', given, world };
}

/** A step that is killed. */
export function killed(title: string, given: Given, world: EmulatorConfig = {}): Scenario {
  return { title, ending: 'is killed', given, world };
}

/** A service-account key with some fields changed, as JSON. */
export async function changedKey({ key }: Stage, change: (file: KeyFile) => object): Promise<string> {
  const file = await key('invoker@demo-project.iam.gserviceaccount.com');
  return JSON.stringify({ ...file, ...change(file) });
}

/** An `external_account` file of the emulator's pool. */
export function externalAccount(
  credentialSource: object,
  { provider = 'idp', ...fields }: { provider?: string } & Record<string, unknown> = {},
): Record<string, unknown> {
  return {
    type: 'external_account',
    audience: `${EXTERNAL_POOL}/providers/${provider}`,
    subject_token_type: JWT_TYPE,
    token_url: 'https://sts.googleapis.com/v1/token',
    credential_source: credentialSource,
    ...fields,
  };
}

/** A subject token of the pool's provider `idp`. */
export function subjectToken({ emulator }: Stage, sub = 'workload-1'): Promise<string> {
  return emulator.oidcToken({ sub, aud: `https:${EXTERNAL_POOL}/providers/idp` });
}

export function impersonationUrl(account: string, universe = 'googleapis.com'): string {
  return `https://iamcredentials.${universe}/v1/projects/-/serviceAccounts/${account}:generateAccessToken`;
}
