import { INVOKER, PROVIDER, RANGE, scenario } from '../stage/scenario.ts';

export default scenario('a file for curl carries the ID token, and no output does', ({ emulator }) => ({
  env: emulator.github(),
  inputs: {
    workload_identity_provider: PROVIDER,
    service_account: INVOKER,
    id_token_audience: RANGE,
    create_curl_config: 'true',
    output_tokens: 'false',
  },
}));
