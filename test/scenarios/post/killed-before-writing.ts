import { killed, PROVIDER } from '../stage/scenario.ts';

export default killed(
  'the post step: after a step that was killed before it had written anything',
  ({ emulator }) => ({
    env: emulator.github(),
    inputs: { workload_identity_provider: PROVIDER, create_credentials_file: 'true' },
    killWhen: { request: ({ route }) => route === 'sts.token', signal: 'SIGKILL' },
  }),
);
