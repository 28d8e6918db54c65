import { AUTH_HEADERS, type AuthHeader } from '../checks/check.ts';
import type { Source } from '../google/identity/source.ts';
import type { Host } from '../host.ts';
import { input, setting, type Text, text, variable } from '../message.ts';
import type { Problems } from '../problems.ts';
import type { InputReader } from './inputs.ts';

export interface PublishConfig {
  readonly outputTokens: boolean;
  readonly credentialsFile: { readonly path: string | undefined } | undefined;
  readonly exportEnvironment: boolean;
  readonly curlConfig: boolean;
  /** The header for the token in the file for curl. */
  readonly curlHeader: AuthHeader;
  readonly cleanup: boolean;
}

/** What the step outputs and writes. */
export async function parsePublish(
  inputs: InputReader,
  host: Host,
  problems: Problems,
  source: Source | undefined,
  warnings: Text[],
): Promise<PublishConfig> {
  const create = inputs.boolean('create_credentials_file', false);
  const path = inputs.text('credentials_file_path');
  if (!create && path !== undefined)
    warnings.push(
      text`${input('credentials_file_path')} has no effect unless a credential file is created:${setting('create_credentials_file', 'true')}`,
    );
  if (create && source?.kind === 'metadata') {
    problems.add(
      'create_credentials_file',
      'does not work with the metadata server. There is no credential to write, and tools on this machine find the server themselves.',
      'false',
    );
  }
  if (create && source?.kind === 'oidc' && source.place.kind !== 'file') {
    problems.add(
      'create_credentials_file',
      text`does not work with ${input('subject_token')}. A credential file names the file that its readers get the OIDC token from. On the command line, --subject-token-file names it.`,
      'false',
    );
  }
  const publish: PublishConfig = {
    outputTokens: inputs.boolean('output_tokens', true),
    credentialsFile: create ? { path } : undefined,
    exportEnvironment: inputs.boolean('export_environment_variables', create),
    curlConfig: inputs.boolean('create_curl_config', false),
    // An invalid value is reported with the checks.
    curlHeader:
      AUTH_HEADERS.find((name) => name.toLowerCase() === inputs.text('auth_header')?.toLowerCase()) ??
      'Authorization',
    cleanup: inputs.boolean('cleanup_credentials', true),
  };
  if (create || publish.curlConfig) await checkPrivateFiles(path, create, host, problems, warnings);
  return publish;
}

/** Reports what prevents the writing of files with secrets, as far as it shows before. */
async function checkPrivateFiles(
  path: string | undefined,
  create: boolean,
  { env }: Host,
  problems: Problems,
  warnings: Text[],
): Promise<void> {
  const { credentialsPathProblem, temporaryFolderProblem } = await import(
    /* webpackChunkName: "files" */ '../private-files.ts'
  );
  const wrong = path !== undefined && create ? await credentialsPathProblem(path, env) : undefined;
  if (wrong !== undefined)
    problems.add(
      'credentials_file_path',
      wrong,
      // A second use in a job needs a path of its own.
      path?.endsWith('credentials.json') ? 'credentials-2.json' : 'credentials.json',
      'FILE_WRITE_FAILED',
    );
  const folder = await temporaryFolderProblem(env);
  if (folder?.fatal)
    problems.add(folder.variable, folder.message, variable(folder.variable, '/tmp'), 'FILE_WRITE_FAILED');
  else if (folder) warnings.push(`${folder.variable} ${folder.message}`);
}

/** Reports the files of the runner that are missing and that this step needs once it has tokens. */
export function checkRunnerFiles(
  { exportEnvironment, credentialsFile, curlConfig, cleanup }: PublishConfig,
  host: Host,
  problems: Problems,
): void {
  const needed = [
    'GITHUB_OUTPUT' as const,
    ...(exportEnvironment ? (['GITHUB_ENV'] as const) : []),
    ...(cleanup && (credentialsFile || curlConfig) ? (['GITHUB_STATE'] as const) : []),
  ];
  for (const variable of needed) {
    const obstacle = host.runnerFileObstacle?.(variable);
    if (obstacle !== undefined) problems.add(variable, obstacle, undefined, 'FILE_WRITE_FAILED');
  }
}
