import { DEPLOYER, PROVIDER, scenario } from '../stage/scenario.ts';

export default scenario('an impersonated access token of ten minutes', ({ emulator }) => ({
  env: emulator.github(),
  inputs: { workload_identity_provider: PROVIDER, service_account: DEPLOYER, access_token_lifetime: '600' },
}));
