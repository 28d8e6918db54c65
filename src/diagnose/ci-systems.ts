import { fileLines, type Message, text } from '../message.ts';
import { pastable } from './command.ts';

/** A CI system that issues OIDC tokens for its jobs. */
interface CiSystem {
  readonly name: string;
  /** By the token's claims. */
  readonly issued: (claims: Readonly<Record<string, unknown>>) => boolean;
  /** How its audience is set; nothing where it cannot be. */
  readonly audience: ((audience: string) => string) | undefined;
}

const issuer =
  (pattern: RegExp) =>
  ({ iss }: Readonly<Record<string, unknown>>) =>
    typeof iss === 'string' && pattern.test(iss);

/**
 * @see https://docs.gitlab.com/ci/secrets/id_token_authentication, https://buildkite.com/docs/agent/v3/cli-oidc,
 *   https://circleci.com/docs/openid-connect-tokens, https://support.atlassian.com/bitbucket-cloud/docs/integrate-pipelines-with-resource-servers-using-oidc,
 *   https://kubernetes.io/docs/concepts/storage/projected-volumes
 */
const SYSTEMS: readonly CiSystem[] = [
  {
    name: 'GitLab',
    issued: ({ project_path: path, namespace_path: space }) =>
      typeof path === 'string' && typeof space === 'string',
    audience: (audience) => `id_tokens: { GCP_OIDC_TOKEN: { aud: '${audience}' } }`,
  },
  {
    name: 'Buildkite',
    issued: issuer(/^https:\/\/agent\.buildkite\.com$/),
    audience: (audience) => `buildkite-agent oidc request-token --audience '${audience}'`,
  },
  {
    name: 'CircleCI',
    issued: issuer(/^https:\/\/oidc\.circleci\.com\//),
    audience: (audience) => `circleci run oidc get --claims '{"aud": "${audience}"}'`,
  },
  {
    name: 'Bitbucket',
    issued: issuer(/^https:\/\/api\.bitbucket\.org\//),
    audience: undefined,
  },
  {
    name: 'Azure DevOps',
    issued: issuer(/^https:\/\/vstoken\.dev\.azure\.com\//),
    audience: undefined,
  },
  {
    name: 'Kubernetes',
    issued: ({ sub }) => typeof sub === 'string' && sub.startsWith('system:serviceaccount:'),
    audience: (audience) =>
      `- serviceAccountToken: { path: token, audience: '${audience}', expirationSeconds: 3600 }`,
  },
];

/** How the job gets a token for another audience; nothing for a system that is not known. */
export function audienceAdvice(
  claims: Readonly<Record<string, unknown>> | undefined,
  audience: string | undefined,
): Message | undefined {
  const system = claims && SYSTEMS.find(({ issued }) => issued(claims));
  if (system === undefined || audience === undefined || !pastable(audience)) return undefined;
  if (system.audience === undefined)
    return text`${system.name} sets the audience of its tokens itself, so the provider must allow it.`;
  return text`Get a token for the allowed audience from ${system.name}:${fileLines(system.audience(audience))}`;
}
