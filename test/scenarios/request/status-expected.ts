import { INVOKER, PROVIDER, RANGE, scenario } from '../stage/scenario.ts';

export default scenario('a status that is expected', ({ emulator }) => ({
  env: emulator.github(),
  inputs: {
    workload_identity_provider: PROVIDER,
    service_account: INVOKER,
    url: `${RANGE}/status/418?body=short+and+stout`,
    expect: 'status == 418',
    wait: '0s',
    response_file: 'answer.txt',
  },
}));
