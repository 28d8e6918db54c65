/** Two Google APIs, to test access tokens and access boundaries with. */

import { own } from '../../src/record.ts';
import { compile } from '../cel.ts';
import { googleJson, rpcError } from '../google-errors.ts';
import type { Answer, EmulatedRequest } from '../message.ts';
import { nameOf } from '../principals.ts';
import { BOUNDARY_VARIABLES, type IssuedToken } from '../tokens.ts';
import { authenticate, CLOUD_PLATFORM, type World } from '../world.ts';

/** `GET cloudresourcemanager.googleapis.com/v1/projects/ID`, v3 too. */
export async function project(world: World, request: EmulatedRequest): Promise<Answer> {
  const method = {
    service: 'cloudresourcemanager.googleapis.com',
    method: 'google.cloudresourcemanager.v1.Projects.GetProject',
  };
  const authenticated = await authenticate(world, request, method, [
    CLOUD_PLATFORM,
    `${CLOUD_PLATFORM}.read-only`,
  ]);
  if ('refused' in authenticated) return authenticated.refused;
  const [, version, name] = /^\/(v1|v3)\/projects\/([^/]+)$/.exec(request.path) ?? [];
  const { id, number } = world.config.project;
  if (name !== id && name !== number) return rpcError(403, 'The caller does not have permission');
  if (version === 'v3') {
    return googleJson({ name: `projects/${number}`, projectId: id, state: 'ACTIVE', displayName: id });
  }
  return googleJson({
    projectNumber: number,
    projectId: id,
    lifecycleState: 'ACTIVE',
    name: id,
    createTime: '2024-01-01T00:00:00.000Z',
  });
}

/** `GET storage.googleapis.com/storage/v1/b/BUCKET` and `/o/OBJECT`, with `alt=media` for the object's bytes. */
export async function storage(world: World, request: EmulatedRequest): Promise<Answer> {
  const authenticated = await authenticate(
    world,
    request,
    { service: 'storage.googleapis.com', method: 'google.storage.objects.get' },
    [
      CLOUD_PLATFORM,
      `${CLOUD_PLATFORM}.read-only`,
      'https://www.googleapis.com/auth/devstorage.read_only',
      'https://www.googleapis.com/auth/devstorage.read_write',
      'https://www.googleapis.com/auth/devstorage.full_control',
    ],
  );
  if ('refused' in authenticated) return authenticated.refused;
  const [, bucket = '', object] = /^\/storage\/v1\/b\/([^/]+)(?:\/o\/([^/]+))?$/.exec(request.path) ?? [];
  const objects = own(world.config.buckets, bucket);
  if (!objects) return rpcError(404, 'The specified bucket does not exist.');
  const name = object === undefined ? undefined : decodeURIComponent(object);
  const resource =
    name === undefined ? `projects/_/buckets/${bucket}` : `projects/_/buckets/${bucket}/objects/${name}`;
  const permission = name === undefined ? 'storage.buckets.get' : 'storage.objects.get';
  if (!isWithin(authenticated.token, bucket, resource)) {
    return rpcError(
      403,
      `${nameOf(authenticated.token.principal)} does not have ${permission} access to the Google Cloud Storage ${name === undefined ? 'bucket' : 'object'}. Permission '${permission}' denied on resource (or it may not exist).`,
    );
  }
  if (name === undefined)
    return googleJson({
      kind: 'storage#bucket',
      id: bucket,
      name: bucket,
      projectNumber: world.config.project.number,
    });
  const content = own(objects, name);
  if (content === undefined) return rpcError(404, `No such object: ${bucket}/${name}`);
  if (request.query.get('alt') === 'media')
    return { status: 200, headers: { 'content-type': 'text/plain' }, body: content };
  return googleJson({ kind: 'storage#object', name, bucket, size: String(Buffer.byteLength(content)) });
}

const READERS = [
  'inRole:roles/storage.objectViewer',
  'inRole:roles/storage.objectAdmin',
  'inRole:roles/storage.objectUser',
  'inRole:roles/storage.admin',
];

/** Whether a token's access boundary allows it to read a resource. */
function isWithin(token: IssuedToken, bucket: string, name: string): boolean {
  if (!token.boundary) return true;
  return token.boundary.some((rule) => {
    if (rule.availableResource !== `//storage.googleapis.com/projects/_/buckets/${bucket}`) return false;
    if (!rule.availablePermissions.some((permission) => READERS.includes(permission))) return false;
    if (!rule.availabilityCondition) return true;
    const condition = compile(rule.availabilityCondition.expression, BOUNDARY_VARIABLES);
    const result = condition.evaluate({ resource: { name }, api: {} });
    return 'value' in result && result.value === true;
  });
}
