import { INVOKER, PROVIDER, scenario } from '../stage/scenario.ts';

export default scenario('a custom domain, whose audience is given', ({ emulator }) => ({
  env: emulator.github(),
  inputs: {
    workload_identity_provider: PROVIDER,
    service_account: INVOKER,
    url: 'https://api.example.com/hello',
    id_token_audience: 'https://api.example.com',
    token_format: 'access_token',
  },
}));
