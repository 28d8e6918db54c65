/** Google's own addresses in a universe. */
export type GoogleService = 'sts' | 'iamcredentials' | 'oauth2';

export function endpoint(service: GoogleService, universe: string, path: string): string {
  return `https://${service}.${universe}${path}`;
}

/** Where assertions and refresh tokens are exchanged. */
export function tokenEndpoint(universe: string): string {
  return endpoint('oauth2', universe, '/token');
}

/** The `aud` of a provider has googleapis.com in every universe. */
export const IAM_AUDIENCE_PREFIX = '//iam.googleapis.com/';
