import { INVOKER, PROVIDER, RANGE, scenario } from '../stage/scenario.ts';

export default scenario('the federated token asks for an ID token itself', ({ emulator }) => ({
  env: emulator.github(),
  inputs: { workload_identity_provider: PROVIDER, service_account: INVOKER, id_token_audience: RANGE },
}));
