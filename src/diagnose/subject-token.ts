import { command, fileLines, lines, type Message, type Text, text } from '../message.ts';
import { piece } from '../quote.ts';
import { own } from '../record.ts';
import { printable } from './command.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** Where a credential file gets its subject token. */
interface SubjectSource {
  readonly source: 'file' | 'url' | 'aws' | 'certificate' | 'executable';
  readonly credentialSource: Readonly<Record<string, unknown>>;
}

/**
 * What to do when the subject token of an `external_account` is not available; nothing where the cause is not clear.
 * @param message the library's or the server's words
 * @param status of the server's response, when there was one
 * @param env where AWS credentials may be that Google's libraries do not read
 */
export function subjectTokenRemedy(
  { source, credentialSource }: SubjectSource,
  message: string,
  status: number | undefined,
  env: Env,
): Text | undefined {
  switch (source) {
    case 'file':
      return fileRemedy(credentialSource, message);
    case 'url':
      return urlRemedy(credentialSource, status);
    case 'aws':
      return awsRemedy(message, status, env);
    case 'certificate':
      return "The file certificate_config.json names the certificate and its key. It is at credential_source.certificate.certificate_config_location, at the variable GOOGLE_API_CERTIFICATE_CONFIG, or in gcloud's folder. All three files must exist and be readable.";
    case 'executable':
      return executableRemedy(message);
  }
}

function fileRemedy(
  { file, format }: SubjectSource['credentialSource'],
  message: string,
): Message | undefined {
  if (/does not exist|ENOENT|not a file|EACCES/.test(message)) {
    return text`credential_source.file, ${printable(piece(String(file)))}, must be a file that this process can read. A projected Kubernetes token, an agent or an earlier step must write it first.`;
  }
  if (/Unable to parse|JSON|empty/.test(message)) {
    return text`The file ${printable(piece(String(file)))} does not have the format of credential_source.format, ${formatOf(format)}.`;
  }
  return undefined;
}

function urlRemedy(
  { url, format }: SubjectSource['credentialSource'],
  status: number | undefined,
): Message | undefined {
  const host = typeof url === 'string' && URL.canParse(url) ? new URL(url).hostname : undefined;
  if (host?.endsWith('.actions.githubusercontent.com') && (status === 401 || status === 403)) {
    return text`The credential file was made for another job, and its request token ended with that job. A step of this job must create it.`;
  }
  if (status === undefined) {
    return text`The response must have the format of credential_source.format, ${formatOf(format)}.`;
  }
  return undefined;
}

/** As the file has it, with its texts made safe. */
function formatOf(format: unknown): string {
  return JSON.stringify(format ?? { type: 'text' }, (_, value: unknown) =>
    typeof value === 'string' ? piece(value, 80) : value,
  );
}

function awsRemedy(message: string, status: number | undefined, env: Env): Text | undefined {
  const elsewhere = otherCredentials(env);
  const region = /region/.test(message)
    ? 'Set AWS_REGION, or keep region_url in credential_source.'
    : undefined;
  if (elsewhere !== undefined) return lines([region, exportCredentials(elsewhere)]);
  if (region !== undefined) return region;
  if (/role/i.test(message) || status === 404) {
    return 'Attach an IAM role to the instance, or set AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and, with temporary ones, AWS_SESSION_TOKEN.';
  }
  if (status === 401) {
    return text`The instance requires session tokens (IMDSv2). Create the file again with --enable-imdsv2, or add to credential_source:${fileLines('"imdsv2_session_token_url": "http://169.254.169.254/latest/api/token"')}`;
  }
  return text`In a container, the instance must allow a second hop:${command('aws ec2 modify-instance-metadata-options --instance-id=INSTANCE --http-put-response-hop-limit=2')}`;
}

/**
 * Variables by which the SDKs of AWS find credentials, and Google's libraries do not: IAM roles for service accounts and Pod
 * Identity of EKS, tasks of ECS, profiles.
 * @see https://docs.aws.amazon.com/sdkref/latest/guide/standardized-credentials.html
 */
const ONLY_SDK_OF_AWS = [
  'AWS_WEB_IDENTITY_TOKEN_FILE',
  'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI',
  'AWS_CONTAINER_CREDENTIALS_FULL_URI',
  'AWS_PROFILE',
  'AWS_SHARED_CREDENTIALS_FILE',
];

function otherCredentials(env: Env): string | undefined {
  if (env['AWS_ACCESS_KEY_ID'] && env['AWS_SECRET_ACCESS_KEY']) return undefined;
  return ONLY_SDK_OF_AWS.find((name) => own(env, name));
}

function exportCredentials(variable: string): Message {
  return text`${variable} is set, which names credentials that Google's libraries do not read. Let the AWS CLI write them as variables, in the same shell:${command('eval "$(aws configure export-credentials --format env)"')}In a job, in a step before this one (temporary credentials must be masked before they are exported):${fileLines(EXPORT_STEP)}`;
}

const EXPORT_STEP = `- run: |
    eval "$(aws configure export-credentials --format env)"
    echo "::add-mask::$AWS_SECRET_ACCESS_KEY"
    echo "::add-mask::$AWS_SESSION_TOKEN"
    aws configure export-credentials --format env-no-export >> "$GITHUB_ENV"`;

function executableRemedy(message: string): string {
  if (/timeout/.test(message)) return 'credential_source.executable.timeout_millis may be up to 120000.';
  return 'Run the command of credential_source.executable by hand. It must print JSON with version, success, token_type and the token, as https://google.aip.dev/auth/4117 describes.';
}
