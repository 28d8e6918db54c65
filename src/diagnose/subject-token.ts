import { piece } from '../quote.ts';
import { printable } from './command.ts';

/** Where a credential file says its subject token is. */
interface SubjectSource {
  readonly source: 'file' | 'url' | 'aws' | 'certificate' | 'executable';
  readonly credentialSource: Readonly<Record<string, unknown>>;
}

/**
 * What to do when the subject token of an `external_account` could not be had; nothing where the cause is not clear.
 * @param message the library's or the server's words
 * @param status of the server's answer, when there was one
 */
export function subjectTokenRemedy(
  { source, credentialSource }: SubjectSource,
  message: string,
  status: number | undefined,
): string | undefined {
  switch (source) {
    case 'file':
      return fileRemedy(credentialSource, message);
    case 'url':
      return urlRemedy(credentialSource, status);
    case 'aws':
      return awsRemedy(message, status);
    case 'certificate':
      return "The certificate and its key are named by certificate_config.json: credential_source.certificate.certificate_config_location, the variable GOOGLE_API_CERTIFICATE_CONFIG, or the file in gcloud's folder. All three files must be there and readable.";
    case 'executable':
      return executableRemedy(message);
  }
}

function fileRemedy(
  { file, format }: SubjectSource['credentialSource'],
  message: string,
): string | undefined {
  if (/does not exist|ENOENT|not a file|EACCES/.test(message)) {
    return `credential_source.file is ${printable(piece(String(file)))}: it must be a file that this step can read. Whatever writes it (a projected Kubernetes token, an agent, an earlier step) must have done so.`;
  }
  if (/Unable to parse|JSON|empty/.test(message)) {
    return `The file ${printable(piece(String(file)))} does not hold what credential_source.format says: ${formatOf(format)}.`;
  }
  return undefined;
}

function urlRemedy(
  { url, format }: SubjectSource['credentialSource'],
  status: number | undefined,
): string | undefined {
  const host = typeof url === 'string' && URL.canParse(url) ? new URL(url).hostname : undefined;
  if (host?.endsWith('.actions.githubusercontent.com') && (status === 401 || status === 403)) {
    return 'The credential file was made for another job, and its request token ended with that job: name workload_identity_provider in this one.';
  }
  if (status === undefined) {
    return `The answer must be what credential_source.format says: ${formatOf(format)}.`;
  }
  return undefined;
}

/** As the file writes it, its texts made safe. */
function formatOf(format: unknown): string {
  return JSON.stringify(format ?? { type: 'text' }, (_, value: unknown) =>
    typeof value === 'string' ? piece(value, 80) : value,
  );
}

function awsRemedy(message: string, status: number | undefined): string | undefined {
  if (/region/.test(message)) return 'Set AWS_REGION, or keep region_url in credential_source.';
  if (/role/i.test(message) || status === 404) {
    return 'Attach an IAM role to the instance, or set AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and, with temporary ones, AWS_SESSION_TOKEN.';
  }
  if (status === 401) {
    return 'The instance asks for session tokens (IMDSv2): add "imdsv2_session_token_url": "http://169.254.169.254/latest/api/token" to credential_source, or make the file again with --enable-imdsv2.';
  }
  return 'In a container the instance must allow a second hop: aws ec2 modify-instance-metadata-options --instance-id=INSTANCE --http-put-response-hop-limit=2';
}

function executableRemedy(message: string): string {
  if (/timeout/.test(message)) return 'credential_source.executable.timeout_millis may be up to 120000.';
  return 'Run the command of credential_source.executable by hand: it must print JSON with version, success, token_type and the token, as https://google.aip.dev/auth/4117 describes.';
}
