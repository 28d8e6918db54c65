import { PROVIDER, refusal } from '../stage/scenario.ts';

export default refusal('a provider in quotes', ({ emulator }) => ({
  env: emulator.github(),
  inputs: { workload_identity_provider: `"${PROVIDER}"` },
}));
