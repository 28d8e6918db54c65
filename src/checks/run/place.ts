import { CLOUD_RUN_DOMAINS } from '../audience.ts';

/** The resource behind a URL of Cloud Run or Cloud Functions. Capitals are placeholders for what the URL does not have. */
export interface Place {
  readonly kind: 'service' | 'function';
  readonly name: string;
  readonly region: string;
  /** Id or number. */
  readonly project: string | undefined;
}

const REGION = '[a-z]+(?:-[a-z]+)+\\d+';
const DOMAIN = [...CLOUD_RUN_DOMAINS.values()].map((domain) => domain.replaceAll('.', '\\.')).join('|');
const SERVICE = '[a-z](?:[a-z0-9-]*[a-z0-9])?';

export function placeOf(url: URL): Place {
  const [first = '', ...rest] = url.hostname.split('.');
  const label = first.includes('---') ? first.slice(first.indexOf('---') + 3) : first;
  const host = [label, ...rest].join('.');
  const named = new RegExp(`^(${SERVICE})-(\\d{6,})\\.(${REGION})\\.(?:${DOMAIN})$`).exec(host);
  if (named) return { kind: 'service', name: named[1] ?? '', project: named[2], region: named[3] ?? '' };
  const hashed = new RegExp(`^(${SERVICE})-[a-z0-9]{4,}-[a-z]{2,3}\\.a\\.run\\.app$`).exec(host);
  if (hashed) return { kind: 'service', name: hashed[1] ?? '', region: 'REGION', project: undefined };
  const fn = new RegExp(`^(${REGION})-([a-z][a-z0-9-]+)\\.cloudfunctions\\.net$`).exec(host);
  const segment = url.pathname.split('/')[1] ?? '';
  // The path may be from a redirect, so it is untrusted.
  const name = /^[A-Za-z][\w-]{0,62}$/.test(segment) ? segment : 'FUNCTION';
  if (fn) return { kind: 'function', name, region: fn[1] ?? '', project: fn[2] };
  return { kind: 'service', name: 'SERVICE', region: 'REGION', project: undefined };
}

export function whereOf({ region, project }: Place) {
  return { region, project };
}
