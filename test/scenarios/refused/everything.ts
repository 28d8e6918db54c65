import { RANGE, refusal } from '../stage/scenario.ts';

export default refusal('all problems of all inputs are told at once', ({ emulator }) => ({
  env: emulator.github(),
  inputs: {
    workload_identity_provider: 'projects/demo-project/locations/global/workloadIdentityPools/github',
    id_token_audience: RANGE,
    service_account: 'not an account',
    access_token_lifetime: '1 fortnight',
    output_tokens: 'perhaps',
    token_format: 'both',
    universe: '-',
    access_token_boundary: 'missing.yaml',
  },
}));
