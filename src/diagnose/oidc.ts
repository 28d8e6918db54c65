import { fileLines, input, text } from '../message.ts';
import type { Cause, Refusal } from './refusal.ts';

/**
 * GitHub's OIDC issuer.
 * @see https://docs.github.com/en/actions/reference/security/oidc
 */
export function oidcCause({ response, facts }: Refusal): Cause | undefined {
  switch (response.status) {
    case 401:
    case 403:
      return {
        code: 'OIDC_REFUSED',
        because: [
          "The job's request token was not accepted. It is valid only in this job, while the job runs and has the permission.",
        ],
        remedy: [
          text`Give this job the permission in the workflow:${fileLines('permissions: { contents: read, id-token: write }')}`,
          'ACTIONS_ID_TOKEN_REQUEST_URL and ACTIONS_ID_TOKEN_REQUEST_TOKEN must be those that the runner sets. Do not set them in env and do not pass them from another job.',
        ],
      };
    case 404:
      return {
        code: 'OIDC_REFUSED',
        because: [
          'There is no OIDC issuer at ACTIONS_ID_TOKEN_REQUEST_URL. On GitHub Enterprise Server, Actions OIDC is likely not set up.',
        ],
        remedy: [
          'On GitHub Enterprise Server, let the administrator check https://HOSTNAME/_services/token/.well-known/openid-configuration.',
        ],
      };
    case 400:
      return {
        code: 'OIDC_REFUSED',
        because: [
          facts.audience === undefined
            ? 'GitHub did not accept the requested audience.'
            : text`GitHub likely does not accept the requested audience, ${facts.audience}.`,
        ],
        remedy: [text`Leave ${input('audience')} out. The default is the provider's own.`],
      };
    default:
      return undefined;
  }
}
