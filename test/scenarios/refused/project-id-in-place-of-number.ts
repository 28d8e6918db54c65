import { INVOKER, PROJECT, PROVIDER, refusal } from '../stage/scenario.ts';

export default refusal('a project id in place of its number', ({ emulator }) => ({
  env: emulator.github(),
  inputs: {
    workload_identity_provider: PROVIDER.replace(PROJECT.number, PROJECT.id),
    service_account: INVOKER,
  },
}));
