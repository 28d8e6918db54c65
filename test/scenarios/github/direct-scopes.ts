import { PROVIDER, scenario } from '../stage/scenario.ts';

export default scenario('direct federation asks STS for the scopes', ({ emulator }) => ({
  env: emulator.github(),
  inputs: {
    workload_identity_provider: PROVIDER,
    project_id: 'another-project',
    access_token_scopes:
      'https://www.googleapis.com/auth/devstorage.read_only, https://www.googleapis.com/auth/pubsub',
    create_curl_config: 'true',
  },
}));
