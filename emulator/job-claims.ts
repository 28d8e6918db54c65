/**
 * The claims of a job's OIDC token, as GitHub derives them.
 * @see https://docs.github.com/en/actions/reference/security/oidc
 */

import { createHash } from 'node:crypto';
import { own } from '../src/record.ts';
import type { Claims } from './signing.ts';

/** Claims to set; the others are derived from them. Any other claim is taken as it is. */
export interface JobClaims {
  readonly repository?: string;
  readonly repository_id?: string;
  readonly repository_owner?: string;
  readonly repository_owner_id?: string;
  readonly ref?: string;
  readonly environment?: string;
  readonly event_name?: string;
  readonly actor?: string;
  readonly workflow?: string;
  /** `classic`: `repo:o/r:…`. `immutable`: `repo:o@id/r@id:…`, as of repositories made or renamed since 2026-07-15. */
  readonly subject?: 'classic' | 'immutable';
  /** What `sub` consists of: names of claims, `repo` and `context`, as in GitHub's REST API. */
  readonly include_claim_keys?: readonly string[];
  /** Claims that override all others; undefined removes one. */
  readonly override?: Readonly<Record<string, unknown>>;
  readonly [claim: string]: unknown;
}

/** Where the jobs of an emulator run. */
interface JobRepository {
  readonly repository: string;
  readonly repositoryId: string;
  readonly ownerId: string;
}

/** What is in the token but in no job: each token has its own. */
export const TOKEN_CLAIMS: readonly string[] = ['aud', 'exp', 'iat', 'jti', 'nbf'];

/** GitHub's claims; custom properties of a repository add `repo_property_NAME`. */
export const JOB_CLAIMS: readonly string[] = [
  ...['sub', 'iss', 'ref', 'sha', 'repository', 'repository_id', 'repository_owner', 'repository_owner_id'],
  ...['enterprise', 'enterprise_id', 'run_id', 'run_number', 'run_attempt', 'actor', 'actor_id', 'workflow'],
  ...['workflow_ref', 'workflow_sha', 'head_ref', 'base_ref', 'event_name', 'ref_type', 'ref_protected'],
  ...['environment', 'environment_node_id', 'job_workflow_ref', 'job_workflow_sha', 'repository_visibility'],
  ...['runner_environment', 'issuer_scope', 'check_run_id'],
];

/** Claims of which GitHub has a fixed set of values. */
export const CLAIM_VALUES: Readonly<Record<string, readonly string[]>> = {
  ref_type: ['branch', 'tag'],
  ref_protected: ['true', 'false'],
  repository_visibility: ['public', 'private', 'internal'],
  runner_environment: ['github-hosted', 'self-hosted'],
};

/** The first check run of an emulator. Each job has one of its own. */
const FIRST_CHECK_RUN = 53_210_987_654;

/** In whose checks of a pull request the ref is that of the merge. */
const PULL_REQUEST_EVENTS = ['pull_request', 'pull_request_review', 'pull_request_review_comment'];

/**
 * All claims of a job but those of {@link TOKEN_CLAIMS}.
 * @param index of the job in this emulator
 * @throws {RangeError} when the claims contradict each other, or the subject needs one that the job does not have
 */
export function jobClaims(place: JobRepository, wanted: JobClaims, index: number): Claims {
  const { subject, include_claim_keys: template, override, ...given } = wanted;
  const repository = given.repository ?? named(place.repository, given.repository_owner);
  const [owner = '', name = ''] = repository.split('/');
  const event = given.event_name ?? 'push';
  const isPullRequest = PULL_REQUEST_EVENTS.includes(event);
  const ref = given.ref ?? (isPullRequest ? 'refs/pull/1/merge' : 'refs/heads/main');
  const workflowRef = text(given['workflow_ref']) ?? `${repository}/.github/workflows/deploy.yml@${ref}`;
  const sha = text(given['sha']) ?? shaOf(repository);
  const workflowSha = text(given['workflow_sha']) ?? sha;
  const jobWorkflowRef = text(given['job_workflow_ref']) ?? workflowRef;
  const actor = given.actor ?? 'octocat';
  const { environment } = given;
  const enterprise = text(given['enterprise']);
  const claims: Record<string, unknown> = {
    ref,
    sha,
    repository,
    repository_owner: owner,
    repository_owner_id: place.ownerId,
    run_id: '9876543210',
    run_number: '42',
    run_attempt: '1',
    repository_visibility: 'private',
    repository_id: place.repositoryId,
    actor_id: actor === 'octocat' ? '583231' : idOf(actor),
    actor,
    workflow: 'Deploy',
    head_ref: isPullRequest ? 'feature' : '',
    base_ref: isPullRequest ? 'main' : '',
    event_name: event,
    ref_protected: String(ref === 'refs/heads/main'),
    ref_type: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    workflow_ref: workflowRef,
    workflow_sha: workflowSha,
    job_workflow_ref: jobWorkflowRef,
    job_workflow_sha: jobWorkflowRef === workflowRef ? workflowSha : shaOf(jobWorkflowRef),
    runner_environment: 'github-hosted',
    check_run_id: String(FIRST_CHECK_RUN + index),
    ...(environment === undefined ? {} : { environment_node_id: `EN_${shaOf(environment).slice(0, 20)}` }),
    ...(enterprise === undefined ? {} : { enterprise_id: idOf(enterprise) }),
    ...given,
  };
  const problem = contradictionIn(claims);
  if (problem !== undefined) throw new RangeError(problem);
  const sub =
    text(claims['sub']) ?? subjectOf(claims, { owner, name, isImmutable: subject === 'immutable', template });
  const all = { sub, ...claims, ...override };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

/** What no job of GitHub's has, in claims that depend on each other. */
function contradictionIn(claims: Readonly<Record<string, unknown>>): string | undefined {
  const { repository, repository_owner: owner, ref, ref_type: type } = claims;
  if (!/^[^\s/@:]+\/[^\s/@:]+$/.test(String(repository)))
    return `repository must be OWNER/NAME, and is ${JSON.stringify(repository)}`;
  if (String(repository).split('/')[0] !== owner)
    return `repository_owner is ${owner}, and the repository is ${repository}`;
  if (!String(ref).startsWith('refs/'))
    return `ref must be a full ref such as refs/heads/main, and is ${JSON.stringify(ref)}`;
  if (String(ref).startsWith('refs/tags/') !== (type === 'tag'))
    return `ref_type is ${type}, and the ref is ${ref}`;
  return undefined;
}

interface SubjectForm {
  readonly owner: string;
  readonly name: string;
  readonly isImmutable: boolean;
  readonly template: readonly string[] | undefined;
}

/** The environment comes before the pull request, and that before the ref. A colon in a value is `%3A`. */
function subjectOf(
  claims: Readonly<Record<string, unknown>>,
  { owner, name, isImmutable, template = ['repo', 'context'] }: SubjectForm,
): string {
  const part = (key: string): string => {
    const value = text(own(claims, key));
    if (value === undefined || value === '')
      throw new RangeError(`the subject has the claim ${key}, and the job does not`);
    return `${key}:${value.replaceAll(':', '%3A')}`;
  };
  return template
    .map((key) => {
      if (key === 'repo') {
        const ids = [claims['repository_owner_id'], claims['repository_id']];
        return isImmutable ? `repo:${owner}@${ids[0]}/${name}@${ids[1]}` : `repo:${owner}/${name}`;
      }
      if (key !== 'context') return part(key);
      if (claims['environment'] !== undefined) return part('environment');
      return claims['event_name'] === 'pull_request' ? 'pull_request' : part('ref');
    })
    .join(':');
}

function named(repository: string, owner: string | undefined): string {
  return owner === undefined ? repository : repository.replace(/^[^/]+/, owner);
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function shaOf(name: string): string {
  return createHash('sha1').update(name).digest('hex');
}

/** A number as text, as GitHub's claims have it: the same for the same name. */
function idOf(name: string): string {
  return String(10_000_000 + (createHash('sha1').update(name).digest().readUInt32BE() % 900_000_000));
}
