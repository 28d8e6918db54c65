import type { Config } from './config/config.ts';
import { rfc3339 } from './duration.ts';
import { describeSource } from './google/identity/source.ts';
import type { AccessToken, IdToken, SignedJwt } from './google/token.ts';
import { isShortLived } from './google/token.ts';
import type { Host } from './host.ts';
import { ACTION, input, render, text } from './message.ts';
import type { PrivateFiles } from './private-files.ts';
import type { Phase, RunReport } from './report/report.ts';

/** The tokens for later steps, and their identity. */
export interface IssuedTokens {
  readonly access: AccessToken | undefined;
  readonly ids: readonly IdToken[];
  /** For the file for curl alone. */
  readonly signed?: SignedJwt | undefined;
  /** The federated token of a workload identity provider. */
  readonly federated: AccessToken | undefined;
  readonly principal: string | undefined;
  readonly projectId: string | undefined;
}

/** The five project variables that google-github-actions/auth exports. */
const PROJECT_VARIABLES = [
  'CLOUDSDK_CORE_PROJECT',
  'CLOUDSDK_PROJECT',
  'GCLOUD_PROJECT',
  'GCP_PROJECT',
  'GOOGLE_CLOUD_PROJECT',
];
/** Its three credential variables. */
const CREDENTIAL_VARIABLES = [
  'CLOUDSDK_AUTH_CREDENTIAL_FILE_OVERRIDE',
  'GOOGLE_APPLICATION_CREDENTIALS',
  'GOOGLE_GHA_CREDS_PATH',
];

/**
 * The only place that outputs tokens. Masks each token first, whatever issued it; then writes files and variables, which can fail, then
 * outputs.
 * @throws {BearerError} FILE_WRITE_FAILED, with nothing left behind
 */
export async function publish(host: Host, config: Config, issued: IssuedTokens): Promise<void> {
  const { access, ids, federated, signed } = issued;
  for (const token of [federated, access, signed, ...ids]) {
    if (token) host.mask(token.value);
  }
  const { files, credentials, curl } = await writeFiles(host, config, issued);
  try {
    if (config.publish.exportEnvironment) await exportEnvironment(host, issued.projectId, credentials);
    if (config.publish.outputTokens) await outputTokens(host, issued);
    await host.setOutput('project_id', host.redact(issued.projectId ?? ''));
    await host.setOutput('principal', host.redact(issued.principal ?? ''));
    if (credentials !== undefined) await host.setOutput('credentials_file_path', credentials);
    if (curl !== undefined) await host.setOutput('curl_config_path', curl);
  } catch (error) {
    await files?.removeAll();
    throw error;
  }
}

interface WrittenFiles {
  readonly files?: PrivateFiles;
  readonly credentials: string | undefined;
  readonly curl: string | undefined;
}

async function writeFiles(
  host: Host,
  config: Config,
  { access, ids, signed }: IssuedTokens,
): Promise<WrittenFiles> {
  const { credentialsFile: wanted, curlConfig: wantsCurl, curlHeader, cleanup } = config.publish;
  const token = wantsCurl ? (signed ?? ids[0] ?? access) : undefined;
  if (!wanted && !token) return { credentials: undefined, curl: undefined };
  const [{ PrivateFiles }, { credentialsFile, curlConfig }, { fileWarnings }] = await Promise.all([
    import(/* webpackChunkName: "files" */ './private-files.ts'),
    import(/* webpackChunkName: "files" */ './credentials-file.ts'),
    import(/* webpackChunkName: "files" */ './credentials-file-limits.ts'),
  ]);
  const file = wanted && credentialsFile(config);
  const files = new PrivateFiles(host, cleanup);
  try {
    const written = {
      files,
      credentials: file && (await files.write('credentials.json', wanted?.path, file.content)),
      curl: token && (await files.write('curl.config', undefined, curlConfig(curlHeader, token.value))),
    };
    const surface = host.surface ?? ACTION;
    const beside = {
      accessToken: access !== undefined,
      outputTokens: config.publish.outputTokens,
      exported: config.publish.exportEnvironment,
      isCommandLine: surface !== ACTION,
    };
    for (const warning of file ? fileWarnings(file.limits, beside) : [])
      host.warning(render(warning, surface));
    return written;
  } catch (error) {
    await files.removeAll();
    throw error;
  }
}

/** Whether a token for later steps expires within minutes, and not because the inputs ask for that. */
export function hasShortLived(
  { publish: { outputTokens, curlConfig }, access: { lifetimeSeconds } }: Config,
  { access, ids }: IssuedTokens,
  now: number,
): boolean {
  if (!outputTokens && !curlConfig) return false;
  const tokens = lifetimeSeconds === undefined && access ? [access, ...ids] : ids;
  return tokens.some((token) => isShortLived(token, now));
}

async function outputTokens(host: Host, { access, ids, federated }: IssuedTokens): Promise<void> {
  if (access) {
    await host.setOutput('access_token', access.value);
    await host.setOutput('access_token_expires_at', timestamp(access.expiresAt));
  }
  const [first] = ids;
  if (first) {
    await host.setOutput('id_token', first.value);
    await host.setOutput('id_token_expires_at', timestamp(first.expiresAt));
    await host.setOutput(
      'id_tokens',
      JSON.stringify(Object.fromEntries(ids.map(({ audience, value }) => [audience, value]))),
    );
  }
  const auth = federated ?? access;
  if (auth) await host.setOutput('auth_token', auth.value);
}

async function exportEnvironment(
  host: Host,
  projectId: string | undefined,
  credentials: string | undefined,
): Promise<void> {
  if (projectId === undefined)
    host.warning(
      render(
        text`The project is not known, so no project variables were exported. Set ${input('project_id')}.`,
        host.surface ?? ACTION,
      ),
    );
  else for (const name of PROJECT_VARIABLES) await host.exportVariable(name, projectId);
  if (credentials !== undefined) {
    for (const name of CREDENTIAL_VARIABLES) await host.exportVariable(name, credentials);
  }
}

/** RFC 3339, in UTC, to the second; empty when the issuer did not send it. */
export function timestamp(ms: number | undefined): string {
  return ms === undefined ? '' : rfc3339(ms);
}

/** What the log and the reports show about the tokens; not the tokens. */
export function aboutRun(
  config: Config,
  { access, ids, principal, projectId }: IssuedTokens,
  {
    origin,
    ...run
  }: { readonly startedAt: number; readonly phases: readonly Phase[]; readonly origin?: string },
): Omit<RunReport, 'checks'> {
  const { scopes } = config.access;
  const source = origin ?? ('input' in config.origin ? `input ${config.origin.input}` : config.origin.place);
  return {
    ...run,
    identity: { kind: describeSource(config.source), source, principal, projectId },
    tokens: [
      ...(access ? [{ kind: 'access_token' as const, scopes, expiresAt: access.expiresAt }] : []),
      ...ids.map(({ audience, expiresAt }) => ({ kind: 'id_token' as const, audience, expiresAt })),
    ],
  };
}
