import { failure, PROVIDER } from '../stage/scenario.ts';

export default failure(
  'a server that repeats the token in its words gives it away to nobody',
  ({ emulator, secret }) => {
    const env = emulator.github();
    const token = secret(env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] ?? '', 'request token');
    emulator.fail('oidc', {
      status: 401,
      json: { message: `bad token ${token} or ${Buffer.from(token).toString('base64')}` },
    });
    return { env, inputs: { workload_identity_provider: PROVIDER } };
  },
);
