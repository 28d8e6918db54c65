import { DEPLOYER, failure, PROVIDER, RANGE } from '../stage/scenario.ts';

export default failure('an account that may not invoke the service', ({ emulator }) => ({
  env: emulator.github(),
  inputs: {
    workload_identity_provider: PROVIDER,
    service_account: DEPLOYER,
    url: `${RANGE}/hello`,
    wait: '0s',
  },
}));
