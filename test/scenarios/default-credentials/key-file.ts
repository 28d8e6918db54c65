import { INVOKER, RANGE, scenario } from '../stage/scenario.ts';

export default scenario(
  'a key file that GOOGLE_APPLICATION_CREDENTIALS names, for both kinds',
  async ({ key, file }) => ({
    env: { GOOGLE_APPLICATION_CREDENTIALS: await file('keys/key.json', await key(INVOKER), 0o600) },
    inputs: {
      application_default_credentials: 'true',
      token_format: 'access_token,id_token',
      id_token_audience: RANGE,
      create_credentials_file: 'true',
    },
  }),
);
