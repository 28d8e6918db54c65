import { failure, PROVIDER } from '../stage/scenario.ts';

export default failure('a captive portal is not taken for Google', ({ emulator }) => {
  emulator.fail('sts', { status: 200, html: true });
  return {
    env: emulator.github(),
    inputs: { workload_identity_provider: PROVIDER, create_credentials_file: 'true' },
  };
});
