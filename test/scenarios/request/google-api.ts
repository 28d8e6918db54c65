import { DEPLOYER, PROVIDER, scenario } from '../stage/scenario.ts';

export default scenario("Google's own API takes an access token", ({ emulator }) => ({
  env: emulator.github(),
  inputs: {
    workload_identity_provider: PROVIDER,
    service_account: DEPLOYER,
    url: 'https://storage.googleapis.com/storage/v1/b/demo-bucket/o/public%2Fhello.txt?alt=media',
    output_tokens: 'false',
    summary: 'false',
  },
}));
