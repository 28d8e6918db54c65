import { characterName, INVISIBLE, placeOf } from '../characters.ts';
import { input, type Text, text } from '../message.ts';
import { piece } from '../quote.ts';
import { isUserEmail, parseAccount } from '../resource-names.ts';

/** What is wrong with the name of an account. */
export interface AccountProblem {
  /** Follows the name of the input; nothing when the text has none of the usual mistakes. */
  readonly problem: Text | undefined;
  /** The text without the mistake, when that is a valid name. */
  readonly example: string | undefined;
}

/** Explains why a text is not the name of a service account or of a user: which of the usual mistakes it has. */
export function accountProblem(given: string, kind: 'service account' | 'user'): AccountProblem {
  const clean = visible(given)
    .replace(/^(?:.*<|mailto:|user:|["'`\u2018\u201c\u201e]+)+|["'`\u2019\u201d>,;.]+$/g, '')
    .trim();
  return {
    problem: whatIsWrong(given, kind),
    example: isName(clean, kind) ? piece(clean) : undefined,
  };
}

function isName(given: string, kind: 'service account' | 'user'): boolean {
  return kind === 'user' ? isUserEmail(given) : parseAccount(given) !== undefined;
}

/** A text without its invisible characters. */
export function visible(given: string): string {
  return given.replace(new RegExp(INVISIBLE, 'gu'), '');
}

function whatIsWrong(given: string, kind: 'service account' | 'user'): Text | undefined {
  // White space that everybody knows is reported as such.
  const hidden = INVISIBLE.exec(given.replace(/[\t\r\n]/g, ' '));
  if (hidden !== null)
    return text`has the character ${characterName(hidden[0])} at ${placeOf(given, hidden.index)}, which cannot be seen. It was likely copied from a web page or a document. Type the address.`;
  if (/^["'`\u2018\u201c\u201e]|["'`\u2019\u201d]$/.test(given))
    return 'has quotes in it. Write the address without quotes, also in a secret or a variable.';
  if (/[<>]/.test(given)) return 'has angle brackets in it. Write only the address.';
  if (/\$\{|\{\{|^\$\w/.test(given)) return 'has an expression in it that was not evaluated.';
  const prefix = /^(?:mailto|user|group|domain|principal|principalSet|deleted):/.exec(given)?.[0];
  if (prefix !== undefined && (kind === 'user' || prefix === 'mailto:'))
    return text`begins with ${prefix} Write only the address.`;
  if (prefix !== undefined)
    return text`begins with ${prefix} which is not the prefix of a service account. Write the e-mail address.`;
  if (kind === 'service account' && given.split(/[\s,;]+/).filter((one) => one.includes('@')).length > 1)
    return text`names several accounts, and one is needed. The accounts between are ${input('delegates')}.`;
  if (/\s/.test(given) && isName(given.replace(/\s+/g, ''), kind))
    return 'has white space in it. Write only the address.';
  if (/[,;.]$/.test(given)) return 'has punctuation at its end. Write only the address.';
  if (/\/serviceAccounts\/[^/]+\/keys\//.test(given))
    return 'is the name of a key. Write the e-mail address of the account.';
  const other = /[^\x20-\x7e]/u.exec(given);
  if (kind === 'service account' && other !== null)
    return text`has the character ${characterName(other[0])} at ${placeOf(given, other.index)}, which no service account has.`;
  return undefined;
}
