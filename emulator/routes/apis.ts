/** A Google API to test access tokens with. */

import { googleJson, rpcError } from '../google-errors.ts';
import type { Answer, EmulatedRequest } from '../message.ts';
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
