import { untilInterrupted } from '../interruption.ts';
import type { Work } from './session.ts';
import type { SendingVerb } from './verbs.ts';

/** The work of each verb that sends requests; loaded when it is used. */
export const VERB_WORK: Readonly<Record<SendingVerb, (work: Work) => Promise<number>>> = {
  'access-token': async (work) => (await import('./tokens.ts')).printTokens(work),
  'id-token': async (work) => (await import('./tokens.ts')).printTokens(work),
  request: async (work) => (await import('./checks.ts')).makeRequest(work),
  check: async (work) => (await import('./checks.ts')).checkFile(work),
  whoami: (work) => untilInterrupted(work.terminal, async () => (await import('./whoami.ts')).whoami(work)),
};
