import { PROVIDER, scenario } from '../stage/scenario.ts';

export default scenario('a repository with the newer form of subject', ({ emulator }) => ({
  env: emulator.github({ subject: 'immutable' }),
  inputs: { workload_identity_provider: PROVIDER },
}));
