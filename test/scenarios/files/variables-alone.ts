import { INVOKER, PROVIDER, scenario } from '../stage/scenario.ts';

export default scenario('the project variables are exported without a credential file', ({ emulator }) => ({
  env: emulator.github(),
  inputs: {
    workload_identity_provider: PROVIDER,
    service_account: INVOKER,
    export_environment_variables: 'true',
  },
}));
