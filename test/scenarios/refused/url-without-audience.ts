import { INVOKER, PROVIDER, refusal } from '../stage/scenario.ts';

export default refusal('a custom domain whose audience nobody can guess', ({ emulator }) => ({
  env: emulator.github(),
  inputs: {
    workload_identity_provider: PROVIDER,
    service_account: INVOKER,
    url: 'https://api.example.com/hello',
  },
}));
