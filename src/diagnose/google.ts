import { formatDuration } from '../duration.ts';
import type { ErrorCode } from '../errors.ts';
import { header } from '../http/message.ts';
import { input, text } from '../message.ts';
import { accountProject } from '../resource-names.ts';
import { gcloud, say } from './command.ts';
import { poolProject } from './federation.ts';
import type { Cause, Refusal } from './refusal.ts';
import type { ServerWords } from './words.ts';

/** Causes that every endpoint of Google may report. */
export function googleCause(refusal: Refusal, words: ServerWords): Cause | undefined {
  return (
    quotaCause(refusal, words) ??
    serverCause(refusal, words) ??
    apiDisabledCause(refusal, words) ??
    perimeterCause(refusal, words) ??
    constraintCause(refusal, words) ??
    userProjectCause(words)
  );
}

const SERVICE: Readonly<Partial<Record<Refusal['by'], string>>> = {
  sts: 'sts.googleapis.com',
  iam: 'iamcredentials.googleapis.com',
};

/** The project whose quota a call uses: the one Google names, otherwise the account's or the pool's. */
function projectOf({ facts, by }: Refusal, words: ServerWords): string | undefined {
  const named =
    /^projects\/([a-z0-9:.-]+)$/.exec(words.metadata['consumer'] ?? '')?.[1] ??
    /in project ([a-z0-9:.-]*[a-z0-9])/.exec(words.description ?? '')?.[1];
  if (named !== undefined) return named;
  const account = facts.account === undefined ? undefined : accountProject(facts.account);
  return by === 'sts' ? poolProject(facts) : (account ?? facts.projectId ?? poolProject(facts));
}

function quotaCause(refusal: Refusal, words: ServerWords): Cause | undefined {
  const { response, by } = refusal;
  const exhausted =
    response.status === 429 ||
    words.error === 'RESOURCE_EXHAUSTED' ||
    /^(?:quota_exceeded|rate_limit_exceeded)$/.test(words.error ?? '') ||
    /^(?:RATE_LIMIT_EXCEEDED|RESOURCE_QUOTA_EXCEEDED|rateLimitExceeded|userRateLimitExceeded|quotaExceeded)$/.test(
      words.reason ?? '',
    );
  if (!exhausted) return undefined;
  const wait = header(response, 'retry-after')?.trim();
  const service = serviceOf(refusal, words);
  const project = projectOf(refusal, words);
  return {
    code: 'QUOTA_EXCEEDED',
    because: [
      text`The quota for these calls is used up${tries(refusal)}.`,
      wait !== undefined && /^\d{1,9}$/.test(wait)
        ? `The server's Retry-After is ${formatDuration(Number(wait) * 1000)}.`
        : undefined,
      by === 'sts' ? 'Google STS allows 6,000 exchanges a minute in the project of the pool.' : undefined,
    ],
    remedy:
      by === 'oidc'
        ? ['Run fewer jobs at the same time. Set concurrency or max-parallel in the workflow.']
        : [
            say(
              'See the quotas, to request more',
              service && project && gcloud('beta quotas info list', [], { service, project }),
            ),
            refusal.facts.audience === undefined
              ? 'Or request fewer tokens at the same time; max-parallel limits a matrix.'
              : text`Or request fewer tokens at the same time. One run with several values of ${input('id_token_audience')} replaces several runs; max-parallel limits a matrix.`,
          ],
  };
}

function serviceOf({ by }: Refusal, words: ServerWords): string | undefined {
  const named = words.metadata['service'];
  return named !== undefined && /^[a-z][a-z0-9-]*\.googleapis\.com$/.test(named) ? named : SERVICE[by];
}

function serverCause(refusal: Refusal, words: ServerWords): Cause | undefined {
  const { response, by } = refusal;
  if (response.status < 500 && words.error !== 'internal_failure' && words.error !== 'server_error')
    return undefined;
  const foreign = words.html === 'other' && by !== 'oidc';
  return {
    code: 'SERVER_ERROR',
    because: [
      text`The server failed${tries(refusal)}.`,
      foreign ? 'The response is HTML. It is likely from a proxy or load balancer on the way.' : undefined,
    ],
    remedy: [
      by === 'metadata'
        ? undefined
        : `Run it again. If it fails again, see https://${by === 'oidc' ? 'www.githubstatus.com' : 'status.cloud.google.com'}.`,
    ],
  };
}

/** `, at each of 6 attempts`, when there were several. */
function tries({ response }: Refusal): string {
  return response.attempts === undefined || response.attempts < 2
    ? ''
    : `, at each of ${response.attempts} attempts`;
}

const DISABLED: Readonly<Partial<Record<Refusal['by'], ErrorCode>>> = {
  sts: 'STS_API_DISABLED',
  iam: 'IAM_API_DISABLED',
};

function apiDisabledCause(refusal: Refusal, words: ServerWords): Cause | undefined {
  const code = DISABLED[refusal.by];
  const disabled =
    words.reason === 'SERVICE_DISABLED' ||
    words.reason === 'accessNotConfigured' ||
    /API has not been used in project|API .*is disabled/.test(words.description ?? '');
  if (code === undefined || !disabled) return undefined;
  const project = projectOf(refusal, words);
  return {
    code,
    because: [
      text`${code === 'STS_API_DISABLED' ? 'The Security Token Service API' : 'The IAM Service Account Credentials API'} is disabled in ${project === undefined ? 'the project named above' : `the project ${project}`}.`,
    ],
    remedy: [
      say('Enable it', gcloud('services enable', [serviceOf(refusal, words)], { project })),
      'The change takes effect after a few minutes.',
    ],
  };
}

/** VPC Service Controls. */
function perimeterCause(refusal: Refusal, words: ServerWords): Cause | undefined {
  if (
    words.reason !== 'SECURITY_POLICY_VIOLATED' &&
    !/prohibited by organization's policy|vpcServiceControlsUnique/i.test(words.all)
  ) {
    return undefined;
  }
  const id =
    /vpcServiceControlsUniqueIdentifier:?\s*([\w-]{8,})/.exec(words.all)?.[1] ??
    /^[\w-]{8,}$/.exec(words.metadata['uid'] ?? '')?.[0];
  const project = projectOf(refusal, words);
  return {
    code: 'ORGANIZATION_POLICY',
    because: [
      'A VPC Service Controls perimeter of the organisation blocks this call, because it comes from outside the perimeter.',
    ],
    remedy: [
      say(
        'An administrator of the organisation sees the perimeter and the missing rule with',
        id &&
          gcloud('logging read', [`protoPayload.metadata.vpcServiceControlsUniqueId="${id}"`], { project }),
      ),
      'Add an ingress rule for this identity, or use a runner inside the perimeter.',
    ],
  };
}

/** Organisation policy constraints, except those with a diagnosis of their own, such as lifetimes. */
function constraintCause(refusal: Refusal, words: ServerWords): Cause | undefined {
  const constraint = /constraints\/([a-z]+\.[A-Za-z.]+[A-Za-z])/.exec(words.all)?.[1];
  if (constraint === 'iam.allowServiceAccountCredentialLifetimeExtension') return undefined;
  if (constraint === undefined && !/org(?:anization)? policy/i.test(words.all)) return undefined;
  const project = projectOf(refusal, words);
  return {
    code: 'ORGANIZATION_POLICY',
    because: [
      text`${constraint === undefined ? 'An organisation policy' : `The organisation policy constraints/${constraint}`} forbids the request.`,
    ],
    remedy: [
      say(
        'See what the policy allows',
        constraint && project && gcloud('org-policies describe', [constraint], { project, effective: true }),
      ),
      "Only an administrator of the organisation's policies can change it.",
    ],
  };
}

function userProjectCause(words: ServerWords): Cause | undefined {
  const denied =
    words.reason === 'USER_PROJECT_DENIED' ||
    /serviceusage\.services\.use|serviceUsageConsumer|permission to use project/.test(words.all);
  if (!denied) return undefined;
  const project =
    /^projects\/([a-z0-9:.-]+)$/.exec(words.metadata['consumer'] ?? '')?.[1] ??
    /to use project ([a-z0-9:.-]*[a-z0-9])/.exec(words.all)?.[1];
  return {
    code: 'USER_PROJECT_DENIED',
    pendingGrant: true,
    because: ['The principal may not use the project whose quota these calls use.'],
    remedy: [
      say(
        'Let the principal use it',
        gcloud('projects add-iam-policy-binding', [project], {
          role: 'roles/serviceusage.serviceUsageConsumer',
          member: 'MEMBER',
        }),
      ),
    ],
  };
}
