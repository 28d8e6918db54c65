import { PROVIDER, scenario } from '../stage/scenario.ts';

export default scenario("a GitHub job's federated token is downscoped", ({ emulator }) => ({
  env: emulator.github(),
  inputs: {
    workload_identity_provider: PROVIDER,
    request_reason: 'nightly copy',
    access_token_boundary:
      '{"accessBoundaryRules":[{"availableResource":"//storage.googleapis.com/projects/_/buckets/demo-bucket","availablePermissions":["inRole:roles/storage.objectViewer"]}]}',
  },
}));
