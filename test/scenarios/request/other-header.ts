import { INVOKER, PROVIDER, RANGE, scenario } from '../stage/scenario.ts';

export default scenario(
  'the token in X-Serverless-Authorization leaves Authorization to the service',
  ({ emulator }) => ({
    env: emulator.github(),
    inputs: {
      workload_identity_provider: PROVIDER,
      service_account: INVOKER,
      url: `${RANGE}/hello`,
      auth_header: 'X-Serverless-Authorization',
      headers: 'X-Request-Id: 4711\nAccept: application/json',
      create_curl_config: 'true',
    },
  }),
);
