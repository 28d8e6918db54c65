import { failure, PROVIDER } from '../stage/scenario.ts';

export default failure('a good answer without a token is an error', ({ emulator }) => {
  emulator.fail('sts', { status: 200, json: { token_type: 'Bearer' } });
  return { env: emulator.github(), inputs: { workload_identity_provider: PROVIDER } };
});
