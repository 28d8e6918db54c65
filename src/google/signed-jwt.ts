/** Identity-Aware Proxy accepts an hour at most. */
const LIFETIME_SECONDS = 3600;
/** The clocks of two machines differ a little. Google's library for Go takes the same ten seconds off. */
const SKEW_SECONDS = 10;

/**
 * The claims of a JWT by which a service account calls a service behind Identity-Aware Proxy.
 * @param account the e-mail address, by which Google finds the certificates
 * @param audience the URL of the request, or one that ends in `/*`
 * @param now milliseconds since the epoch
 * @see https://cloud.google.com/iap/docs/authentication-howto#create_the_jwt
 */
export function signedJwtClaims(account: string, audience: string, now: number) {
  const iat = Math.floor(now / 1000) - SKEW_SECONDS;
  return { iss: account, sub: account, aud: audience, iat, exp: iat + LIFETIME_SECONDS };
}
