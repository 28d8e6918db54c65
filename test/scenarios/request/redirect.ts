import { failure, INVOKER, PROVIDER, RANGE } from '../stage/scenario.ts';

export default failure('a redirect is not followed unasked, and the token stays', ({ emulator }) => ({
  env: emulator.github(),
  inputs: {
    workload_identity_provider: PROVIDER,
    service_account: INVOKER,
    url: `${RANGE}/redirect?to=https://public-abc123-uc.a.run.app/`,
    wait: '0s',
  },
}));
