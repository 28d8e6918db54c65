import { refusal } from '../stage/scenario.ts';

export default refusal('a pool in place of a provider', ({ emulator }) => ({
  env: emulator.github(),
  inputs: {
    workload_identity_provider: 'projects/123456789012/locations/global/workloadIdentityPools/github',
  },
}));
