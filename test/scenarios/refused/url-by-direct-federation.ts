import { PROVIDER, RANGE, refusal } from '../stage/scenario.ts';

export default refusal('a request that needs an ID token, by direct federation', ({ emulator }) => ({
  env: emulator.github(),
  inputs: { workload_identity_provider: PROVIDER, url: RANGE },
}));
