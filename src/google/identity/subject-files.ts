// The files of a subject token, checked before google-auth-library reads them: it waits for a pipe without end, and reads a
// device until the memory is full.
import { join } from 'node:path';
import { printable } from '../../diagnose/command.ts';
import { subjectTokenRemedy } from '../../diagnose/subject-token.ts';
import { BearerError } from '../../errors.ts';
import { MOST_BYTES, readBytes, UnreadableFile } from '../../files/read.ts';
import { text } from '../../message.ts';
import { piece } from '../../quote.ts';
import { isRecord } from '../../record.ts';
import { gcloudFolder } from '../credential/find.ts';
import type { ExternalAccount } from '../credential/types.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** @throws {BearerError} EXTERNAL_SUBJECT_TOKEN_FAILED, which names the field and the file */
export async function checkSubjectFiles(account: ExternalAccount, env: Env): Promise<void> {
  const { source, credentialSource } = account;
  try {
    if (source === 'file') await check('credential_source.file is', credentialSource['file']);
    if (source === 'certificate') await checkCertificate(credentialSource['certificate'], env);
    if (source === 'executable') await checkOutputFile(credentialSource['executable']);
  } catch (error) {
    if (!(error instanceof WrongFile)) throw error;
    throw new BearerError(
      'EXTERNAL_SUBJECT_TOKEN_FAILED',
      text`Could not get the subject token: ${error.message}.`,
      {
        remedy: subjectTokenRemedy(account, error.message, undefined, env),
      },
    );
  }
}

class WrongFile extends Error {
  override readonly name = 'WrongFile';
  readonly isAbsent: boolean;

  constructor(message: string, isAbsent = false) {
    super(message);
    this.isAbsent = isAbsent;
  }
}

/** @param what names the file in a message, before its path: `credential_source.file is` */
async function check(what: string, path: unknown): Promise<Buffer> {
  if (typeof path !== 'string' || path === '') throw new WrongFile(`${what} not a path`);
  try {
    return await readBytes(path, { maxBytes: MOST_BYTES.credential });
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    throw new WrongFile(`${what} ${printable(piece(path))}, which ${error.message}`, error.isAbsent);
  }
}

/** The configuration names the other files. */
async function checkCertificate(certificate: unknown, env: Env): Promise<void> {
  const given = isRecord(certificate) ? certificate : {};
  const [what, path] = configurationOf(given, env);
  const config = parseJson(await check(what, path));
  const configs = isRecord(config) ? config['cert_configs'] : undefined;
  const workload = isRecord(configs) ? configs['workload'] : undefined;
  if (!isRecord(workload))
    throw new WrongFile(`${what} ${printable(piece(path))}, which is not JSON with cert_configs.workload`);
  await check('cert_path of the certificate configuration is', workload['cert_path']);
  await check('key_path of the certificate configuration is', workload['key_path']);
  const chain = given['trust_chain_path'];
  if (chain !== undefined) await check('credential_source.certificate.trust_chain_path is', chain);
}

/** The library's order. */
function configurationOf(
  given: Readonly<Record<string, unknown>>,
  env: Env,
): readonly [what: string, path: string] {
  const location = given['certificate_config_location'];
  if (typeof location === 'string' && location !== '')
    return ['credential_source.certificate.certificate_config_location is', location];
  const variable = env['GOOGLE_API_CERTIFICATE_CONFIG'];
  if (variable) return ['GOOGLE_API_CERTIFICATE_CONFIG is', variable];
  return ["gcloud's certificate configuration is", join(gcloudFolder(env), 'certificate_config.json')];
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

/** The last output of the executable; the file does not exist before the first. */
async function checkOutputFile(executable: unknown): Promise<void> {
  const path = isRecord(executable) ? executable['output_file'] : undefined;
  if (typeof path !== 'string' || path === '') return;
  try {
    await check('credential_source.executable.output_file is', path);
  } catch (error) {
    if (!(error instanceof WrongFile && error.isAbsent)) throw error;
  }
}
