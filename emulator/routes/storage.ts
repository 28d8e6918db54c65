/**
 * Cloud Storage, for reading: buckets, objects, lists and downloads by the JSON API, and objects by the XML API.
 * @see https://cloud.google.com/storage/docs/json_api/v1 and https://cloud.google.com/storage/docs/xml-api/reference-methods
 */
import { createHash } from 'node:crypto';
import { own } from '../../src/record.ts';
import { compile } from '../cel.ts';
import { googleJson } from '../google-errors.ts';
import type { Answer, EmulatedRequest } from '../message.ts';
import { nameOf } from '../principals.ts';
import { BOUNDARY_VARIABLES, type IssuedToken } from '../tokens.ts';
import { authenticate, CLOUD_PLATFORM, type World } from '../world.ts';

const SCOPES = [
  CLOUD_PLATFORM,
  `${CLOUD_PLATFORM}.read-only`,
  'https://www.googleapis.com/auth/devstorage.read_only',
  'https://www.googleapis.com/auth/devstorage.read_write',
  'https://www.googleapis.com/auth/devstorage.full_control',
];
/** Nothing of the emulator's buckets changes: one generation, made at one time. */
const GENERATION = '1704067200000000';
const CREATED = '2024-01-01T00:00:00.000Z';
const PAGE = 1000;

/** What a request reads. An object's name may have slashes. */
type Target =
  | { readonly kind: 'buckets' }
  | { readonly kind: 'bucket' | 'layout' | 'objects'; readonly bucket: string }
  | { readonly kind: 'object' | 'media' | 'file'; readonly bucket: string; readonly object: string };

/** The target of a path of this API; undefined for other paths. */
export function parseTarget(path: string): Target | undefined {
  const [, download, bucket, rest = ''] =
    /^(\/download)?\/storage\/v1\/b(?:\/([^/]+)(\/.*)?)?$/.exec(path) ?? [];
  if (path === '/storage/v1/b') return { kind: 'buckets' };
  if (bucket === undefined) {
    const [, name, object] = /^\/([a-z0-9][a-z0-9._-]+)\/(.+)$/.exec(path) ?? [];
    const reserved = ['storage', 'download', 'upload', 'batch', 'resumable'].includes(name ?? '');
    if (name === undefined || object === undefined || reserved) return undefined;
    return { kind: 'file', bucket: name, object: decoded(object) };
  }
  const name = decoded(bucket);
  const [, object] = /^\/o\/([^/]+)$/.exec(rest) ?? [];
  if (object !== undefined)
    return { kind: download === undefined ? 'object' : 'media', bucket: name, object: decoded(object) };
  if (download !== undefined) return undefined;
  if (rest === '') return { kind: 'bucket', bucket: name };
  if (rest === '/o') return { kind: 'objects', bucket: name };
  return rest === '/storageLayout' ? { kind: 'layout', bucket: name } : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const PERMISSIONS = {
  buckets: 'storage.buckets.list',
  bucket: 'storage.buckets.get',
  layout: 'storage.objects.list',
  objects: 'storage.objects.list',
  object: 'storage.objects.get',
  media: 'storage.objects.get',
  file: 'storage.objects.get',
};

/** A request to read. Every principal may, within the access boundary of its token. */
export async function storage(world: World, request: EmulatedRequest): Promise<Answer> {
  const target = parseTarget(request.path);
  if (!target) return failure(404, 'Not Found');
  const permission = PERMISSIONS[target.kind];
  const rpc = { service: 'storage.googleapis.com', method: `google.${permission}` };
  const authenticated = await authenticate(world, request, rpc, SCOPES);
  if ('refused' in authenticated) return authenticated.refused;
  const { token } = authenticated;
  if (target.kind === 'buckets') {
    if (token.boundary) return denied(token, permission, 'project');
    const names = Object.keys(world.config.buckets).filter((name) =>
      name.startsWith(request.query.get('prefix') ?? ''),
    );
    return selected(request, {
      kind: 'storage#buckets',
      items: names.map((name) => bucketResource(world, name)),
    });
  }
  const { bucket } = target;
  const asText = target.kind === 'media' || request.query.get('alt') === 'media';
  const objects = own(world.config.buckets, bucket);
  if (!objects) return missing(target.kind, asText, 'The specified bucket does not exist.');
  const prefix = request.query.get('prefix') ?? '';
  const base = `projects/_/buckets/${bucket}`;
  const name = 'object' in target ? `${base}/objects/${target.object}` : base;
  if (!isWithin(token, bucket, name, 'object' in target ? '' : prefix))
    return denied(token, permission, 'object' in target ? 'object' : 'bucket');
  switch (target.kind) {
    case 'bucket':
      return selected(request, bucketResource(world, bucket));
    case 'layout':
      return selected(request, {
        kind: 'storage#storageLayout',
        bucket,
        location: 'US',
        locationType: 'multi-region',
        hierarchicalNamespace: { enabled: false },
      });
    case 'objects':
      return list(request, bucket, objects);
    default: {
      const content = own(objects, target.object);
      const generation = request.query.get('generation') ?? GENERATION;
      if (content === undefined || generation !== GENERATION)
        return missing(target.kind, asText, `No such object: ${bucket}/${target.object}`);
      if (target.kind === 'file' || asText) return media(request, content);
      return selected(request, objectResource(bucket, target.object, content));
    }
  }
}

function bucketResource(world: World, name: string) {
  return {
    kind: 'storage#bucket',
    selfLink: `https://www.googleapis.com/storage/v1/b/${name}`,
    id: name,
    name,
    projectNumber: world.config.project.number,
    generation: GENERATION,
    metageneration: '1',
    location: 'US',
    storageClass: 'STANDARD',
    etag: 'CAE=',
    timeCreated: CREATED,
    updated: CREATED,
    iamConfiguration: {
      uniformBucketLevelAccess: { enabled: true, lockedTime: '2024-03-31T00:00:00.000Z' },
      publicAccessPrevention: 'inherited',
    },
    locationType: 'multi-region',
    hierarchicalNamespace: { enabled: false },
  };
}

function objectResource(bucket: string, name: string, content: string) {
  const path = `storage/v1/b/${bucket}/o/${encodeURIComponent(name)}`;
  const bytes = Buffer.from(content);
  return {
    kind: 'storage#object',
    id: `${bucket}/${name}/${GENERATION}`,
    selfLink: `https://www.googleapis.com/${path}`,
    mediaLink: `https://storage.googleapis.com/download/${path}?generation=${GENERATION}&alt=media`,
    name,
    bucket,
    generation: GENERATION,
    metageneration: '1',
    contentType: 'text/plain',
    storageClass: 'STANDARD',
    size: String(bytes.length),
    md5Hash: createHash('md5').update(bytes).digest('base64'),
    crc32c: crc32c(bytes),
    etag: 'CAE=',
    timeCreated: CREATED,
    updated: CREATED,
    timeStorageClassUpdated: CREATED,
  };
}

/** Names are in the order of their UTF-8; with a delimiter, those that have it after the prefix are one entry of `prefixes`. */
function list(request: EmulatedRequest, bucket: string, objects: Readonly<Record<string, string>>): Answer {
  const { query } = request;
  const prefix = query.get('prefix') ?? '';
  const delimiter = query.get('delimiter') ?? '';
  const asked = Number(query.get('maxResults') ?? PAGE);
  if (!Number.isInteger(asked) || asked < 0)
    return failure(400, `Invalid unsigned integer value: '${query.get('maxResults')}'.`);
  const after = Buffer.from(query.get('pageToken') ?? '', 'base64url').toString('utf8');
  const [from, to] = [query.get('startOffset') ?? '', query.get('endOffset') ?? ''];
  const entries = new Map<string, string | undefined>();
  const sorted = Object.entries(objects).sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  for (const [name, content] of sorted) {
    if (!name.startsWith(prefix) || name < from || (to !== '' && name >= to)) continue;
    const end = delimiter === '' ? -1 : name.indexOf(delimiter, prefix.length);
    if (end < 0) entries.set(name, content);
    else entries.set(name.slice(0, end + delimiter.length), undefined);
    if (
      end >= 0 &&
      query.get('includeTrailingDelimiter') === 'true' &&
      end + delimiter.length === name.length
    )
      entries.set(`${name}\0`, content);
  }
  const rest = [...entries].filter(
    ([name]) => after === '' || Buffer.compare(Buffer.from(name), Buffer.from(after)) > 0,
  );
  const page = rest.slice(0, Math.min(asked === 0 ? PAGE : asked, PAGE));
  const prefixes = page.filter(([, content]) => content === undefined).map(([name]) => name);
  const items = page.flatMap(([name, content]) =>
    content === undefined ? [] : [objectResource(bucket, name.replace(/\0$/, ''), content)],
  );
  const [last] = page.at(-1) ?? [];
  return selected(request, {
    kind: 'storage#objects',
    ...(rest.length > page.length && last !== undefined
      ? { nextPageToken: Buffer.from(last).toString('base64url') }
      : {}),
    ...(prefixes.length > 0 ? { prefixes } : {}),
    ...(items.length > 0 ? { items } : {}),
  });
}

/** The bytes, whole or one range (RFC 9110 section 14), with the hashes of the whole. */
function media(request: EmulatedRequest, content: string): Answer {
  const bytes = Buffer.from(content);
  const headers = {
    'content-type': 'text/plain',
    'accept-ranges': 'bytes',
    etag: 'CAE=',
    'x-goog-generation': GENERATION,
    'x-goog-metageneration': '1',
    'x-goog-storage-class': 'STANDARD',
    'x-goog-stored-content-encoding': 'identity',
    'x-goog-stored-content-length': String(bytes.length),
    'x-goog-hash': `crc32c=${crc32c(bytes)},md5=${createHash('md5').update(bytes).digest('base64')}`,
    'cache-control': 'private, max-age=0',
  };
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(request.headers['range'] ?? '') ?? [];
  if (first === '' && last === '') return { status: 200, headers, body: bytes };
  const start = first === '' ? Math.max(bytes.length - Number(last), 0) : Number(first);
  const end = first === '' || last === '' ? bytes.length - 1 : Math.min(Number(last), bytes.length - 1);
  if (start > end) {
    return {
      status: 416,
      headers: { 'content-type': 'text/html; charset=UTF-8', 'content-range': `bytes */${bytes.length}` },
      body: 'The requested range cannot be satisfied.',
    };
  }
  return {
    status: 206,
    headers: { ...headers, 'content-range': `bytes ${start}-${end}/${bytes.length}` },
    body: bytes.subarray(start, end + 1),
  };
}

/** A resource, with the members that `fields` selects. */
function selected(request: EmulatedRequest, resource: Readonly<Record<string, unknown>>): Answer {
  const fields = request.query.get('fields');
  return googleJson(fields === null || fields === '' ? resource : masked(resource, parseMask(fields)));
}

/** The members to keep by name; null keeps all of a member. */
type Mask = Map<string, Mask | null>;

/** `a,b/c,d(e,f)`. @see https://cloud.google.com/storage/docs/json_api#partial-response */
function parseMask(text: string): Mask {
  const mask: Mask = new Map();
  // Commas in parentheses do not separate.
  for (const part of text.split(/,(?![^()]*\))/)) {
    const [, name = '', path, group] = /^([^/(]+)(?:\/(.+)|\((.*)\))?$/s.exec(part.trim()) ?? [];
    const inner = path ?? group;
    const known = mask.get(name);
    if (inner === undefined || known === null) mask.set(name, null);
    else mask.set(name, new Map([...(known ?? []), ...parseMask(inner)]));
  }
  return mask;
}

function masked(value: unknown, mask: Mask): unknown {
  if (Array.isArray(value)) return value.map((one) => masked(one, mask));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, member]) => {
      const inner = mask.get(key) ?? mask.get('*');
      if (inner) return [[key, masked(member, inner)]];
      return mask.has(key) || mask.has('*') ? [[key, member]] : [];
    }),
  );
}

const REASONS = new Map([
  [400, 'invalid'],
  [403, 'forbidden'],
  [404, 'notFound'],
]);

/** An error of this API, which has a form of its own. @see https://cloud.google.com/storage/docs/json_api/v1/status-codes */
function failure(code: number, message: string): Answer {
  const errors = [{ message, domain: 'global', reason: REASONS.get(code) ?? 'backendError' }];
  return googleJson({ error: { code, message, errors } }, code);
}

function missing(kind: Target['kind'], asText: boolean, message: string): Answer {
  if (kind === 'file') {
    const code = message.startsWith('No such object') ? 'NoSuchKey' : 'NoSuchBucket';
    const text = code === 'NoSuchKey' ? 'The specified key does not exist.' : message;
    return {
      status: 404,
      headers: { 'content-type': 'application/xml; charset=UTF-8' },
      body: `<?xml version='1.0' encoding='UTF-8'?><Error><Code>${code}</Code><Message>${text}</Message></Error>`,
    };
  }
  if (!asText) return failure(404, message);
  return { status: 404, headers: { 'content-type': 'text/html; charset=UTF-8' }, body: message };
}

function denied(token: IssuedToken, permission: string, on: string): Answer {
  return failure(
    403,
    `${nameOf(token.principal)} does not have ${permission} access to the Google Cloud ${on === 'project' ? 'project' : `Storage ${on}`}. Permission '${permission}' denied on resource (or it may not exist).`,
  );
}

const READERS = [
  'inRole:roles/storage.objectViewer',
  'inRole:roles/storage.objectAdmin',
  'inRole:roles/storage.objectUser',
  'inRole:roles/storage.admin',
];

/**
 * Whether a token's access boundary allows it to read a resource.
 * @param prefix of the objects that are listed: an attribute of the request, which a condition can read
 * @see https://cloud.google.com/iam/docs/downscoping-short-lived-credentials
 */
function isWithin(token: IssuedToken, bucket: string, name: string, prefix: string): boolean {
  if (!token.boundary) return true;
  return token.boundary.some((rule) => {
    if (rule.availableResource !== `//storage.googleapis.com/projects/_/buckets/${bucket}`) return false;
    if (!rule.availablePermissions.some((permission) => READERS.includes(permission))) return false;
    if (!rule.availabilityCondition) return true;
    const { evaluate } = compile(rule.availabilityCondition.expression, BOUNDARY_VARIABLES);
    const type = name.includes('/objects/') ? 'Object' : 'Bucket';
    const result = evaluate({
      resource: { name, type: `storage.googleapis.com/${type}`, service: 'storage.googleapis.com' },
      api: prefix === '' ? {} : { 'storage.googleapis.com/objectListPrefix': prefix },
    });
    return 'value' in result && result.value === true;
  });
}

/** RFC 3720 appendix B.4, as Cloud Storage writes it: base64 of the four bytes, most significant first. */
function crc32c(bytes: Buffer): string {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0x82f63b78 : 0);
  }
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE((crc ^ 0xffffffff) >>> 0);
  return sum.toString('base64');
}
