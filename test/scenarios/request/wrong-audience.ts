import { failure, INVOKER, PROVIDER, RANGE } from '../stage/scenario.ts';

export default failure('an audience that is not that of the service', ({ emulator }) => ({
  env: emulator.github(),
  inputs: {
    workload_identity_provider: PROVIDER,
    service_account: INVOKER,
    url: `${RANGE}/hello`,
    id_token_audience: 'https://another.example.com',
    wait: '0s',
  },
}));
