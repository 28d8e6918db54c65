/** The OIDC token of another CI system: where it is, and whether it can be one. Loaded only for such a run. */

import { resolve } from 'node:path';
import { formatDuration, rfc3339 } from '../../duration.ts';
import { MOST_BYTES, readText } from '../../files/read.ts';
import { claimsOf, expiryOfClaims } from '../../jwt.ts';
import { input, type Text, text } from '../../message.ts';
import { piece, quote } from '../../quote.ts';
import { wholeSecret } from '../../recognition.ts';
import { isRecord, own } from '../../record.ts';
import { tokenProblem } from '../token.ts';
import type { SubjectTokenPlace } from './source.ts';

type Env = Readonly<Record<string, string | undefined>>;

/**
 * The token as it is now.
 * @throws {UnreadableFile}
 */
export async function readSubjectToken(place: SubjectTokenPlace, env: Env): Promise<string> {
  switch (place.kind) {
    case 'input':
      return place.value.trim();
    case 'variable':
      return (own(env, place.name) ?? '').trim();
    case 'file':
      return (await readText(resolve(place.path), { maxBytes: MOST_BYTES.credential })).trim();
  }
}

/** The token, as a noun. */
export function describeToken(place: SubjectTokenPlace): Text {
  switch (place.kind) {
    case 'input':
      return text`the OIDC token of ${input('subject_token')}`;
    case 'variable':
      return text`the OIDC token in the variable ${piece(place.name)}`;
    case 'file':
      return text`the OIDC token in the file ${piece(place.path)}`;
  }
}

/** A place, as the subject of a sentence. */
export function describePlace(place: SubjectTokenPlace): Text {
  switch (place.kind) {
    case 'input':
      return text`${input('subject_token')}`;
    case 'variable':
      return text`The variable ${piece(place.name)} of --subject-token-env`;
    case 'file':
      return text`The file ${quote(place.path)} of --subject-token-file`;
  }
}

/**
 * Why a text is no OIDC token that Google can accept now, as a predicate without any part of the text. What only Google can
 * decide, such as the audience, is left to it.
 * @param now milliseconds since the epoch
 * @see RFC 7519 and https://cloud.google.com/iam/docs/workload-identity-federation-with-other-providers#prepare
 */
export function subjectTokenProblem(token: string, now: number): Text | undefined {
  if (token === '') return 'is empty.';
  if (/^["'`]|["'`]$/.test(token)) return 'has quotes around the token. Give the token alone.';
  if (/^\$[A-Za-z_{(]|^%\w+%$/.test(token))
    return 'is the name of a variable that was not replaced by its value.';
  if (/^(?:authorization:\s*)?bearer\s/i.test(token)) return 'begins with Bearer. Give the token alone.';
  if (token.startsWith('{')) return jsonProblem(token);
  const kind = wholeSecret(token);
  if (kind !== undefined && kind !== 'a JSON Web Token' && kind !== 'what looks like a secret')
    return text`is ${kind}, not the OIDC token of a CI system.${kind === 'a credential' || kind === 'a private key' ? text` Use ${input('credentials_json')} for it.` : ''}`;
  if (/\s/.test(token)) return 'has white space in it, which no token has.';
  const parts = token.split('.');
  if (parts.length === 5)
    return 'is an encrypted token (JWE), which Google cannot read. A signed one is needed.';
  if (parts.length !== 3)
    return `is not a JWT. A JWT has three parts with dots between them, and it has ${parts.length}.`;
  const claims = claimsOf(token);
  if (!claims || !isRecord(decoded(parts[0] ?? '')))
    return 'is not a JWT. Its header or its claims are not JSON in base64url. It was likely cut or changed.';
  if (parts[2] === '') return 'has no signature.';
  const problem = tokenProblem(token);
  if (problem !== undefined) return `is not a token. It ${problem}.`;
  const expiresAt = expiryOfClaims(claims);
  if (expiresAt === undefined) return 'has no expiry (the claim exp), which Google requires.';
  if (expiresAt <= now) {
    return `holds a token that expired at ${rfc3339(expiresAt)}, ${formatDuration(now - expiresAt)} ago. Get a new one in this job.`;
  }
  return undefined;
}

function jsonProblem(token: string): Text {
  const json = parsed(token);
  if (!isRecord(json)) return 'begins with a brace, and is neither a JWT nor JSON.';
  if (typeof json['type'] === 'string')
    return text`is a credential file, not an OIDC token. Use ${input('credentials_json')} for it.`;
  const field = ['oidcToken', 'token', 'value', 'id_token', 'access_token'].find(
    (name) => typeof json[name] === 'string',
  );
  return field === undefined
    ? 'is JSON. Give the token alone.'
    : `is JSON. Give the value of its field ${field} alone, as jq -r .${field} prints it.`;
}

function decoded(part: string): unknown {
  return parsed(Buffer.from(part, 'base64url').toString('utf8'));
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
