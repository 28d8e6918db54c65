import { DEPLOYER, refusal } from '../stage/scenario.ts';

export default refusal(
  'a secret that arrived empty: other credentials of the machine are not used instead',
  async ({ key, file }) => ({
    env: { GOOGLE_APPLICATION_CREDENTIALS: await file('key.json', await key(DEPLOYER)) },
    inputs: { credentials_json: '' },
  }),
);
