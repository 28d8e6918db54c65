import { DEPLOYER, INVOKER, PROVIDER, scenario, USER } from '../stage/scenario.ts';

export default scenario('domain-wide delegation at the end of a chain of delegates', ({ emulator }) => {
  emulator.serviceAccount(INVOKER).delegatedScopes = ['https://www.googleapis.com/auth/cloud-platform'];
  return {
    env: emulator.github(),
    inputs: {
      workload_identity_provider: PROVIDER,
      service_account: INVOKER,
      delegates: DEPLOYER,
      access_token_subject: USER,
    },
  };
});
