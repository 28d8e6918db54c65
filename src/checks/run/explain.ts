import { gcloud, say } from '../../diagnose/command.ts';
import { formatDuration } from '../../duration.ts';
import { header } from '../../http/message.ts';
import { fileLines, lines, type Message, setting, text } from '../../message.ts';
import { audienceFor } from '../audience.ts';
import { explainIap } from './explain-iap.ts';
import {
  audienceSetting,
  type Explanation,
  headerSetting,
  isClientId,
  isOnGoogle,
  memberOf,
  sendIdToken,
  skew,
  type UnexpectedResponse,
} from './explanation.ts';
import { type Place, placeOf, whereOf } from './place.ts';

/** The likely cause of an unexpected response, with the values of this run; undefined when it is not known. */
export function explain(unexpected: UnexpectedResponse): Explanation | undefined {
  const { responder, crossed, returned, observation } = unexpected.result;
  const { status } = observation.response;
  if (crossed) {
    if (status !== 401 && status !== 403) return undefined;
    return {
      code: status === 401 ? 'SERVICE_UNAUTHORIZED' : 'SERVICE_FORBIDDEN',
      because: returned
        ? 'redirects led to another origin and back, and no credential is sent after the first of them'
        : `a redirect led to ${unexpected.url.origin}, another origin, where no credential is sent`,
      // The service chose the target of the redirect, so the remedy must not suggest to send a credential there.
      remedy: 'If that origin is a service of yours, request it in a check of its own.',
    };
  }
  if (responder.by === 'iap') return explainIap(responder, unexpected);
  if (responder.by === 'front-end') {
    switch (responder.what) {
      case 'unauthorized':
        return unauthorized(unexpected);
      case 'forbidden':
        return forbidden(unexpected);
      case 'not-found':
        // A Google API responds like this for an unknown path; the explanation is about Cloud Run and Cloud Functions.
        return unexpected.auth.auth === 'access_token' && !isOnGoogle(unexpected.url)
          ? undefined
          : notFound(unexpected);
      case 'no-instance':
        return noInstance(unexpected, 'no instance was available in time');
    }
  }
  if (status === 401 || status === 403) return own(unexpected);
  if (status === 404 && isOnGoogle(unexpected.url) && isReserved(unexpected.url.pathname))
    return reserved(unexpected.url, 'likely');
  if ((status === 429 || status === 503) && isOnGoogle(unexpected.url) && hasNoWords(unexpected)) {
    return noInstance(unexpected, 'likely no instance was available in time');
  }
  return undefined;
}

function unauthorized(unexpected: UnexpectedResponse): Explanation {
  const code = 'SERVICE_UNAUTHORIZED';
  const { auth, claims, url, now } = unexpected;
  if (auth.auth === 'none') {
    return {
      code,
      because: `Google's front end refused the ${unexpected.authHeader} header of the request`,
      remedy: text`Leave the header out. ${sendIdToken(unexpected)}`,
    };
  }
  if (auth.auth === 'access_token') {
    return {
      code: 'SERVICE_ACCESS_TOKEN',
      because: 'an access token was sent, and Cloud Run and Cloud Functions take ID tokens only',
      remedy: sendIdToken(unexpected),
    };
  }
  if (auth.auth === 'signed_jwt') {
    return {
      code,
      because:
        'a JWT signed by the service account was sent, which Identity-Aware Proxy takes, and Cloud Run and Cloud Functions take ID tokens only',
      remedy: sendIdToken(unexpected),
    };
  }
  const sent = claims?.aud.join(', ') || auth.audience;
  if (sent !== auth.audience && isClientId(sent)) return personsToken(sent, url);
  const own = audienceFor(url);
  if ('audience' in own && sent !== own.audience) {
    const tag =
      /^[^.]*---/.test(url.hostname) && sent === url.origin ? '; the tag before --- is not part of it' : '';
    return {
      code: 'SERVICE_AUDIENCE_MISMATCH',
      because: `the token is for the audience ${sent}, and that of the URL is ${own.audience}${tag}`,
      remedy: lines([
        text`Leave the audience out, or set it:${audienceSetting(unexpected, own.audience)}`,
        say('Or let the service accept the other one', customAudience(url, sent)),
      ]),
    };
  }
  if (claims?.expiresAt !== undefined && claims.expiresAt <= now) {
    return { code, because: `the token had expired ${formatDuration(now - claims.expiresAt)} before` };
  }
  const clock = skew(unexpected);
  if (clock !== undefined) return { code, because: `${clock}: likely the token's times were not accepted` };
  if ('audience' in own) {
    return {
      code,
      because: `the token's audience ${sent} fits the URL: likely the token itself was not accepted`,
    };
  }
  return {
    code: 'SERVICE_AUDIENCE_MISMATCH',
    because: `the token is for the audience ${sent}, and likely the service behind ${url.host} expects another: its run.app URL, or one of its custom audiences`,
    remedy: lines([
      say(
        "See the service's own URL",
        "gcloud run services describe SERVICE --region=REGION --format='value(status.url)'",
      ),
      say('Or let the service accept this one', customAudience(url, sent)),
    ]),
  };
}

/** The OAuth clients of gcloud: of `gcloud auth login`, and of `gcloud auth application-default login`. */
const GOOGLES_CLIENTS = [
  '32555940559.apps.googleusercontent.com',
  '764086051850-6qr4p6gpi6hn506pt8ejuq83di341hur.apps.googleusercontent.com',
];

/** A person's ID token, whose audience is the OAuth client of the login. */
function personsToken(client: string, url: URL): Explanation {
  const own = !GOOGLES_CLIENTS.includes(client);
  return {
    code: 'SERVICE_AUDIENCE_MISMATCH',
    because: `the ID token of a person was sent, which is for the OAuth client ${client}, and ${
      own ? "services accept those of Google's own clients only" : `likely ${url.host} does not accept it`
    }`,
    remedy: lines([
      own ? say("Log in with Google's client", 'gcloud auth application-default login') : undefined,
      text`Or impersonate a service account that may call the service:${setting('service_account', 'invoker@my-project.iam.gserviceaccount.com')}`,
    ]),
  };
}

function forbidden(unexpected: UnexpectedResponse): Explanation {
  const code = 'SERVICE_FORBIDDEN';
  const { auth, url } = unexpected;
  if (auth.auth === 'none') {
    return {
      code,
      because: 'the service is private, and no credential was sent',
      remedy: text`${sendIdToken(unexpected)}\nIf the refusal is intended, expect it:${unexpected.inFile ? fileLines('expect: [ refused ]') : setting('expect', 'refused')}`,
    };
  }
  if (unexpected.authHeader === 'Proxy-Authorization') {
    return {
      code,
      because:
        'the token was in Proxy-Authorization, which Identity-Aware Proxy reads, and the front end of Cloud Run and Cloud Functions does not',
      remedy: headerSetting(unexpected, 'X-Serverless-Authorization'),
    };
  }
  const who = unexpected.claims?.email ?? unexpected.principal;
  return {
    code,
    because: `likely ${who ?? 'the identity'} lacks roles/run.invoker on the service, or was granted it only minutes ago`,
    remedy: invokerCommand(url, who),
  };
}

function notFound(unexpected: UnexpectedResponse): Explanation {
  const { url } = unexpected;
  if (isReserved(url.pathname)) return reserved(url, 'certain');
  if (/z$/.test(url.pathname)) return reserved(url, 'likely');
  const tag = /^([^.]*)---/.exec(url.hostname)?.[1];
  return {
    code: 'SERVICE_NOT_FOUND',
    because: `Google's front end has no service for this URL, or none that is visible from here. Likely ${
      tag === undefined ? '' : `no revision has the tag ${tag}, or `
    }the service was deleted or never deployed there, or its ingress is internal`,
    remedy: lines([
      say('See whether it exists, and its ingress', describeCommand(url)),
      say(
        'If its ingress is internal, check it from a runner inside the network, or allow requests from outside',
        ingressCommand(url),
      ),
    ]),
  };
}

function reserved(url: URL, how: 'certain' | 'likely'): Explanation {
  return {
    code: 'SERVICE_RESERVED_PATH',
    because: `${how === 'likely' ? 'likely ' : ''}Google's front end reserves ${url.pathname}, and the service never receives the request`,
    remedy:
      'Serve the check under another path, such as /health: /healthz, /_ah/… and some other paths that end in z are reserved.',
  };
}

function noInstance(unexpected: UnexpectedResponse, because: string): Explanation {
  return {
    code: 'SERVICE_NO_INSTANCE',
    because: `${because}: the container does not start, --max-instances is reached, or billing is off`,
    remedy: say("See why in the service's logs", logsCommand(unexpected.url)),
  };
}

function own(unexpected: UnexpectedResponse): Explanation {
  const { result, auth, authHeader, url } = unexpected;
  const who =
    result.responder.by === 'unknown'
      ? 'Google or the service itself (a response to HEAD does not show which)'
      : 'the service itself';
  const letIn =
    isOnGoogle(url) && result.responder.by === 'service' ? '; the platform allowed the request' : '';
  return {
    code: 'SERVICE_REFUSED',
    because: `${who} refused${letIn}`,
    remedy:
      auth.auth !== 'none' && authHeader === 'Authorization' && isOnGoogle(url)
        ? text`If the service reads Authorization itself, send the token in another header:${headerSetting(unexpected, auth.auth === 'signed_jwt' ? 'Proxy-Authorization' : 'X-Serverless-Authorization')}`
        : undefined,
  };
}

/** @see https://cloud.google.com/run/docs/known-issues#reserved_url_paths */
function isReserved(path: string): boolean {
  return path === '/healthz' || path === '/eventlog' || path === '/_ah' || path.startsWith('/_ah/');
}

/** Whether the body is empty or an HTML page, and so likely not the service's own. */
function hasNoWords({ result }: UnexpectedResponse): boolean {
  const { response } = result.observation;
  return response.body.length === 0 || /^\s*text\/html\b/i.test(header(response, 'content-type') ?? '');
}

function invokerCommand(url: URL, who: string | undefined): Message | undefined {
  const place = placeOf(url);
  const member = memberOf(who);
  if (place.kind === 'service') {
    const flags = { ...whereOf(place), member, role: 'roles/run.invoker' };
    return lines([
      say('Let it call the service', gcloud('run services add-iam-policy-binding', [place.name], flags)),
      regionHint(place),
    ]);
  }
  const flags = { ...whereOf(place), member };
  return lines([
    say('Let it call the function', gcloud('functions add-invoker-policy-binding', [place.name], flags)),
    say(
      'If it is a 1st gen function',
      gcloud('functions add-iam-policy-binding', [place.name], {
        ...flags,
        role: 'roles/cloudfunctions.invoker',
      }),
    ),
  ]);
}

/** The commands that make a public service private. */
export function publicCommand(url: URL): Message | undefined {
  const place = placeOf(url);
  const flags = { ...whereOf(place), member: 'allUsers' };
  if (place.kind === 'function') {
    return lines([
      say('Make it private', gcloud('functions remove-invoker-policy-binding', [place.name], flags)),
      say(
        'If it is a 1st gen function',
        gcloud('functions remove-iam-policy-binding', [place.name], {
          ...flags,
          role: 'roles/cloudfunctions.invoker',
        }),
      ),
    ]);
  }
  return lines([
    say(
      'Make it private',
      gcloud('run services remove-iam-policy-binding', [place.name], { ...flags, role: 'roles/run.invoker' }),
    ),
    say(
      'If there is no such binding, the invoker IAM check is off: turn it on',
      gcloud('run services update', [place.name], { ...whereOf(place), 'invoker-iam-check': true }),
    ),
    regionHint(place),
  ]);
}

/** Where to find the values of placeholders. */
function regionHint({ name, region }: Place): string | undefined {
  if (region !== 'REGION') return undefined;
  return name === 'SERVICE'
    ? 'SERVICE and REGION are as gcloud run services list prints them.'
    : `REGION is as gcloud run services list --filter=metadata.name=${name} prints it.`;
}

function describeCommand(url: URL): string | undefined {
  const place = placeOf(url);
  return gcloud(
    `${place.kind === 'service' ? 'run services' : 'functions'} describe`,
    [place.name],
    whereOf(place),
  );
}

/** undefined for a function, whose ingress changes only when it is deployed again. */
function ingressCommand(url: URL): string | undefined {
  const place = placeOf(url);
  if (place.kind === 'function') return undefined;
  return gcloud('run services update', [place.name], { ...whereOf(place), ingress: 'all' });
}

function logsCommand(url: URL): string | undefined {
  const place = placeOf(url);
  return gcloud(
    `${place.kind === 'service' ? 'run services' : 'functions'} logs read`,
    [place.name],
    whereOf(place),
  );
}

function customAudience(url: URL, audience: string): string | undefined {
  const place = placeOf(url);
  const name = place.kind === 'service' ? place.name : 'SERVICE';
  return gcloud('run services update', [name], { ...whereOf(place), 'add-custom-audiences': audience });
}
