import { INVOKER, PROVIDER, RANGE, scenario } from '../stage/scenario.ts';

export default scenario('what passes is tried again: a reset, a 503, a body cut short', ({ emulator }) => {
  emulator.fail('oidc', { status: 503, headers: { 'retry-after': '0' } }, { times: 1 });
  emulator.fail('sts', ['reset', 'cut']);
  emulator.fail('iamcredentials', { status: 429, headers: { 'retry-after': '0' } }, { times: 1 });
  return {
    env: emulator.github(),
    inputs: { workload_identity_provider: PROVIDER, service_account: INVOKER, id_token_audience: RANGE },
  };
});
