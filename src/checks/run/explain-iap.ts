import { gcloud, say } from '../../diagnose/command.ts';
import { input, lines, type Message, setting, text } from '../../message.ts';
import {
  audienceSetting,
  type Explanation,
  headerSetting,
  isClientId,
  isOnGoogle,
  memberOf,
  skew,
  type UnexpectedResponse,
} from './explanation.ts';
import type { Responder } from './front-end.ts';
import { placeOf, whereOf } from './place.ts';

type Iap = Extract<Responder, { by: 'iap' }>;

const CODE = 'SERVICE_IAP';

/**
 * Why Identity-Aware Proxy did not let a request pass. It takes an ID token for its OAuth client, or a JWT that a service
 * account signed for the URL. Nobody gets an ID token for a client that Google manages, as IAP on Cloud Run has it.
 * @see https://cloud.google.com/iap/docs/authentication-howto
 */
export function explainIap(responder: Iap, unexpected: UnexpectedResponse): Explanation {
  const { auth, authHeader } = unexpected;
  if (responder.what === 'forbidden') return lacksRole(unexpected);
  if (auth.auth !== 'none' && authHeader === 'X-Serverless-Authorization') {
    return {
      code: CODE,
      because: `the token was in ${authHeader}, and Identity-Aware Proxy reads Authorization and Proxy-Authorization only`,
      remedy: headerSetting(unexpected, 'Proxy-Authorization'),
    };
  }
  if (auth.auth === 'signed_jwt') return signedJwtRefused(unexpected, auth.audience);
  const remedy = credentialFor(responder, unexpected);
  if (responder.what === 'sign-in') {
    return {
      code: CODE,
      because:
        auth.auth === 'none'
          ? `the response asks to sign in with Google (${before(unexpected)}), and no credential was sent`
          : `the response asks to sign in with Google: ${before(unexpected)} did not accept the credential`,
      remedy,
    };
  }
  const { wants } = responder;
  const got = responder.got ?? (auth.auth === 'id_token' ? auth.audience : undefined);
  return {
    code: CODE,
    because:
      wants === undefined
        ? `Identity-Aware Proxy did not accept the credential${got === undefined ? '' : ` for the audience ${got}`}`
        : `the token is for ${got === undefined ? 'another audience' : `the audience ${got}`}, and Identity-Aware Proxy expects ${wants}`,
    remedy,
  };
}

/** A run.app URL does not tell that IAP is in front of it. */
function before({ url }: UnexpectedResponse): string {
  return isOnGoogle(url)
    ? `likely Identity-Aware Proxy, which is in front of ${url.host}`
    : 'likely Identity-Aware Proxy';
}

function credentialFor({ wants }: Iap, unexpected: UnexpectedResponse): Message | undefined {
  const { auth, url, inFile } = unexpected;
  const signed = text`${inFile ? text`, which the request of ${input('url')} can have:` : ':'}${setting('request_auth', 'signed_jwt')}`;
  // A value from a response is put into a line to copy only when it has the form of a client id.
  const audience = audienceSetting(
    unexpected,
    wants !== undefined && isClientId(wants) ? wants : 'CLIENT_ID.apps.googleusercontent.com',
  );
  // An ID token for the client was refused, or IAP is set up on the service itself: the client is likely Google's.
  const isGoogles = isOnGoogle(url) || (auth.auth === 'id_token' && isClientId(auth.audience));
  return isGoogles
    ? lines([
        text`Nobody gets an ID token for an OAuth client that Google manages. Send a JWT that a service account signs${signed}`,
        text`If the OAuth client is your own, IAP accepts an ID token for its id too:${audience}`,
      ])
    : lines([
        text`IAP accepts an ID token for its OAuth client id:${audience}`,
        text`If Google manages the client, send a JWT that a service account signs${signed}`,
      ]);
}

function signedJwtRefused(unexpected: UnexpectedResponse, audience: string): Explanation {
  const who = unexpected.principal;
  const clock = skew(unexpected);
  return {
    code: CODE,
    because: `Identity-Aware Proxy did not accept the JWT that ${who ?? 'the service account'} signed for ${audience}: ${
      clock === undefined
        ? 'likely the key was deleted or disabled, or IAP sees another URL than this one'
        : `${clock}, and a JWT is valid for an hour at most`
    }`,
    remedy:
      clock === undefined && who?.includes('@')
        ? say(
            'See the keys of the account',
            gcloud('iam service-accounts keys list', [], { 'iam-account': who }),
          )
        : undefined,
  };
}

function lacksRole({ claims, principal, url }: UnexpectedResponse): Explanation {
  const who = claims?.email ?? principal;
  const place = placeOf(url);
  // IAP on the service itself has a policy of its own; elsewhere IAP is on a load balancer.
  const onService = isOnGoogle(url) && place.kind === 'service';
  const resource = onService
    ? { ...whereOf(place), 'resource-type': 'cloud-run', service: place.name }
    : undefined;
  return {
    code: CODE,
    because: `Identity-Aware Proxy denied access to ${who ?? 'the identity'}, which likely lacks roles/iap.httpsResourceAccessor`,
    remedy: say(
      'Let it in',
      gcloud(`${onService ? 'beta ' : ''}iap web add-iam-policy-binding`, [], {
        ...resource,
        member: memberOf(who),
        role: 'roles/iap.httpsResourceAccessor',
      }),
    ),
  };
}
