import { DEPLOYER, scenario } from '../stage/scenario.ts';

export default scenario('the project: GCLOUD_PROJECT does too', async ({ key, file }) => ({
  env: {
    GCLOUD_PROJECT: 'from-older-variable',
    GOOGLE_APPLICATION_CREDENTIALS: await file('key.json', await key(DEPLOYER)),
  },
  inputs: { application_default_credentials: 'true' },
}));
