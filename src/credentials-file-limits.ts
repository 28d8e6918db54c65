import type { FileLimits } from './credentials-file.ts';
import { input, lines, type Message, setting, type Text, text, variable } from './message.ts';

/** What the step outputs and exports besides the file. */
interface Beside {
  /** Whether it gets an access token. */
  readonly accessToken: boolean;
  /** Whether tokens are outputs. */
  readonly outputTokens: boolean;
  /** Whether the variables that name the file are exported. */
  readonly exported: boolean;
  readonly isCommandLine: boolean;
}

/** Warnings about a credential file: who cannot read it, and what works for them instead. */
export function fileWarnings({ unreadable, lifetime }: FileLimits, beside: Beside): readonly Text[] {
  const byMost = unreadable.includes('gcloud');
  const warnings = [
    byMost ? unreadableByMost(beside) : undefined,
    !byMost && unreadable.includes('Java')
      ? "The credential file cannot be read by Google's library for Java. It does not take a workforce user's login as the source of an impersonation."
      : undefined,
    unreadable.includes('gcloud auth login') ? unreadableByLogin(beside, byMost) : undefined,
    lifetime && lifetimeWarning(lifetime),
  ];
  return warnings.filter((warning) => warning !== undefined);
}

/** gcloud prefers the token in this variable to every file. */
const TOKEN_VARIABLE = 'CLOUDSDK_AUTH_ACCESS_TOKEN';

function unreadableByMost({ accessToken, outputTokens, isCommandLine }: Beside): Text | undefined {
  const failure =
    "The credential file cannot be read by gcloud, nor by Google's libraries for Python and Java. Only those for Go (Terraform too) and Node.js (firebase-tools too) can chain this impersonation after federation.";
  if (isCommandLine) {
    return `${failure} For gcloud, set ${TOKEN_VARIABLE} to a token that gcp-bearer access-token prints. Python and Java programs can use the same token.`;
  }
  return lines([
    text`${failure} In a step that runs gcloud, set the access token (ID is the id of this step):${variable(TOKEN_VARIABLE, '${{ steps.ID.outputs.access_token }}')}`,
    accessToken && outputTokens
      ? undefined
      : text`This step must output the access token:${accessToken ? '' : setting('token_format', 'access_token, id_token')}${outputTokens ? '' : setting('output_tokens', 'true')}`,
    'Python and Java programs can use the same token.',
  ]);
}

function unreadableByLogin({ exported, isCommandLine }: Beside, byGcloud: boolean): Message {
  const failure = text`${'gcloud auth login --cred-file'} does not take the credential file. It takes keys and external_account files only.`;
  const override = text`Without that command, gcloud reads the file that CLOUDSDK_AUTH_CREDENTIAL_FILE_OVERRIDE names`;
  if (isCommandLine) return byGcloud ? failure : text`${failure} ${override}.`;
  const others = byGcloud
    ? ''
    : text`${exported ? '\n' : ' '}${override}${exported ? ', which this step exports' : ''}.`;
  return exported
    ? text`${failure} google-github-actions/setup-gcloud runs that command if GOOGLE_GHA_CREDS_PATH is set, and fails. In its step, empty the variable:${variable('GOOGLE_GHA_CREDS_PATH', '')}${others}`
    : text`${failure}${others}`;
}

function lifetimeWarning(lifetime: NonNullable<FileLimits['lifetime']>): Message {
  return lifetime.kind === 'absent'
    ? text`${input('access_token_lifetime')} is not in the credential file, because a file of type ${lifetime.type} has no field for it. Tokens that other tools get with the file have the default lifetime, an hour as a rule.`
    : text`The credential file has a token lifetime of ${lifetime.seconds} s in place of ${input('access_token_lifetime')}, because Google's libraries refuse a shorter one in a file.`;
}
