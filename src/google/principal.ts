import { BearerError } from '../errors.ts';
import { text } from '../message.ts';
import { piece } from '../quote.ts';

/** The name of a principal, in one of the three forms that Google has. */
export interface PrincipalName {
  readonly kind: 'email' | 'uniqueId' | 'subject';
  readonly value: string;
}

/** The names of one principal, as Google issued tokens for them. A form that is not known is left out. */
export interface PrincipalNames {
  readonly email?: string | undefined;
  /** Digits, of a service account or a person. */
  readonly uniqueId?: string | undefined;
  /** `principal://iam.googleapis.com/…/subject/…` */
  readonly subject?: string | undefined;
}

/**
 * Whether a name is one of the principal's; undefined when its form of the name is not known. IAM does not distinguish upper
 * and lower case in e-mail addresses, and does in `principal://` names.
 * @see the Terraform provider's iamMemberIsCaseSensitive (MPL-2.0), which compares members of policies so
 */
export function hasName(names: PrincipalNames, { kind, value }: PrincipalName): boolean | undefined {
  const actual = names[kind];
  // An identity has a subject or an account, never both.
  if (actual === undefined) {
    const isOfOtherKind = kind === 'subject' ? (names.email ?? names.uniqueId) : names.subject;
    return isOfOtherKind === undefined ? undefined : false;
  }
  return kind === 'email' ? actual.toLowerCase() === value.toLowerCase() : actual === value;
}

/** The error PRINCIPAL_UNEXPECTED. */
export function unexpectedPrincipal(
  names: PrincipalNames,
  expected: readonly PrincipalName[],
  displayed: string | undefined,
): BearerError {
  const { subject, email, uniqueId } = names;
  const account =
    email !== undefined && uniqueId !== undefined ? `${email} (unique id ${uniqueId})` : (email ?? uniqueId);
  const actual = subject ?? account ?? displayed ?? 'a principal without a name';
  const list = expected.map(({ value }) => piece(value, 300)).join(', ');
  const of = expected.length === 1 ? 'the expected principal is' : 'the expected principals are';
  return new BearerError(
    'PRINCIPAL_UNEXPECTED',
    text`The credentials belong to ${piece(actual, 300)}, and ${of} ${list}. No token was output.`,
    {
      remedy:
        names.subject === undefined
          ? undefined
          : 'The subject is the sub of the OIDC token. If the provider maps google.subject to another claim, the name of the principal cannot be checked.',
    },
  );
}

const FORMS = { email: 'e-mail address', uniqueId: 'unique id', subject: 'principal:// name' } as const;

/** The error PRINCIPAL_UNKNOWN. */
export function unknownPrincipal(
  known: PrincipalNames,
  expected: readonly PrincipalName[],
  displayed: string | undefined,
): BearerError {
  const forms = [...new Set(expected.map(({ kind }) => FORMS[kind]))].join(' or ');
  const actual = known.subject ?? known.email ?? known.uniqueId ?? displayed;
  return new BearerError(
    'PRINCIPAL_UNKNOWN',
    text`The ${forms} of the credentials could not be determined, so they cannot be compared with the expected ${expected.map(({ value }) => piece(value, 300)).join(', ')}. ${actual === undefined ? 'Google reports no name for them.' : text`The credentials belong to ${piece(actual, 300)}.`} No token was output.`,
    actual === undefined ? {} : { remedy: 'Name the principal in the form that is known.' },
  );
}
