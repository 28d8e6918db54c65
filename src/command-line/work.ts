import type { Work } from './session.ts';
import { printTokens } from './tokens.ts';
import type { AskingVerb } from './vocabulary.ts';
import { whoami } from './whoami.ts';

/** What each verb that asks Google for something does. */
export const VERB_WORK: Readonly<Record<AskingVerb, (work: Work) => Promise<number>>> = {
  'access-token': printTokens,
  'id-token': printTokens,
  request: printTokens,
  check: printTokens,
  whoami,
};
