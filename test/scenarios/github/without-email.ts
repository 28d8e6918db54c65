import { INVOKER, PROVIDER, RANGE, scenario } from '../stage/scenario.ts';

export default scenario('an ID token without the e-mail', ({ emulator }) => ({
  env: emulator.github(),
  inputs: {
    workload_identity_provider: PROVIDER,
    service_account: INVOKER,
    id_token_audience: RANGE,
    id_token_include_email: 'false',
  },
}));
