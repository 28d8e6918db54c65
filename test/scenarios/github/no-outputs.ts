import { INVOKER, PROVIDER, RANGE, scenario } from '../stage/scenario.ts';

export default scenario('tokens that are not to be outputs are none', ({ emulator }) => ({
  env: emulator.github(),
  inputs: {
    workload_identity_provider: PROVIDER,
    service_account: INVOKER,
    token_format: 'access_token,id_token',
    id_token_audience: RANGE,
    output_tokens: 'false',
  },
}));
