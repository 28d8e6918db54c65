import { PROVIDER, scenario } from '../stage/scenario.ts';

export default scenario('a GitHub job by direct federation', ({ emulator }) => ({
  env: emulator.github(),
  inputs: { workload_identity_provider: PROVIDER },
}));
