import { audienceFor } from '../checks/audience.ts';
import { text } from '../message.ts';
import type { Problems } from '../problems.ts';
import { piece } from '../quote.ts';

/**
 * Adds a problem when a person's ID token is wanted for what does not accept it: it is for the OAuth client of the login,
 * which only the run.app and cloudfunctions.net URLs of a service accept.
 * @param clientId the OAuth client of the login, an audience that the person does get
 * @see https://cloud.google.com/run/docs/authenticating/developers
 */
export function checkAudiencesOfPerson(
  audiences: readonly string[],
  clientId: string,
  universe: string,
  problems: Problems,
): void {
  const refused = audiences.filter((audience) => audience !== clientId && !isOfService(audience, universe));
  if (refused.length === 0) return;
  const names = refused.slice(0, 3).map((audience) => piece(audience, 120));
  const more = refused.length > 3 ? ` and ${refused.length - 3} more` : '';
  problems.add(
    'service_account',
    text`is not given, and a person gets no ID token for ${names.join(', ')}${more}. Google issues it for the OAuth client of the login, which only *.run.app and *.cloudfunctions.net URLs accept. Identity-Aware Proxy and custom audiences need the token of a service account. Name one to impersonate. The person needs roles/iam.serviceAccountOpenIdTokenCreator on it.`,
    'invoker@my-project.iam.gserviceaccount.com',
    'ID_TOKEN_UNAVAILABLE',
  );
}

function isOfService(audience: string, universe: string): boolean {
  const url = URL.parse(audience);
  return url !== null && url.protocol === 'https:' && 'audience' in audienceFor(url, universe);
}
