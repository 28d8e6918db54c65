import type { ErrorCode } from '../../errors.ts';
import type { ResolvedAuth } from '../audience.ts';
import type { Seen } from './attempt.ts';
import { publicCommand } from './explain.ts';

/** Whether a request was refused, in words; not yet made safe to print. */
export type RefusalVerdict =
  | { readonly verdict: 'refused'; readonly words: string }
  | {
      readonly verdict: 'public' | 'inconclusive';
      readonly words: string;
      readonly code: ErrorCode;
      readonly remedy?: string | undefined;
    };

/**
 * Judges an answer by whether it refuses the request, and says how: a redirect to Google's sign-in page refuses, any
 * other lets in; 404, 429, 5xx and no answer prove nothing.
 * @param auth what the request carried: who is let in without a credential is everybody
 */
export function judgeRefusal(seen: Seen, auth: ResolvedAuth['auth']): RefusalVerdict {
  if (seen.kind === 'lost') {
    return {
      verdict: 'inconclusive',
      words: `inconclusive: ${seen.received ? 'an answer that cannot be read' : 'no answer'}, ${seen.error.message}`,
      code: 'SERVICE_INCONCLUSIVE',
    };
  }
  const { answerer, observation } = seen;
  const { status } = observation.response;
  if (answerer.by === 'front-end' && (answerer.what === 'forbidden' || answerer.what === 'unauthorized')) {
    return { verdict: 'refused', words: `refused by Google's front end (${status})` };
  }
  if (answerer.by === 'iap') {
    return {
      verdict: 'refused',
      words:
        answerer.what === 'sign-in'
          ? `refused: sent to sign in at accounts.google.com (${status})`
          : `refused by Identity-Aware Proxy (${status})`,
    };
  }
  if (status === 401 || status === 403) {
    return {
      verdict: 'refused',
      words:
        answerer.by === 'unknown'
          ? `refused (${status}); an answer to HEAD does not tell whether by Google's front end or by the service itself`
          : `refused by the service itself (${status}): the platform let the request in`,
    };
  }
  if (status >= 200 && status < 300) return letIn(`it answered ${status}`, auth, observation.response.url);
  if (status >= 300 && status < 400 && observation.redirect !== undefined) {
    return letIn(
      `it answered ${status}, a redirect to ${observation.redirect}`,
      auth,
      observation.response.url,
    );
  }
  return {
    verdict: 'inconclusive',
    words: `inconclusive: ${status} neither refuses nor serves${whyInconclusive(seen)}`,
    code: 'SERVICE_INCONCLUSIVE',
  };
}

function letIn(how: string, auth: ResolvedAuth['auth'], url: string): RefusalVerdict {
  if (auth === 'none') {
    return {
      verdict: 'public',
      words: `public: ${how} to a request without a credential`,
      code: 'SERVICE_PUBLIC',
      remedy: publicCommand(new URL(url)),
    };
  }
  return { verdict: 'public', words: `not refused: ${how} to this identity`, code: 'SERVICE_ADMITTED' };
}

function whyInconclusive({ answerer, observation }: Extract<Seen, { kind: 'answer' }>): string {
  const { status } = observation.response;
  if (answerer.by === 'front-end' && answerer.what === 'not-found') {
    return "; Google's front end knows nothing under this URL, or keeps the path for itself";
  }
  if (answerer.by === 'front-end') return '; no instance was there to answer';
  if (status === 404) return ': nothing is there, or not yet';
  if (status === 429) return ': too many requests';
  if (status >= 500) return ': the service failed';
  return '';
}
