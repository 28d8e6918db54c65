import { BearerError } from '../errors.ts';
import type { Impersonation } from '../google/identity/impersonated.ts';
import type { Source } from '../google/identity/source.ts';
import type { PrincipalName } from '../google/principal.ts';
import type { AccessTokenOptions } from '../google/token-cache.ts';
import type { Host } from '../host.ts';
import { input, type Text, text } from '../message.ts';
import { Problems } from '../problems.ts';
import { accountProject, isProjectId } from '../resource-names.ts';
import type { ChecksConfig, ChecksOptions } from './checks.ts';
import type { Origin } from './credential.ts';
import type { RawInputs } from './inputs.ts';
import { concernsChecks, InputReader } from './inputs.ts';
import { maskSecretsIn, refuseMisplacedInputs } from './misplaced.ts';
import { checkRunnerFiles, type PublishConfig, parsePublish } from './output.ts';
import { isItself, parseImpersonation, parseSource, type SourceOptions } from './source.ts';
import { inlineOrFile } from './text-or-file.ts';
import {
  checkCapabilities,
  checkIdleAccess,
  decideTokens,
  parseAccess,
  parseFormats,
  type TokenVerb,
  type WantedTokens,
} from './tokens.ts';

/** Everything that the inputs ask for, checked. Invalid combinations are refused before. */
export interface Config {
  readonly source: Source;
  /** Where the source was found. */
  readonly origin: Origin;
  readonly impersonate: Impersonation | undefined;
  readonly universe: string;
  readonly requestReason: string | undefined;
  /** The identity must be one of them; none: any. */
  readonly expectedPrincipals: readonly PrincipalName[];
  /** How long refusals are tried again that a new pool, provider or binding explains. */
  readonly waitForGrantMs: number;
  /** Whether the job summary is written. */
  readonly summary: boolean;
  /** Known without a request. */
  readonly projectId: string | undefined;
  readonly access: AccessTokenOptions;
  readonly includeEmail: boolean;
  /** The tokens to output. */
  readonly wanted: WantedTokens;
  readonly publish: PublishConfig;
  readonly checks: ChecksConfig | undefined;
  /** Inputs that were given and have no effect, as sentences. */
  readonly warnings: readonly Text[];
}

export interface ParseOptions extends SourceOptions, ChecksOptions {
  /** Milliseconds to wait for a pipe that is given as a file; without them a pipe is refused. */
  readonly pipeWaitMs?: number;
  readonly verb?: TokenVerb;
}

/**
 * Raw inputs to a {@link Config}. Reads local files the inputs point to; makes no network call and writes nothing.
 * @throws {InputError} with every problem of every input
 */
export async function parseConfig(raw: RawInputs, host: Host, options: ParseOptions = {}): Promise<Config> {
  const problems = new Problems();
  const inputs = new InputReader(raw, problems);
  const warnings: Text[] = [];
  // Before any message about them. The secret fields of credentials_json are masked when it is read.
  const { credentials_json: _, ...others } = raw;
  maskSecretsIn([...Object.values(others), ...Object.values(host.env)], host);
  host.mask(raw.subject_token?.trim() ?? '');
  refuseMisplacedInputs(raw, problems, host);

  // Most steps need only tokens and do not load the checks. Others read the checks file and the source concurrently.
  const plan = concernsChecks(inputs) ? import(/* webpackChunkName: "plan" */ './checks.ts') : undefined;
  plan?.catch(() => {});
  const universe = parseUniverse(inputs, problems);
  const requestReason = headerText('request_reason', inputs, problems);
  const requested = await parseImpersonation(inputs, problems);
  const found = await parseSource(inputs, host, universe, problems, warnings, options);
  const impersonate = requested && found && isItself(found, requested) ? undefined : requested;
  // The file means the account that it names, not one that is impersonated on top.
  const ownScopes = impersonate === undefined ? found?.scopes : undefined;
  const access = await parseAccess(inputs, problems, options.pipeWaitMs, ownScopes);
  const includeEmail = inputs.boolean('id_token_include_email', true);
  const givenProject = parseProject(inputs, problems);
  const expectedPrincipals = inputs.given('expected_principal')
    ? (await import(/* webpackChunkName: "principals" */ './principals.ts')).parseExpectedPrincipals(
        inputs,
        problems,
      )
    : [];
  const waitForGrantMs = inputs.duration('wait_for_grant', 0, { min: 0, max: 3_600_000, example: '5m' });
  const publish = await parsePublish(inputs, host, problems, found?.source, warnings);
  const audiences = inputs.list('id_token_audience');
  const checks = await (await plan)?.planChecks(inputs, host, {
    ...options,
    universe,
    audiences,
    problems,
    textOf: async (name, value) => {
      const content = await inlineOrFile(name, value, problems, options.pipeWaitMs);
      maskSecretsIn([content], host);
      return content;
    },
  });

  const formats = parseFormats(inputs, problems);
  const wanted = decideTokens({
    formats,
    audiences,
    checks,
    publish,
    inputs,
    problems,
    warnings,
    verb: options.verb,
  });
  // A mistyped provider is still a provider: report what it cannot do along with the typing error.
  const source = inputs.given('workload_identity_provider') ? 'github' : found?.source;
  if (source) {
    await checkCapabilities({
      source,
      impersonate,
      idAudiences: [...new Set([...wanted.idAudiences, ...(checks?.idAudiences ?? [])])],
      needsSignedJwt: (checks?.signedAudiences.length ?? 0) > 0,
      access,
      universe,
      problems,
      warnings,
    });
    const needsIdTokens = wanted.idAudiences.length > 0 || (checks?.idAudiences.length ?? 0) > 0;
    // Another job's share of the checks may have a use for what this one has none for.
    const needsAccess =
      wanted.access || (checks !== undefined && (checks.needsAccess || checks.shard !== undefined));
    const writesFile = publish.credentialsFile !== undefined;
    checkIdleAccess({ inputs, needsAccess, needsIdTokens, writesFile, problems, warnings });
  }
  if (inputs.given('audience') && found && found.source.kind !== 'github') {
    warnings.push(
      text`${input('audience')} has no effect without ${input('workload_identity_provider')}. It is the audience of GitHub's OIDC token.`,
    );
  }

  checkRunnerFiles(publish, host, problems);
  problems.throwIfAny();
  if (!found)
    throw new BearerError('INTERNAL', 'No credential source was found, and no problem was reported.');
  const projectId =
    givenProject ??
    found.projectId ??
    (impersonate && accountProject(impersonate.account)) ??
    found.credentialProject ??
    found.defaultProject;
  return {
    source: found.source,
    origin: found.origin,
    impersonate,
    universe,
    requestReason,
    expectedPrincipals,
    waitForGrantMs,
    // An invalid value is reported with the checks.
    summary: inputs.text('summary')?.toLowerCase() !== 'false',
    projectId,
    access,
    includeEmail,
    wanted,
    publish,
    checks,
    warnings,
  };
}

function parseProject(inputs: InputReader, problems: Problems): string | undefined {
  const project = inputs.text('project_id');
  if (project !== undefined && !isProjectId(project)) {
    problems.add('project_id', 'must be the id of a project.', 'my-project');
  }
  return project;
}

function parseUniverse(inputs: InputReader, problems: Problems): string {
  const universe = inputs.text('universe')?.toLowerCase() ?? 'googleapis.com';
  if (/^(?=.{1,200}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/.test(universe))
    return universe;
  problems.add('universe', 'must be a domain name.', 'googleapis.com');
  return 'googleapis.com';
}

function headerText(name: 'request_reason', inputs: InputReader, problems: Problems): string | undefined {
  const value = inputs.text(name);
  if (value === undefined || /^[\x20-\x7e]{1,1000}$/.test(value)) return value;
  problems.add(
    name,
    'must be one line of at most 1000 ASCII characters, because it is sent as an HTTP header.',
    'deploy of ticket 4711',
  );
  return undefined;
}
