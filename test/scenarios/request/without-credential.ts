import { INVOKER, PROVIDER, scenario } from '../stage/scenario.ts';

export default scenario('a public service without a credential', ({ emulator }) => ({
  env: emulator.github(),
  inputs: {
    workload_identity_provider: PROVIDER,
    service_account: INVOKER,
    url: 'https://public-abc123-uc.a.run.app/',
    request_auth: 'none',
  },
}));
