import { BearerError } from '../errors.ts';
import type { Impersonation } from '../google/identity/impersonated.ts';
import type { Source } from '../google/identity/source.ts';
import type { AccessTokenOptions } from '../google/token-cache.ts';
import type { Host } from '../host.ts';
import { Problems } from '../problems.ts';
import { accountProject, isProjectId } from '../resource-names.ts';
import type { ChecksConfig } from './checks.ts';
import type { RawInputs } from './inputs.ts';
import { InputReader, speaksOfChecks } from './inputs.ts';
import { maskSecretsIn, refuseMisplacedInputs } from './misplaced.ts';
import { checkRunnerFiles, type PublishConfig, parsePublish } from './output.ts';
import { isItself, parseImpersonation, parseSource, type SourceOptions } from './source.ts';
import { inlineOrFile } from './text-or-file.ts';
import {
  checkCapabilities,
  decideTokens,
  parseAccess,
  parseFormats,
  type TokenVerb,
  type WantedTokens,
} from './tokens.ts';

/** Everything the inputs ask for, checked: impossible combinations do not get here. */
export interface Config {
  readonly source: Source;
  /** Where the source was found, in words: `input credentials_json`, `env GOOGLE_APPLICATION_CREDENTIALS (path)`. */
  readonly foundIn: string;
  readonly impersonate: Impersonation | undefined;
  readonly universe: string;
  readonly requestReason: string | undefined;
  /** Known without asking anyone. */
  readonly projectId: string | undefined;
  readonly access: AccessTokenOptions;
  readonly includeEmail: boolean;
  /** The tokens to hand on. */
  readonly wanted: WantedTokens;
  readonly publish: PublishConfig;
  readonly checks: ChecksConfig | undefined;
  /** Inputs that were given and have no effect, in words. */
  readonly warnings: readonly string[];
}

export interface ParseOptions extends SourceOptions {
  /** Milliseconds that a pipe is waited for where a file is named; without them a pipe is refused. */
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
  const warnings: string[] = [];
  // Before anything is said of any of them. Of a credential where it belongs its secret fields are masked as it is read.
  const { credentials_json: _, ...others } = raw;
  maskSecretsIn([...Object.values(others), ...Object.values(host.env)], host);
  refuseMisplacedInputs(raw, problems, host);

  // Most steps ask for tokens alone, and load nothing of the checks; others read the file while the source is read.
  const plan = speaksOfChecks(inputs) ? import(/* webpackChunkName: "plan" */ './checks.ts') : undefined;
  plan?.catch(() => {});
  const universe = parseUniverse(inputs, problems);
  const requestReason = headerText('request_reason', inputs, problems);
  const asked = parseImpersonation(inputs, problems);
  const found = await parseSource(inputs, host, universe, problems, warnings, options);
  const impersonate = asked && found && isItself(found, asked) ? undefined : asked;
  const access = await parseAccess(inputs, problems, options.pipeWaitMs);
  const includeEmail = inputs.boolean('id_token_include_email', true);
  const givenProject = parseProject(inputs, problems);
  const publish = await parsePublish(inputs, host, problems, found?.source, warnings);
  const audiences = inputs.list('id_token_audience');
  const checks = await (await plan)?.planChecks(inputs, host, {
    universe,
    audiences,
    problems,
    textOf: async (input, value) => {
      const text = await inlineOrFile(input, value, problems, options.pipeWaitMs);
      maskSecretsIn([text], host);
      return text;
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
  if (access.boundary && !wanted.access && !checks) {
    warnings.push('access_token_boundary has no effect: no access token is made.');
  }
  // A provider that is mistyped is a provider all the same: what it cannot do is said at once.
  const asking = inputs.given('workload_identity_provider') ? 'github' : found?.source;
  if (asking) {
    const needsIdTokens = wanted.idAudiences.length > 0 || (checks?.idAudiences.length ?? 0) > 0;
    checkCapabilities({ asking, impersonate, needsIdTokens, access, problems, warnings });
  }
  if (inputs.given('audience') && found && found.source.kind !== 'github') {
    warnings.push(
      'audience has no effect: it is what GitHub is asked for, and no workload_identity_provider is given.',
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
    foundIn: found.foundIn,
    impersonate,
    universe,
    requestReason,
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
    problems.add('project_id', 'is not the id of a project.', 'my-project');
  }
  return project;
}

function parseUniverse(inputs: InputReader, problems: Problems): string {
  const universe = inputs.text('universe')?.toLowerCase() ?? 'googleapis.com';
  if (/^(?=.{1,200}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/.test(universe))
    return universe;
  problems.add('universe', 'is not a domain name.', 'googleapis.com');
  return 'googleapis.com';
}

function headerText(name: 'request_reason', inputs: InputReader, problems: Problems): string | undefined {
  const value = inputs.text(name);
  if (value === undefined || /^[\x20-\x7e]{1,1000}$/.test(value)) return value;
  problems.add(
    name,
    'is sent as an HTTP header: one line of at most 1000 ASCII characters.',
    'deploy of ticket 4711',
  );
  return undefined;
}
