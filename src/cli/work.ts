import { untilInterrupted } from '../interruption.ts';
import type { Work } from './session.ts';
import type { AskingVerb } from './vocabulary.ts';

/** What each verb that asks Google for something does; loaded when it is asked for. */
export const VERB_WORK: Readonly<Record<AskingVerb, (work: Work) => Promise<number>>> = {
  'access-token': async (work) => (await import('./tokens.ts')).printTokens(work),
  'id-token': async (work) => (await import('./tokens.ts')).printTokens(work),
  request: async (work) => (await import('./checks.ts')).makeRequest(work),
  check: async (work) => (await import('./checks.ts')).checkFile(work),
  whoami: (work) => untilInterrupted(work.terminal, async () => (await import('./whoami.ts')).whoami(work)),
};
