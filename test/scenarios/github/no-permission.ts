import { failure, INVOKER, PROVIDER, RANGE } from '../stage/scenario.ts';

export default failure('an account that may not be impersonated', ({ emulator }) => {
  emulator.serviceAccount(INVOKER).iam = {};
  return {
    env: emulator.github(),
    inputs: {
      workload_identity_provider: PROVIDER,
      service_account: INVOKER,
      id_token_audience: RANGE,
      create_credentials_file: 'true',
    },
  };
});
