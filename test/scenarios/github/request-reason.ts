import { FUNCTION, INVOKER, PROVIDER, RANGE, scenario } from '../stage/scenario.ts';

export default scenario(
  'the reason of a request is on every call to Google and on none to GitHub',
  ({ emulator }) => ({
    env: emulator.github(),
    inputs: {
      workload_identity_provider: PROVIDER,
      service_account: INVOKER,
      token_format: 'access_token,id_token',
      id_token_audience: `${RANGE},${FUNCTION}`,
      request_reason: 'release 1.2.3',
    },
  }),
);
