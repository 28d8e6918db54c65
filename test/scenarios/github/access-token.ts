import { DEPLOYER, PROVIDER, scenario } from '../stage/scenario.ts';

export default scenario(
  'a GitHub job impersonates a service account for an access token',
  ({ emulator }) => ({
    env: emulator.github(),
    inputs: { workload_identity_provider: PROVIDER, service_account: DEPLOYER },
  }),
);
