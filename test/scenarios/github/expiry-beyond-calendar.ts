import { failure, PROVIDER } from '../stage/scenario.ts';

export default failure('an expiry that no calendar has is an error of who said it', ({ emulator }) => {
  emulator.fail('sts', {
    status: 200,
    json: { access_token: 'of-the-federation-0123456789', expires_in: 1e15 },
  });
  return { env: emulator.github(), inputs: { workload_identity_provider: PROVIDER } };
});
