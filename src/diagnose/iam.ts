import { input, type Message, setting, type Text, text } from '../message.ts';
import { accountProject } from '../resource-names.ts';
import { mistyped } from './account-name.ts';
import { measureClock } from './clock.ts';
import { gcloud, say } from './command.ts';
import { isWorkforce, membersOf } from './federation.ts';
import { accountDisabledCause, SET_CLOCK, setAudience } from './oauth.ts';
import type { Cause, Facts, Refusal } from './refusal.ts';
import { isMissingPool, poolCause } from './sts.ts';
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
  if (isMissingPool(words)) return { ...poolCause(facts, words), pendingGrant: true };
  if (/lifetime/i.test(words.all)) return lifetimeCause(refusal, words);
  if (/Invalid form of (?:account|delegate)|account ID/i.test(description)) return missingCause(facts, words);
  if (/scope/i.test(words.all)) return scopeCause(facts, '');
  if (words.error !== 'INVALID_ARGUMENT') return undefined;
  // Google names no field here. Names and lifetime were checked before, so one argument is left.
  if (facts.method === 'generateAccessToken') return scopeCause(facts, 'likely ');
  if (facts.method === 'generateIdToken') {
    return {
      code: 'AUDIENCE_INVALID',
      because: [
        text`Google does not name the invalid argument. It is likely the audience ${facts.audience ?? ''}.`,
      ],
      remedy: [setAudience()],
    };
  }
  return undefined;
}

function scopeCause({ scopes = [] }: Facts, likely: string): Cause {
  return {
    code: 'SCOPE_INVALID',
    because: [text`One of these scopes ${likely}does not exist: ${scopes.join(', ')}.`],
    remedy: [setting('access_token_scopes', CLOUD_PLATFORM)],
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
        text`A lifetime of ${lifetimeSeconds} s is within the hour that every account may have.`,
        clock?.wrong ? clock.sentence : 'The likely cause is a clock that is wrong.',
      ],
      remedy: [setting('access_token_lifetime', '3300s'), clock?.wrong ? SET_CLOCK : undefined],
    };
  }
  const halfDay = (lifetimeSeconds ?? 0) > 43_200 || /43200/.test(words.all);
  const project = account === undefined ? undefined : accountProject(account);
  return {
    code: 'IAM_LIFETIME_EXCEEDED',
    because: [
      text`A lifetime of ${lifetimeSeconds ?? 'more than 3600'} s is longer than ${account ?? 'the account'} may have. The limit is one hour, or ${halfDay ? '' : 'up to '}twelve hours for accounts that the constraint constraints/${LIFETIME} lists.`,
    ],
    remedy: [
      setting('access_token_lifetime', '3600s'),
      say(
        'Or let an administrator of organisation policies allow the account more (--organization and --folder work too)',
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
      text`The token of ${facts.principal ?? 'the principal'} was not accepted. It has likely expired, was revoked, or is of another universe.`,
    ],
    remedy: [
      text`Outside googleapis.com, set the universe of the account:${setting('universe', 'UNIVERSE.example')}`,
    ],
  };
}

/** The token is valid, without the scope cloud-platform. */
function scopesCause(facts: Facts): Cause {
  const person = facts.principal !== undefined && !/gserviceaccount\.com$|^principal/.test(facts.principal);
  return {
    code: 'IAM_SCOPE_INSUFFICIENT',
    because: [text`The token of ${facts.principal ?? 'the principal'} lacks the scope ${CLOUD_PLATFORM}.`],
    remedy: [
      // The token of a federated principal is requested with this scope.
      facts.tokenFrom !== undefined
        ? undefined
        : person
          ? say(
              'Log in again with this scope',
              `gcloud auth application-default login --scopes=openid,email,${CLOUD_PLATFORM}`,
            )
          : say(
              'Give the instance this scope while it is stopped',
              gcloud('compute instances set-service-account', ['INSTANCE'], {
                zone: 'ZONE',
                scopes: 'cloud-platform',
                'service-account': /gserviceaccount\.com$/.test(facts.principal ?? '')
                  ? facts.principal
                  : undefined,
              }),
            ),
    ],
  };
}

function missingCause(facts: Facts, words: ServerWords): Cause {
  const chain = [...(facts.delegates ?? []), ...(facts.account === undefined ? [] : [facts.account])];
  // With delegates, Google's message shows which name is wrong.
  const account = chain.find((name) => words.all.includes(name)) ?? facts.account ?? '';
  return {
    code: 'ACCOUNT_NOT_FOUND',
    because: [
      chain.length > 1 && account !== facts.account
        ? text`The delegate ${account} does not exist. It is mistyped or was deleted.`
        : text`The service account ${account} does not exist. It is mistyped or was deleted.`,
      mistyped(account, facts),
    ],
    remedy: [
      say('See the accounts of the project', gcloud('iam service-accounts list', [], projectFlag(account))),
      facts.accountFrom === 'file'
        ? 'Then put one of the addresses it prints into service_account_impersonation_url (or delegates) of the credential file.'
        : text`Then set ${input('service_account')} (or ${input('delegates')}) to one of the addresses it prints.`,
    ],
  };
}

/** One link of an impersonation chain: the holder needs the role on the target. */
interface Link {
  readonly holder: string | undefined;
  readonly target: string;
  readonly role: string;
}

function linksOf(facts: Facts): readonly Link[] {
  const targets = [...(facts.delegates ?? []), ...(facts.account === undefined ? [] : [facts.account])];
  const holders = [facts.principal, ...(facts.delegates ?? [])];
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
    pendingGrant: true,
    because: [
      links.length === 1
        ? facts.principal !== undefined && facts.principal === facts.account
          ? text`${facts.principal} needs ${permission ?? 'a permission'} on itself, which no account has by default. ${
              facts.method === 'signJwt' ? 'A signed JWT' : 'A lifetime other than one hour'
            } and domain-wide delegation without a key need it.`
          : text`${facts.principal ?? 'The principal'} may not impersonate ${facts.account ?? 'the account'}. It ${named === undefined ? 'likely ' : ''}lacks ${permission ?? 'a permission'} on the account, or the account does not exist.`
        : because,
      // An account of another project than the run's is usually intended, and here Google may know it.
      facts.account === undefined ? undefined : mistyped(facts.account, {}),
      'A recent grant may not be in effect yet. That takes two minutes as a rule, and seven or more at times.',
    ],
    remedy: [
      facts.principal === facts.account && facts.lifetimeSeconds !== undefined
        ? text`Leave ${input('access_token_lifetime')} out. The default of one hour needs no such permission.`
        : undefined,
      ...doubted.flatMap((link) => grants(link, link === links[0] ? facts : {})),
      say(
        'If the role is granted already, compare the member letter by letter',
        gcloud(
          'iam service-accounts get-iam-policy',
          [doubted.at(-1)?.target],
          projectFlag(doubted.at(-1)?.target),
        ),
      ),
    ],
  };
}

/** Which link of a chain is missing, as far as the response shows it. */
function doubtedLinks(
  facts: Facts,
  links: readonly Link[],
  permission: string | undefined,
  words: ServerWords,
): { readonly doubted: readonly Link[]; readonly because: Text } {
  const chain = [facts.principal ?? 'the principal', ...links.map(({ target }) => target)].join(' → ');
  const named = links.find(({ target }) => words.all.includes(target));
  const prefix = text`In the chain ${chain}, `;
  if (named !== undefined && links.length > 1) {
    return { doubted: [named], because: text`${prefix}the link ${spellLink(named)} is missing.` };
  }
  if (links.length <= 1 || permission === undefined) {
    return { doubted: links, because: text`${prefix}a link is missing. Google does not say which.` };
  }
  if (permission === 'iam.serviceAccounts.implicitDelegation') {
    const doubted = links.slice(0, -1);
    return {
      doubted,
      because: text`${prefix}a link to a delegate lacks ${permission}. It is ${doubted.map(spellLink).join(', or ')}.`,
    };
  }
  const last = links.slice(-1);
  return {
    doubted: last,
    because: text`${prefix}the last link, ${last.map(spellLink).join('')}, likely lacks ${permission}.`,
  };
}

function spellLink({ holder, target }: Link): string {
  return `${holder ?? 'the principal'} → ${target}`;
}

/** The commands that create a link. A federated principal has several names to choose from, the safest first. */
function grants({ holder, target, role }: Link, facts: Facts): readonly (Message | undefined)[] {
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
      whom: 'every run of this repository, by its id, which no other repository can have',
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
    return [
      say(text`Let ${holder ?? 'the principal'} impersonate ${target}`, grant(anyMember ?? memberOf(holder))),
    ];
  }
  return choices.map(({ member, whom, mapping }, index) =>
    say(
      text`${index === 0 ? `Let ${whom}, impersonate ${target}` : `Or ${whom}`} (the provider must map ${mapping})`,
      grant(member),
    ),
  );
}

/** A principal as IAM policies name it; MEMBER where it is not known. */
function memberOf(principal: string | undefined): string {
  if (principal === undefined || !/@|^principal/.test(principal)) return 'MEMBER';
  if (principal.startsWith('principal')) return principal;
  return `${/gserviceaccount\.com$/.test(principal) ? 'serviceAccount' : 'user'}:${principal}`;
}
