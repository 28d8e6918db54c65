import { DEPLOYER, INVOKER, RANGE, scenario } from '../stage/scenario.ts';

export default scenario('the reason of a request is on every call that a key makes', async ({ key }) => ({
  inputs: {
    credentials_json: JSON.stringify(await key(DEPLOYER)),
    service_account: INVOKER,
    token_format: 'access_token,id_token',
    id_token_audience: RANGE,
    access_token_boundary:
      '{"accessBoundaryRules":[{"availableResource":"//storage.googleapis.com/projects/_/buckets/demo-bucket","availablePermissions":["inRole:roles/storage.objectViewer"]}]}',
    request_reason: 'ticket 4711',
  },
}));
