import { PROVIDER, scenario } from '../stage/scenario.ts';

export default scenario(
  'STS may leave out when a token ends',
  ({ emulator }) => ({
    env: emulator.github(),
    inputs: { workload_identity_provider: PROVIDER },
  }),
  { sts: { omitExpiresIn: true } },
);
