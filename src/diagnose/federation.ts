import { type Message, text } from '../message.ts';
import { own } from '../record.ts';
import { clip } from './clip.ts';
import type { Flags } from './command.ts';
import { gcloud, pastable, printable } from './command.ts';
import type { Facts } from './refusal.ts';

/** The parts of a provider's resource name. */
interface ProviderParts {
  readonly kind: 'workload' | 'workforce';
  /** Of a workload identity pool: the project number. */
  readonly project: string | undefined;
  readonly location: string;
  readonly pool: string;
  readonly provider: string;
}

function partsOf(name: string | undefined): ProviderParts | undefined {
  const match =
    /^(?:projects\/([^/]+)\/)?locations\/([^/]+)\/(workloadIdentity|workforce)Pools\/([^/]+)\/providers\/([^/]+)$/.exec(
      name ?? '',
    );
  const [, project, location, kind, pool, provider] = match ?? [];
  if (location === undefined || pool === undefined || provider === undefined) return undefined;
  return { kind: kind === 'workforce' ? 'workforce' : 'workload', project, location, pool, provider };
}

/** `gcloud iam workload-identity-pools providers VERB` for the provider of this run, or its workforce twin. */
export function providerCommand(
  facts: Facts,
  verb: 'describe' | 'update-oidc',
  flags: Flags = {},
): string | undefined {
  const parts = partsOf(facts.provider);
  if (!parts) return undefined;
  return gcloud(`iam ${groupOf(parts)} providers ${verb}`, [parts.provider], {
    ...poolFlags(parts),
    ...flags,
  });
}

/** Lists the providers of the pool of this run, deleted ones too. */
export function listProviders(facts: Facts): string | undefined {
  const parts = partsOf(facts.provider);
  return (
    parts && gcloud(`iam ${groupOf(parts)} providers list`, [], { ...poolFlags(parts), 'show-deleted': true })
  );
}

/** Lists the pools of the provider's project, deleted ones too. */
export function listPools(facts: Facts): string | undefined {
  const parts = partsOf(facts.provider);
  if (parts?.kind !== 'workload') return undefined;
  const { location, project } = parts;
  return gcloud('iam workload-identity-pools list', [], { location, project, 'show-deleted': true });
}

function groupOf({ kind }: ProviderParts): string {
  return kind === 'workforce' ? 'workforce-pools' : 'workload-identity-pools';
}

function poolFlags({ kind, pool, location, project }: ProviderParts): Flags {
  return kind === 'workforce'
    ? { 'workforce-pool': pool, location }
    : { 'workload-identity-pool': pool, location, project };
}

/** The number of the project that holds the pool. */
export function poolProject(facts: Facts): string | undefined {
  return partsOf(facts.provider)?.project;
}

export function isWorkforce(facts: Facts): boolean {
  return partsOf(facts.provider)?.kind === 'workforce';
}

/**
 * How IAM names the runs of this repository and this subject.
 * @see https://cloud.google.com/iam/docs/principal-identifiers
 */
export function membersOf(facts: Facts): Members {
  if (!partsOf(facts.provider)) return {};
  const pool = `iam.googleapis.com/${facts.provider?.replace(/\/providers\/[^/]+$/, '')}`;
  const repository = claim(facts, 'repository');
  const repositoryId = claim(facts, 'repository_id');
  const subject = claim(facts, 'sub');
  return {
    repositoryId:
      repositoryId !== undefined && /^\d+$/.test(repositoryId)
        ? `principalSet://${pool}/attribute.repository_id/${repositoryId}`
        : undefined,
    repository: repository && `principalSet://${pool}/attribute.repository/${repository}`,
    subject: subject && `principal://${pool}/subject/${subject}`,
    anyMember: `principalSet://${pool}/attribute.NAME/VALUE`,
  };
}

interface Members {
  /** By the id, which a rename does not change and which no other repository can get. */
  readonly repositoryId?: string | undefined;
  readonly repository?: string | undefined;
  readonly subject?: string | undefined;
  /** With placeholders, where the token's claims are not known. */
  readonly anyMember?: string | undefined;
}

/** A claim that is text, unchanged; nothing when a person could not read or paste it. */
export function claim({ claims }: Facts, name: string): string | undefined {
  const value = own(claims, name);
  return typeof value === 'string' && pastable(value) ? value : undefined;
}

/** The claims that trust policies use, in the order in which a person compares them. */
const SHOWN = [
  'iss',
  'sub',
  'aud',
  'repository',
  'repository_id',
  'repository_owner',
  'repository_owner_id',
  'ref',
  'environment',
  'job_workflow_ref',
  'actor',
  'event_name',
];

/** The claims of the token, one per line; nothing when it could not be read. */
export function claimLines({ claims }: Facts): Message | undefined {
  const lines = SHOWN.flatMap((name) => {
    const value = own(claims, name);
    if (value === undefined) return [];
    const shown = clip(printable(typeof value === 'string' ? value : (JSON.stringify(value) ?? '')), 300);
    return shown === undefined ? [] : [`  ${name}: ${shown}`];
  });
  return lines.length === 0 ? undefined : text`The claims of the token:\n${lines.join('\n')}`;
}

/**
 * `repo:OWNER@OWNER_ID/REPO@REPO_ID:…`: the subjects of repositories created or renamed since 15 July 2026 contain
 * ids, so that a new owner of a name does not get the trust of the former one.
 */
export function hasImmutableSubject(facts: Facts): boolean {
  return /^repo:[^/:]+@\d+\/[^/:]+@\d+(?::|$)/.test(claim(facts, 'sub') ?? '');
}

/** The subject of this run in the other form, classic or immutable; nothing when its claims do not show it. */
export function otherSubject(facts: Facts): string | undefined {
  const subject = claim(facts, 'sub') ?? '';
  const repository = claim(facts, 'repository') ?? '';
  if (hasImmutableSubject(facts)) return subject.replace(/^repo:([^/:]+)@\d+\/([^/:]+)@\d+/, 'repo:$1/$2');
  const id = claim(facts, 'repository_id') ?? '';
  const ownerId = claim(facts, 'repository_owner_id') ?? '';
  const [owner = '', name = '', ...more] = repository.split('/');
  if (!/^\d+$/.test(id) || !/^\d+$/.test(ownerId) || owner === '' || name === '' || more.length > 0)
    return undefined;
  const classic = `repo:${repository}`;
  if (subject !== classic && !subject.startsWith(`${classic}:`)) return undefined;
  return `repo:${owner}@${ownerId}/${name}@${id}${subject.slice(classic.length)}`;
}
