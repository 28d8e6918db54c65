import { DEPLOYER, failure, PROVIDER } from '../stage/scenario.ts';

export default failure('a lifetime that the organisation does not allow', ({ emulator }) => ({
  env: emulator.github(),
  inputs: { workload_identity_provider: PROVIDER, service_account: DEPLOYER, access_token_lifetime: '2h' },
}));
