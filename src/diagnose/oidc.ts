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
          "The job's request token was not accepted. It is good for this job alone, while the job runs and has the permission.",
        ],
        remedy: [
          'In the workflow, for this job: permissions: { contents: read, id-token: write }',
          'ACTIONS_ID_TOKEN_REQUEST_URL and ACTIONS_ID_TOKEN_REQUEST_TOKEN must be those that the runner sets: neither env: nor another job may carry them over.',
        ],
      };
    case 404:
      return {
        code: 'OIDC_REFUSED',
        because: [
          'Nobody issues OIDC tokens at ACTIONS_ID_TOKEN_REQUEST_URL; on GitHub Enterprise Server, likely because Actions OIDC is not set up.',
        ],
        remedy: [
          'GitHub Enterprise Server: let its administrator check https://HOSTNAME/_services/token/.well-known/openid-configuration',
        ],
      };
    case 400:
      return {
        code: 'OIDC_REFUSED',
        because: [
          facts.audience === undefined
            ? 'GitHub did not accept the audience it was asked for.'
            : `GitHub was asked for a token with the audience ${facts.audience}, which is likely what it does not accept.`,
        ],
        remedy: ["Leave the input audience out, and the provider's own is asked for."],
      };
    default:
      return undefined;
  }
}
