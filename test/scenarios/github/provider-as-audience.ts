import { PROVIDER, scenario } from '../stage/scenario.ts';

export default scenario('a provider may be named as credential files do', ({ emulator }) => ({
  env: emulator.github(),
  inputs: { workload_identity_provider: `https://iam.googleapis.com/${PROVIDER}` },
}));
