import { DEPLOYER, scenario } from '../stage/scenario.ts';

export default scenario('the project: GOOGLE_CLOUD_PROJECT goes before the file', async ({ key, file }) => ({
  env: {
    GOOGLE_CLOUD_PROJECT: 'from-variable',
    GCLOUD_PROJECT: 'from-older-variable',
    GOOGLE_APPLICATION_CREDENTIALS: await file('key.json', await key(DEPLOYER)),
  },
  inputs: { application_default_credentials: 'true' },
}));
