import { INVOKER, PROVIDER, RANGE, scenario } from '../stage/scenario.ts';

export default scenario('an account by its unique id, whose e-mail the ID token tells', ({ emulator }) => ({
  env: emulator.github(),
  inputs: {
    workload_identity_provider: PROVIDER,
    service_account: emulator.serviceAccount(INVOKER).uniqueId,
    id_token_audience: RANGE,
  },
}));
