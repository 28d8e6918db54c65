import { failure, INVOKER, PROVIDER, RANGE } from '../stage/scenario.ts';

export default failure('a status that is not expected fails the step after its outputs', ({ emulator }) => ({
  env: emulator.github(),
  inputs: {
    workload_identity_provider: PROVIDER,
    service_account: INVOKER,
    url: `${RANGE}/status/500?body=oh+no`,
    wait: '0s',
    create_credentials_file: 'true',
  },
}));
