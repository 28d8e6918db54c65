import { PROVIDER, RANGE, refusal } from '../stage/scenario.ts';

export default refusal('an ID token by direct federation', ({ emulator }) => ({
  env: emulator.github(),
  inputs: { workload_identity_provider: PROVIDER, id_token_audience: RANGE },
}));
