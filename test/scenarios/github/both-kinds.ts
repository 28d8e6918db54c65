import { INVOKER, PROVIDER, RANGE, scenario } from '../stage/scenario.ts';

export default scenario('a GitHub job gets both kinds of token after one exchange', ({ emulator }) => ({
  env: emulator.github({ environment: 'production' }),
  inputs: {
    workload_identity_provider: PROVIDER,
    service_account: INVOKER,
    token_format: 'access_token\nid_token',
    id_token_audience: RANGE,
    create_curl_config: 'true',
  },
}));
