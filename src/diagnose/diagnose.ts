import type { ErrorCode } from '../errors.ts';
import { BearerError } from '../errors.ts';
import { lines, text } from '../message.ts';
import { printable } from './command.ts';
import { googleCause } from './google.ts';
import { iamCause } from './iam.ts';
import { metadataCause } from './metadata.ts';
import { oauthCause } from './oauth.ts';
import { oidcCause } from './oidc.ts';
import type { Cause, Facts, Refusal } from './refusal.ts';
import { stsCause, stsContext } from './sts.ts';
import type { ServerWords } from './words.ts';
import { spell, wordsOf } from './words.ts';

export type { Facts, Refusal } from './refusal.ts';

const WHO: Readonly<Record<Refusal['by'], string>> = {
  oidc: "GitHub's OIDC issuer",
  sts: 'Google STS',
  oauth: "Google's OAuth token endpoint",
  iam: 'Google IAM Credentials',
  metadata: 'The metadata server',
};

const REFUSED: Readonly<Record<Refusal['by'], ErrorCode>> = {
  oidc: 'OIDC_REFUSED',
  sts: 'STS_REFUSED',
  oauth: 'OAUTH_REFUSED',
  iam: 'IAM_REFUSED',
  metadata: 'METADATA_REFUSED',
};

/**
 * A refusal as an error: what failed, the server's message, the cause where the response shows it, and what to do about
 * it with this run's own values. Words of servers and claims are not changed: they are made safe when printed.
 */
export function explainRefusal(given: Refusal): BearerError {
  const refusal = { ...given, facts: onOneLine(given.facts) };
  const { response, by } = refusal;
  const words = wordsOf(response);
  const reported = spell(words);
  const verb = response.status >= 500 ? 'failed' : 'refused the request';
  const outcome = text`${WHO[by]} ${verb} (${response.status})`;
  const cause = causeOf(refusal, words) ?? unknownCause(refusal, words);
  return new BearerError(
    cause.code,
    lines([
      reported === '' ? text`${outcome} and gave no reason.` : text`${outcome}: "${reported}"`,
      ...(cause.because ?? []),
    ]) ?? outcome,
    { status: response.status, remedy: lines(cause.remedy ?? []), pendingGrant: cause.pendingGrant },
  );
}

/** A name with a line break in it, such as one from a credential file, would start a line of its own. */
function onOneLine(facts: Facts): Facts {
  const { account, principal, subject, keyId, audience, provider, delegates, scopes, projectId } = facts;
  const plain = (text: string | undefined) => (text ? printable(text) : undefined);
  return {
    ...facts,
    account: plain(account),
    principal: plain(principal),
    subject: plain(subject),
    keyId: plain(keyId),
    audience: plain(audience),
    provider: plain(provider),
    projectId: plain(projectId),
    delegates: delegates?.map(printable),
    scopes: scopes?.map(printable),
  };
}

function causeOf(refusal: Refusal, words: ServerWords): Cause | undefined {
  switch (refusal.by) {
    case 'oidc':
      return oidcCause(refusal) ?? googleCause(refusal, words);
    case 'sts':
      return googleCause(refusal, words) ?? stsCause(refusal, words);
    case 'oauth':
      return googleCause(refusal, words) ?? oauthCause(refusal, words);
    case 'iam':
      return googleCause(refusal, words) ?? iamCause(refusal, words);
    case 'metadata':
      return metadataCause(refusal, words) ?? googleCause(refusal, words);
  }
}

/** No guess at the cause; only what likely responded, and where to look. */
function unknownCause(refusal: Refusal, words: ServerWords): Cause {
  const code = REFUSED[refusal.by];
  if (words.html !== 'other')
    return { code, remedy: refusal.by === 'sts' ? (stsContext(refusal.facts) ?? []) : [] };
  const host = hostOf(refusal.response.url);
  return {
    code,
    because: [
      'The response is HTML, which this endpoint does not send. It is likely from a proxy or firewall on the way.',
    ],
    remedy: host === undefined ? [] : [text`Let requests to ${host} pass through it.`],
  };
}

function hostOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).host : undefined;
}
