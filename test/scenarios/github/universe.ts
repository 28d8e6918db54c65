import { INVOKER, PROVIDER, RANGE, scenario } from '../stage/scenario.ts';

export default scenario(
  'a provider is called by its name of googleapis.com in every universe',
  ({ emulator }) => ({
    env: emulator.github(),
    inputs: {
      workload_identity_provider: PROVIDER,
      service_account: INVOKER,
      universe: 'apis.cloud.example',
      token_format: 'access_token,id_token',
      id_token_audience: RANGE,
      create_credentials_file: 'true',
    },
  }),
  { universes: ['apis.cloud.example'] },
);
