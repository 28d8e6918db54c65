/** Google's own addresses in a universe. */
export type GoogleService = 'sts' | 'iamcredentials' | 'oauth2';

/** Google's own cloud. Other universes are those of its partners, such as `s3nsapis.fr`. */
export const DEFAULT_UNIVERSE = 'googleapis.com';

export function endpoint(service: GoogleService, universe: string, path: string): string {
  return `https://${service}.${universe}${path}`;
}

/** Where assertions and refresh tokens are exchanged. Only googleapis.com has it. */
export function tokenEndpoint(universe: string): string {
  return endpoint('oauth2', universe, '/token');
}

/**
 * Whether a universe has the OAuth token endpoint, and with it domain-wide delegation and user credentials. In the others, a
 * service account's key signs JWTs that the APIs take as they are.
 * @see `handleServiceAccount` in credentials/filetypes.go of cloud.google.com/go/auth
 */
export function hasTokenEndpoint(universe: string): boolean {
  return universe === DEFAULT_UNIVERSE;
}

/** The `aud` of a provider has googleapis.com in every universe. */
export const IAM_AUDIENCE_PREFIX = '//iam.googleapis.com/';
