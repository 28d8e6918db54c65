import { INVOKER, PROVIDER, RANGE, scenario } from '../stage/scenario.ts';

export default scenario('the service refuses whoever shows no credential', ({ emulator }) => ({
  env: emulator.github(),
  inputs: {
    workload_identity_provider: PROVIDER,
    service_account: INVOKER,
    url: `${RANGE}/hello`,
    expect_unauthenticated: 'refused',
  },
}));
