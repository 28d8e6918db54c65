import type { ErrorCode } from '../../errors.ts';
import type { Text } from '../../message.ts';
import type { ResolvedAuth } from '../audience.ts';
import type { AttemptResult } from './attempt.ts';
import { publicCommand } from './explain.ts';

/** Whether a request was refused. The summary is not yet safe to print. */
export type RefusalVerdict =
  | { readonly verdict: 'refused'; readonly summary: string }
  | {
      readonly verdict: 'public' | 'inconclusive';
      readonly summary: string;
      readonly code: ErrorCode;
      readonly remedy?: Text | undefined;
    };

/**
 * Tells whether a response refuses the request. A redirect to Google's sign-in page does, any other redirect allows it; 404,
 * 429, 5xx and no response are inconclusive.
 * @param auth the credential of the request. Without one, an allowed request means that the service is public
 */
export function judgeRefusal(result: AttemptResult, auth: ResolvedAuth['auth']): RefusalVerdict {
  if (result.kind === 'error') {
    return {
      verdict: 'inconclusive',
      summary: `inconclusive: ${result.received ? 'the response could not be read' : 'no response'}, ${result.error.message}`,
      code: 'SERVICE_INCONCLUSIVE',
    };
  }
  const { responder, observation } = result;
  const { status } = observation.response;
  if (responder.by === 'front-end' && (responder.what === 'forbidden' || responder.what === 'unauthorized')) {
    return { verdict: 'refused', summary: `refused by Google's front end (${status})` };
  }
  if (responder.by === 'iap') {
    return {
      verdict: 'refused',
      summary:
        responder.what === 'sign-in'
          ? `refused: redirected to sign-in at ${URL.parse(observation.redirect ?? '')?.host ?? 'another page'} (${status})`
          : `refused by Identity-Aware Proxy (${status})`,
    };
  }
  if (status === 401 || status === 403) {
    return {
      verdict: 'refused',
      summary:
        responder.by === 'unknown'
          ? `refused (${status}) by Google's front end or by the service itself; a response to HEAD does not show which`
          : `refused by the service itself (${status}): the platform allowed the request`,
    };
  }
  if (status >= 200 && status < 300)
    return letIn(`the service responded with ${status}`, auth, observation.response.url);
  if (status >= 300 && status < 400 && observation.redirect !== undefined) {
    return letIn(
      `the service responded with ${status}, a redirect to ${observation.redirect}`,
      auth,
      observation.response.url,
    );
  }
  return {
    verdict: 'inconclusive',
    summary: `inconclusive: ${status} is neither a refusal nor a success${whyInconclusive(result)}`,
    code: 'SERVICE_INCONCLUSIVE',
  };
}

function letIn(how: string, auth: ResolvedAuth['auth'], url: string): RefusalVerdict {
  if (auth === 'none') {
    return {
      verdict: 'public',
      summary: `public: ${how} to a request without a credential`,
      code: 'SERVICE_PUBLIC',
      remedy: publicCommand(new URL(url)),
    };
  }
  return { verdict: 'public', summary: `not refused: ${how} to this identity`, code: 'SERVICE_ADMITTED' };
}

function whyInconclusive({ responder, observation }: Extract<AttemptResult, { kind: 'response' }>): string {
  const { status } = observation.response;
  if (responder.by === 'front-end' && responder.what === 'not-found') {
    return "; Google's front end has no service for this URL, or reserves the path";
  }
  if (responder.by === 'front-end') return '; no instance was available';
  if (status === 404) return '; nothing exists at this URL, or not yet';
  if (status === 429) return '; too many requests';
  if (status >= 500) return '; the service failed';
  return '';
}
