import { command, input, type Message, setting, text } from '../message.ts';
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
  // Sessions are people's. A service account has none.
  if (facts.credential !== 'service_account' && /rapt/i.test(`${words.reason} ${description} ${words.error}`))
    return reauthenticationCause(facts);
  if (
    /admin_policy_enforced|org_internal/.test(words.error ?? '') ||
    /Account restricted/i.test(description)
  ) {
    return policyCause(words);
  }
  if (words.error === 'invalid_scope') return scopeCause(facts);
  return person ? personCause(facts, words) : accountCause(refusal, words);
}

/** A service account, by an assertion that its key or IAM signed. */
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
        text`The assertion names its account as ${nameOf(facts)}, and Google needs an e-mail address there.`,
      ],
      remedy: [
        facts.accountFrom === 'file'
          ? 'Put the e-mail address of the account into service_account_impersonation_url of the credential file.'
          : text`Set the e-mail address of the account:${setting('service_account', 'NAME@PROJECT.iam.gserviceaccount.com')}`,
      ],
    };
  }
  if (/audience check|Invalid JWT.*\baud/i.test(description)) {
    return {
      code: 'OAUTH_REFUSED',
      because: [
        'The assertion was made for another token endpoint than the one that got it, likely of another universe.',
      ],
      remedy: [text`Set ${input('universe')} to the universe_domain of the key file.`],
    };
  }
  return undefined;
}

export const SET_CLOCK = text`Set this machine's clock:${command('timedatectl set-ntp true')}`;

/** What an audience is, with an example. */
export function setAudience(): Message {
  return text`Set ${input('id_token_audience')} to the URL of the service, or to an OAuth client id:${setting('id_token_audience', 'https://service-abc123-uc.a.run.app')}`;
}

function nameOf({ account }: Facts): string {
  return account ?? 'the service account';
}

function projectFlag({ account }: Facts): { readonly project: string | undefined } {
  return { project: account === undefined ? undefined : accountProject(account) };
}

function keyCause(facts: Facts): Cause {
  const { account, keyId } = facts;
  if (facts.signer === 'google') {
    return {
      code: 'OAUTH_REFUSED',
      because: [
        text`Google signed the assertion of ${nameOf(facts)} itself, and does not accept the signature. The account was likely created or changed moments ago.`,
      ],
      remedy: ['Run it again in a few minutes.'],
    };
  }
  return {
    code: 'KEY_REJECTED',
    because: [
      text`Google does not accept this key of ${nameOf(facts)}. The key was deleted or disabled, has expired, or client_email was changed in the file and the key is another account's.`,
    ],
    remedy: [
      say(
        keyId === undefined ? "List the account's keys" : text`See whether the account has the key ${keyId}`,
        account &&
          gcloud('iam service-accounts keys list', [], { 'iam-account': account, ...projectFlag(facts) }),
      ),
      say(
        'If the list has it as disabled, enable it',
        account &&
          keyId &&
          gcloud('iam service-accounts keys enable', [keyId], {
            'iam-account': account,
            ...projectFlag(facts),
          }),
      ),
      text`If the list does not have it, use a new key in place of this one. ${input('workload_identity_provider')} needs no key.`,
    ],
  };
}

function clockCause({ response, now }: Refusal): Cause {
  const clock = measureClock(response, now);
  return {
    code: 'CLOCK_SKEW',
    because: [
      clock === undefined
        ? "The times in the signed assertion were not accepted. This machine's clock is likely wrong. The response has no date to compare it with."
        : clock.sentence,
      clock?.wrong === false ? 'The times in the assertion should be accepted.' : undefined,
    ],
    remedy: clock?.wrong === false ? [] : [SET_CLOCK],
  };
}

function userCause(facts: Facts): Cause {
  return {
    code: 'USER_NOT_FOUND',
    because: [
      facts.subject === undefined
        ? 'Google knows no such account.'
        : text`There is no user ${facts.subject} in the Workspace domain that trusts ${nameOf(facts)}. The user is mistyped, suspended or deleted, or is a group or an alias.`,
    ],
    remedy: [
      text`Set the primary e-mail address of a user:${setting('access_token_subject', 'user@example.com')}`,
    ],
  };
}

function accountGoneCause(facts: Facts): Cause {
  const { account } = facts;
  return {
    code: 'ACCOUNT_NOT_FOUND',
    because: [
      text`Google knows no service account ${account ?? 'of this e-mail'}. It was deleted, is mistyped, or was created moments ago.`,
    ],
    remedy: [
      say('See the accounts of the project', gcloud('iam service-accounts list', [], projectFlag(facts))),
      say(
        'Restore an account deleted less than 30 days ago, by its unique id',
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
      text`${account ?? 'The service account'}${keyId === undefined ? ' is disabled' : `, or its key ${keyId}, is disabled`}.`,
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
        text`One of these scopes is likely for people only, and ${nameOf(facts)} may not have it: ${scopes.join(', ')}.`,
      ],
      remedy: [
        text`Leave that scope out of ${input('access_token_scopes')}, or name a user, for domain-wide delegation:${setting('access_token_subject', 'user@example.com')}`,
      ],
    };
  }
  const id = clientId ?? (/^\d{6,}$/.test(account ?? '') ? account : undefined);
  return {
    code: 'DELEGATION_NOT_GRANTED',
    because: [
      text`Domain-wide delegation is not granted to ${nameOf(facts)} for ${subject} with all requested scopes: ${(scopes ?? []).join(', ')}.`,
      'The grant must be by client id, not by e-mail address, and have all scopes. A new grant may take up to a day to work.',
    ],
    remedy: [
      id === undefined
        ? say(
            'See the client id',
            account &&
              gcloud('iam service-accounts describe', [account], {
                format: 'value(oauth2ClientId)',
                ...projectFlag(facts),
              }),
          )
        : undefined,
      say(
        text`A Workspace super administrator grants it at https://admin.google.com/ac/owl/domainwidedelegation > Add new, client id ${id ?? 'as above'}, scopes`,
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
      because: [text`Google issues no ID token for the audience ${audience}.`],
      remedy: [setAudience()],
    };
  }
  return {
    code: 'SCOPE_INVALID',
    because: [
      text`One of these scopes does not exist, or this account may not have it: ${(scopes ?? []).join(', ')}.`,
    ],
    remedy: [
      setting('access_token_scopes', 'https://www.googleapis.com/auth/cloud-platform'),
      'The scopes are listed at https://developers.google.com/identity/protocols/oauth2/scopes.',
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
      remedy: [
        text`Use a service account, by ${input('workload_identity_provider')} or by a key in ${input('credentials_json')}.`,
      ],
    };
  }
  if (words.error !== 'invalid_grant') return undefined;
  const sure = /expired or revoked/i.test(description);
  return {
    code: 'REFRESH_TOKEN_REVOKED',
    because: [
      text`The refresh token is ${sure ? 'no longer valid' : 'likely no longer valid'}. It was revoked, expired (six months unused, or seven days for an OAuth client in testing), or was replaced by newer logins or a change of password.`,
    ],
    remedy: [
      say('Log in again', loginCommand(facts)),
      text`Then use the new file. For unattended runs, use a service account, for example by ${input('workload_identity_provider')}.`,
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
      'The organisation requires its people to sign in again at intervals (Google Cloud session control), and the session expired.',
    ],
    remedy: [
      say('Log in again', loginCommand(facts)),
      text`For unattended runs, use a service account, whose sessions do not expire, by ${input('workload_identity_provider')} or by a key in ${input('credentials_json')}.`,
    ],
  };
}

function policyCause(words: ServerWords): Cause {
  return {
    code: 'ORGANIZATION_POLICY',
    because: [
      words.error === 'org_internal'
        ? 'The OAuth client is for people of its own organisation only.'
        : 'An administrator of the Workspace organisation does not allow this OAuth client these scopes, or this person from this network or device (context-aware access).',
    ],
    remedy: ['The administrator allows clients at https://admin.google.com/ac/owl/list?tab=configuredApps.'],
  };
}
