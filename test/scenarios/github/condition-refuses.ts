import { failure, INVOKER, PROVIDER, RANGE } from '../stage/scenario.ts';

export default failure(
  'a trust policy that refuses the job is shown the claims of its token',
  ({ emulator }) => ({
    env: emulator.github({ repository: 'another-org/their-repo' }),
    inputs: { workload_identity_provider: PROVIDER, service_account: INVOKER, id_token_audience: RANGE },
  }),
);
