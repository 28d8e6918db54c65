import { accountProject } from '../resource-names.ts';
import { measureClock } from './clock.ts';
import { gcloud, say } from './command.ts';
import type { Cause, Facts, Refusal } from './refusal.ts';
import type { ServerWords } from './words.ts';

/**
 * Google's OAuth token endpoint.
 * @see https://developers.google.com/identity/protocols/oauth2/service-account#jwt-error-codes
 */
export function oauthCause(refusal: Refusal, words: ServerWords): Cause | undefined {
  const { facts } = refusal;
  const description = words.description ?? '';
  const person = facts.credential !== undefined && facts.credential !== 'service_account';
  if (/rapt/i.test(`${words.reason} ${description} ${words.error}`)) return reauthenticationCause(facts);
  if (
    /admin_policy_enforced|org_internal/.test(words.error ?? '') ||
    /Account restricted/i.test(description)
  ) {
    return policyCause(words);
  }
  if (words.error === 'invalid_scope') return scopeCause(facts);
  return person ? personCause(facts, words) : accountCause(refusal, words);
}

/** A service account, by an assertion that its key or IAM has signed. */
function accountCause(refusal: Refusal, words: ServerWords): Cause | undefined {
  const { facts } = refusal;
  const description = words.description ?? '';
  if (/Invalid JWT Signature/i.test(description)) return keyCause(facts);
  if (/short-lived token|reasonable timeframe|\b(?:iat|exp)\b/i.test(description)) return clockCause(refusal);
  if (/Not a valid email|Invalid email or User ID|Invalid impersonation/i.test(description))
    return userCause(facts);
  if (
    /account not found|No valid verifier found|has been deleted/i.test(description) ||
    words.error === 'deleted_client'
  ) {
    return accountGoneCause(facts);
  }
  if (words.error === 'disabled_client' || /client was disabled|account .*disabled/i.test(description)) {
    return accountDisabledCause(facts);
  }
  if (words.error === 'unauthorized_client' || words.error === 'access_denied') return delegationCause(facts);
  if (/Invalid issuer|Missing issuer/i.test(description) && !facts.account?.includes('@')) {
    return {
      code: 'ACCOUNT_NOT_FOUND',
      because: [
        `The assertion names its account by ${nameOf(facts)}, and Google takes an e-mail address there.`,
      ],
      remedy: ['service_account: the e-mail address of the account'],
    };
  }
  if (/audience check|Invalid JWT.*\baud/i.test(description)) {
    return {
      code: 'OAUTH_REFUSED',
      because: [
        'The assertion was made for another token endpoint than the one it came to: likely another universe.',
      ],
      remedy: ["universe: the universe_domain of the key's file"],
    };
  }
  return undefined;
}

function nameOf({ account }: Facts): string {
  return account ?? 'the service account';
}

function projectFlag({ account }: Facts): { readonly project: string | undefined } {
  return { project: account === undefined ? undefined : accountProject(account) };
}

function keyCause(facts: Facts): Cause {
  const { account, keyId } = facts;
  return {
    code: 'KEY_REJECTED',
    because: [
      `Google knows no such key of ${nameOf(facts)}: it was deleted or disabled, has expired, or client_email was changed in the file and the key is another account's.`,
    ],
    remedy: [
      say(
        keyId === undefined ? "List the account's keys" : `See whether ${keyId} is among the account's keys`,
        account &&
          gcloud('iam service-accounts keys list', [], { 'iam-account': account, ...projectFlag(facts) }),
      ),
      say(
        'If it is there and disabled, enable it',
        account &&
          keyId &&
          gcloud('iam service-accounts keys enable', [keyId], {
            'iam-account': account,
            ...projectFlag(facts),
          }),
      ),
      'If it is not, store a new key in the secret that credentials_json reads; or need no key: workload_identity_provider.',
    ],
  };
}

function clockCause({ response, now }: Refusal): Cause {
  const clock = measureClock(response, now);
  return {
    code: 'CLOCK_SKEW',
    because: [
      clock === undefined
        ? "The times in the signed assertion were not accepted: this machine's clock is likely wrong. The answer has no date to compare it with."
        : clock.sentence,
      clock?.wrong === false ? 'So the times in the assertion should have been accepted.' : undefined,
    ],
    remedy: clock?.wrong === false ? [] : ["Set this machine's clock: timedatectl set-ntp true"],
  };
}

function userCause(facts: Facts): Cause {
  return {
    code: 'USER_NOT_FOUND',
    because: [
      facts.subject === undefined
        ? 'Google knows no such account.'
        : `There is no user ${facts.subject} in the Workspace domain that trusts ${nameOf(facts)}: mistyped, suspended or deleted; groups and aliases do not do.`,
    ],
    remedy: ['access_token_subject: the primary e-mail address of a user'],
  };
}

function accountGoneCause(facts: Facts): Cause {
  const { account } = facts;
  return {
    code: 'ACCOUNT_NOT_FOUND',
    because: [
      `Google knows no service account ${account ?? 'of this e-mail'}: it was deleted, mistyped, or made moments ago.`,
    ],
    remedy: [
      say('See the accounts of the project', gcloud('iam service-accounts list', [], projectFlag(facts))),
      say(
        'An account deleted less than 30 days ago can be had back by its unique id',
        gcloud('iam service-accounts undelete', [facts.clientId ?? 'UNIQUE_ID'], projectFlag(facts)),
      ),
    ],
  };
}

export function accountDisabledCause(facts: Facts): Cause {
  const { account, keyId } = facts;
  return {
    code: 'ACCOUNT_DISABLED',
    because: [
      `${account ?? 'The service account'}${keyId === undefined ? ' is disabled' : `, or its key ${keyId}, is disabled`}.`,
    ],
    remedy: [
      say(
        'Enable the account',
        account && gcloud('iam service-accounts enable', [account], projectFlag(facts)),
      ),
      say(
        'Enable the key',
        account &&
          keyId &&
          gcloud('iam service-accounts keys enable', [keyId], {
            'iam-account': account,
            ...projectFlag(facts),
          }),
      ),
    ],
  };
}

function delegationCause(facts: Facts): Cause | undefined {
  const { account, subject, clientId, scopes } = facts;
  if (subject === undefined) {
    if (scopes === undefined) return undefined;
    return {
      code: 'SCOPE_INVALID',
      because: [
        `A scope is likely one that only a person may have, and not ${nameOf(facts)} by itself: ${scopes.join(', ')}.`,
      ],
      remedy: [
        'access_token_subject: the user to act for, by domain-wide delegation; or access_token_scopes without that scope',
      ],
    };
  }
  const id = clientId ?? (/^\d{6,}$/.test(account ?? '') ? account : undefined);
  return {
    code: 'DELEGATION_NOT_GRANTED',
    because: [
      `Domain-wide delegation is not granted to ${nameOf(facts)} for ${subject} with every scope that was asked for: ${(scopes ?? []).join(', ')}.`,
      'A grant by e-mail address, or with some of the scopes, does not do; a new one may take up to a day to work.',
    ],
    remedy: [
      id === undefined
        ? say(
            'The client id to grant it to',
            account &&
              gcloud('iam service-accounts describe', [account], {
                format: 'value(oauth2ClientId)',
                ...projectFlag(facts),
              }),
          )
        : undefined,
      say(
        `A Workspace super administrator grants it at https://admin.google.com/ac/owl/domainwidedelegation > Add new, client id ${id ?? 'as above'}, scopes`,
        (scopes ?? []).join(','),
      ),
    ],
  };
}

function scopeCause(facts: Facts): Cause {
  const { audience, scopes } = facts;
  if (audience !== undefined && scopes === undefined) {
    return {
      code: 'AUDIENCE_INVALID',
      because: [`Google issues no ID token for the audience ${audience}.`],
      remedy: [
        'id_token_audience: the URL of the service, https://service-abc123-uc.a.run.app, or an OAuth client id',
      ],
    };
  }
  return {
    code: 'SCOPE_INVALID',
    because: [`A scope does not exist, or this account may not have it: ${(scopes ?? []).join(', ')}.`],
    remedy: [
      'access_token_scopes: https://www.googleapis.com/auth/cloud-platform',
      'Each scope is a line of its own, as https://developers.google.com/identity/protocols/oauth2/scopes has it.',
    ],
  };
}

const LOGIN = 'gcloud auth application-default login';

/** A person, by a refresh token. */
function personCause(facts: Facts, words: ServerWords): Cause | undefined {
  const description = words.description ?? '';
  if (/^(?:invalid_client|deleted_client|disabled_client|unauthorized_client)$/.test(words.error ?? '')) {
    return {
      code: 'CLIENT_REJECTED',
      because: [
        "The OAuth client of the credential (client_id, client_secret) was deleted or disabled, its secret was changed, or the refresh token is another client's.",
      ],
      remedy: [say('Log in again, which writes a new file', LOGIN)],
    };
  }
  if (/account has been deleted|account .*disabled/i.test(description)) {
    return {
      code: 'USER_NOT_FOUND',
      because: ["The person's account was deleted or disabled."],
      remedy: ['Use a service account: workload_identity_provider, or a key in credentials_json.'],
    };
  }
  if (words.error !== 'invalid_grant') return undefined;
  const sure = /expired or revoked/i.test(description);
  return {
    code: 'REFRESH_TOKEN_REVOKED',
    because: [
      `The refresh token is ${sure ? 'no longer good' : 'likely no longer good'}: revoked, expired (six months unused, or seven days for an OAuth client in testing), replaced by newer logins, or ended by a change of password.`,
    ],
    remedy: [
      say('Log in again', loginCommand(facts)),
      'Then store the new file in the secret. What runs unattended is better a service account: workload_identity_provider.',
    ],
  };
}

function loginCommand({ credential }: Facts): string {
  return credential === 'external_account_authorized_user'
    ? `${LOGIN} --login-config=LOGIN_CONFIG_FILE`
    : LOGIN;
}

function reauthenticationCause(facts: Facts): Cause {
  return {
    code: 'REAUTHENTICATION_REQUIRED',
    because: [
      'The organisation makes its people sign in again at intervals (Google Cloud session control), and the interval is over.',
    ],
    remedy: [
      say('Log in again', loginCommand(facts)),
      'What runs unattended needs a service account, which no interval ends: workload_identity_provider, or a key in credentials_json.',
    ],
  };
}

function policyCause(words: ServerWords): Cause {
  return {
    code: 'ORGANIZATION_POLICY',
    because: [
      words.error === 'org_internal'
        ? 'The OAuth client is for people of its own organisation only.'
        : 'An administrator of the Workspace organisation does not allow this OAuth client these scopes, or this person from here (context-aware access).',
    ],
    remedy: ['The administrator allows clients at https://admin.google.com/ac/owl/list?tab=configuredApps'],
  };
}
