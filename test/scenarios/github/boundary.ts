import { DEPLOYER, PROVIDER, scenario } from '../stage/scenario.ts';

export default scenario("an impersonated account's token is downscoped", ({ emulator }) => ({
  env: emulator.github(),
  inputs: {
    workload_identity_provider: PROVIDER,
    service_account: DEPLOYER,
    access_token_boundary:
      '{"accessBoundaryRules":[{"availableResource":"//storage.googleapis.com/projects/_/buckets/demo-bucket","availablePermissions":["inRole:roles/storage.objectViewer"]}]}',
  },
}));
