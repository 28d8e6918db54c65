import { INVOKER, PROVIDER, RANGE, scenario } from '../stage/scenario.ts';

export default scenario(
  'a service that repeats its headers gives the token away to nobody',
  ({ emulator }) => ({
    env: emulator.github(),
    inputs: {
      workload_identity_provider: PROVIDER,
      service_account: INVOKER,
      url: `${RANGE}/echo-headers`,
      response_file: 'answer.json',
      results_file: 'results.json',
      junit_file: 'junit.xml',
    },
  }),
);
