import { accountProject } from '../resource-names.ts';
import { mistyped } from './account-name.ts';
import { measureClock } from './clock.ts';
import { gcloud, say } from './command.ts';
import { isWorkforce, membersOf } from './federation.ts';
import { accountDisabledCause } from './oauth.ts';
import type { Cause, Facts, Refusal } from './refusal.ts';
import type { ServerWords } from './words.ts';

const CLOUD_PLATFORM = 'https://www.googleapis.com/auth/cloud-platform';
const TOKEN_CREATOR = 'roles/iam.serviceAccountTokenCreator';
const OPEN_ID_CREATOR = 'roles/iam.serviceAccountOpenIdTokenCreator';
const WORKLOAD_USER = 'roles/iam.workloadIdentityUser';

/**
 * Google IAM Credentials.
 * @see https://cloud.google.com/iam/docs/service-account-permissions
 */
export function iamCause(refusal: Refusal, words: ServerWords): Cause | undefined {
  const { response, facts } = refusal;
  if (words.html === 'other') return undefined;
  if (
    words.reason === 'ACCOUNT_STATE_INVALID' ||
    /service account .*is disabled/i.test(words.description ?? '')
  )
    return accountDisabledCause(facts);
  switch (response.status) {
    case 400:
      return argumentCause(refusal, words);
    case 401:
      return tokenCause(facts);
    case 403:
      if (
        words.reason === 'ACCESS_TOKEN_SCOPE_INSUFFICIENT' ||
        /insufficient authentication scopes/i.test(words.all)
      ) {
        return scopesCause(facts);
      }
      if (words.error !== 'PERMISSION_DENIED' && !/permission/i.test(words.all)) return undefined;
      return permissionCause(facts, words);
    case 404:
      return words.html === undefined ? missingCause(facts, words) : undefined;
    default:
      return undefined;
  }
}

function projectFlag(account: string | undefined): { readonly project: string | undefined } {
  return { project: account === undefined ? undefined : accountProject(account) };
}

function argumentCause(refusal: Refusal, words: ServerWords): Cause | undefined {
  const { facts } = refusal;
  const description = words.description ?? '';
  if (/lifetime/i.test(words.all)) return lifetimeCause(refusal, words);
  if (/Invalid form of (?:account|delegate)|account ID/i.test(description)) return missingCause(facts, words);
  if (/scope/i.test(words.all)) return scopeCause(facts, '');
  if (words.error !== 'INVALID_ARGUMENT') return undefined;
  // Google names no field here. Names and lifetime were checked before, so one thing is left to doubt.
  if (facts.method === 'generateAccessToken') return scopeCause(facts, 'likely ');
  if (facts.method === 'generateIdToken') {
    return {
      code: 'AUDIENCE_INVALID',
      because: [`Google does not say which argument it means: likely the audience ${facts.audience ?? ''}.`],
      remedy: [
        'id_token_audience: the URL of the service, https://service-abc123-uc.a.run.app, or an OAuth client id',
      ],
    };
  }
  return undefined;
}

function scopeCause({ scopes = [] }: Facts, likely: string): Cause {
  return {
    code: 'SCOPE_INVALID',
    because: [`A scope ${likely}does not exist: ${scopes.join(', ')}.`],
    remedy: [`access_token_scopes: ${CLOUD_PLATFORM}`],
  };
}

const LIFETIME = 'iam.allowServiceAccountCredentialLifetimeExtension';

function lifetimeCause({ facts, response, now }: Refusal, words: ServerWords): Cause {
  const { account, lifetimeSeconds } = facts;
  const clock = measureClock(response, now);
  if (lifetimeSeconds !== undefined && lifetimeSeconds <= 3600) {
    return {
      code: clock?.wrong ? 'CLOCK_SKEW' : 'IAM_LIFETIME_EXCEEDED',
      because: [
        `A lifetime of ${lifetimeSeconds} s is within the hour that everybody may have.`,
        clock?.wrong ? clock.sentence : 'Clocks that differ are the likely cause.',
      ],
      remedy: [
        'access_token_lifetime: 3300s',
        clock?.wrong ? "Set this machine's clock: timedatectl set-ntp true" : undefined,
      ],
    };
  }
  const halfDay = (lifetimeSeconds ?? 0) > 43_200 || /43200/.test(words.all);
  const project = account === undefined ? undefined : accountProject(account);
  return {
    code: 'IAM_LIFETIME_EXCEEDED',
    because: [
      `A lifetime of ${lifetimeSeconds ?? 'more than 3600'} s is more than ${account ?? 'the account'} may have: an hour${halfDay ? ', or twelve where the organisation allows it' : ', unless the organisation allows it up to twelve'}. The constraint constraints/${LIFETIME} lists the accounts that may.`,
    ],
    remedy: [
      'access_token_lifetime: 3600s',
      say(
        'Or let an administrator of organisation policies allow the account more (--organization and --folder do as well)',
        account &&
          gcloud('resource-manager org-policies allow', [LIFETIME, account], {
            project: project ?? 'PROJECT',
          }),
      ),
    ],
  };
}

function tokenCause(facts: Facts): Cause {
  return {
    code: 'IAM_TOKEN_REJECTED',
    because: [
      `The token of ${facts.caller ?? 'whoever asks'} was not accepted: it has expired, was revoked, or is of another universe.`,
    ],
    remedy: [
      'Outside googleapis.com, the input universe must name the universe of the account: universe: DOMAIN',
    ],
  };
}

/** The token is good, and was made with less than cloud-platform. */
function scopesCause(facts: Facts): Cause {
  const person = facts.caller !== undefined && !/gserviceaccount\.com$|^principal/.test(facts.caller);
  return {
    code: 'IAM_SCOPE_INSUFFICIENT',
    because: [`The token of ${facts.caller ?? 'whoever asks'} lacks the scope ${CLOUD_PLATFORM}.`],
    remedy: [
      person
        ? say(
            'Log in again with it',
            `gcloud auth application-default login --scopes=openid,email,${CLOUD_PLATFORM}`,
          )
        : say(
            'Give it to the instance while it is stopped',
            gcloud('compute instances set-service-account', ['INSTANCE'], {
              zone: 'ZONE',
              scopes: 'cloud-platform',
              'service-account': /gserviceaccount\.com$/.test(facts.caller ?? '') ? facts.caller : undefined,
            }),
          ),
    ],
  };
}

function missingCause(facts: Facts, words: ServerWords): Cause {
  const chain = [...(facts.delegates ?? []), ...(facts.account === undefined ? [] : [facts.account])];
  // With delegates, Google's words tell whose name is wrong.
  const account = chain.find((name) => words.all.includes(name)) ?? facts.account ?? '';
  return {
    code: 'ACCOUNT_NOT_FOUND',
    because: [
      chain.length > 1 && account !== facts.account
        ? `The delegate ${account} does not exist: mistyped, or deleted.`
        : `The service account ${account} does not exist: mistyped, or deleted.`,
      mistyped(account, facts),
    ],
    remedy: [
      say('See the accounts of the project', gcloud('iam service-accounts list', [], projectFlag(account))),
      'Then set service_account (or delegates) to one of the addresses it prints.',
    ],
  };
}

/** One act of acting for: who needs which role on which account. */
interface Link {
  readonly holder: string | undefined;
  readonly target: string;
  readonly role: string;
}

function linksOf(facts: Facts): readonly Link[] {
  const targets = [...(facts.delegates ?? []), ...(facts.account === undefined ? [] : [facts.account])];
  const holders = [facts.caller, ...(facts.delegates ?? [])];
  return targets.map((target, index) => {
    const last = index === targets.length - 1;
    return { holder: holders[index], target, role: last ? lastRole(facts, index === 0) : TOKEN_CREATOR };
  });
}

/** roles/iam.workloadIdentityUser has getAccessToken and getOpenIdToken, and neither signJwt nor implicitDelegation. */
function lastRole(facts: Facts, first: boolean): string {
  const federated = first && facts.provider !== undefined && !isWorkforce(facts);
  if (federated && facts.method !== 'signJwt') return WORKLOAD_USER;
  return facts.method === 'generateIdToken' ? OPEN_ID_CREATOR : TOKEN_CREATOR;
}

const PERMISSION: Readonly<Record<NonNullable<Facts['method']>, string>> = {
  generateAccessToken: 'iam.serviceAccounts.getAccessToken',
  generateIdToken: 'iam.serviceAccounts.getOpenIdToken',
  signJwt: 'iam.serviceAccounts.signJwt',
};

function permissionCause(facts: Facts, words: ServerWords): Cause {
  const named =
    words.metadata['permission'] ?? /\b(iam\.serviceAccounts\.\w+)/.exec(words.description ?? '')?.[1];
  const permission = named ?? (facts.method && PERMISSION[facts.method]);
  const links = linksOf(facts);
  const { doubted, because } = doubtedLinks(facts, links, named, words);
  return {
    code: 'IAM_PERMISSION_DENIED',
    because: [
      links.length === 1
        ? facts.caller !== undefined && facts.caller === facts.account
          ? `${facts.caller} needs the right to make tokens of itself through IAM Credentials (${permission}), which no account has unasked; a lifetime other than an hour and domain-wide delegation without a key need it.`
          : `${facts.caller ?? 'The caller'} may not act as ${facts.account}: it ${named === undefined ? 'likely ' : ''}lacks ${permission} on it, or there is no such account.`
        : because,
      // An account of another project than the run's is as it should be, more often than not: here Google may know it.
      facts.account === undefined ? undefined : mistyped(facts.account, {}),
      'A grant of the last few minutes may still be spreading: two minutes as a rule, seven and more at times.',
    ],
    remedy: [
      facts.caller === facts.account && facts.lifetimeSeconds !== undefined
        ? 'Leave access_token_lifetime out: the hour needs no such right.'
        : undefined,
      ...doubted.flatMap((link) => grants(link, link === links[0] ? facts : {})),
      say(
        'If it was granted already, compare letter by letter',
        gcloud(
          'iam service-accounts get-iam-policy',
          [doubted.at(-1)?.target],
          projectFlag(doubted.at(-1)?.target),
        ),
      ),
    ],
  };
}

/** Which link of a chain is missing, as far as the answer tells. */
function doubtedLinks(
  facts: Facts,
  links: readonly Link[],
  permission: string | undefined,
  words: ServerWords,
): { readonly doubted: readonly Link[]; readonly because: string } {
  const chain = [facts.caller ?? 'the caller', ...links.map(({ target }) => target)].join(' → ');
  const named = links.find(({ target }) => words.all.includes(target));
  const prefix = `In the chain ${chain} `;
  if (named !== undefined && links.length > 1) {
    return { doubted: [named], because: `${prefix}the link ${spellLink(named)} is missing.` };
  }
  if (links.length <= 1 || permission === undefined) {
    return { doubted: links, because: `${prefix}a link is missing, and Google does not say which.` };
  }
  if (permission === 'iam.serviceAccounts.implicitDelegation') {
    const doubted = links.slice(0, -1);
    return {
      doubted,
      because: `${prefix}a link to a delegate is missing (${permission}): ${doubted.map(spellLink).join(', or ')}.`,
    };
  }
  const last = links.slice(-1);
  return {
    doubted: last,
    because: `${prefix}the last link is likely the one that is missing (${permission}): ${last.map(spellLink).join('')}.`,
  };
}

function spellLink({ holder, target }: Link): string {
  return `${holder ?? 'the caller'} → ${target}`;
}

/** The commands that make a link. A federated caller has several names to choose from, the safest first. */
function grants({ holder, target, role }: Link, facts: Facts): readonly (string | undefined)[] {
  const grant = (member: string | undefined) =>
    member === undefined
      ? undefined
      : gcloud('iam service-accounts add-iam-policy-binding', [target], {
          role,
          member,
          ...projectFlag(target),
        });
  const { repositoryId, repository, subject, anyMember } = membersOf(facts);
  const choices = [
    {
      member: repositoryId,
      whom: 'every run of this repository, by its id, which no other repository can ever have',
      mapping: 'attribute.repository_id=assertion.repository_id',
    },
    {
      member: repository,
      whom: 'every run of this repository, by its name',
      mapping: 'attribute.repository=assertion.repository',
    },
    { member: subject, whom: 'this subject alone', mapping: 'google.subject=assertion.sub' },
  ].filter(({ member }) => member !== undefined);
  if (choices.length === 0) {
    return [say(`Let ${holder ?? 'the caller'} act as ${target}`, grant(anyMember ?? memberOf(holder)))];
  }
  return choices.map(({ member, whom, mapping }, index) =>
    say(
      `${index === 0 ? `Let ${whom}, act as ${target}` : `Or ${whom}`} (the provider must map ${mapping})`,
      grant(member),
    ),
  );
}

/** A caller as IAM policies name it; MEMBER where it is not known. */
function memberOf(caller: string | undefined): string {
  if (caller === undefined || !/@|^principal/.test(caller)) return 'MEMBER';
  if (caller.startsWith('principal')) return caller;
  return `${/gserviceaccount\.com$/.test(caller) ? 'serviceAccount' : 'user'}:${caller}`;
}
