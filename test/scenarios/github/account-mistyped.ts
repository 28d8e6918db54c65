import { failure, PROVIDER } from '../stage/scenario.ts';

export default failure('an account that does not exist', ({ emulator }) => ({
  env: emulator.github(),
  inputs: {
    workload_identity_provider: PROVIDER,
    service_account: 'nobody@demo-project.iam.gserviceaccount.com',
  },
}));
