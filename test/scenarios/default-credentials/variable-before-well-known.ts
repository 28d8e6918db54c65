import { DEPLOYER, scenario } from '../stage/scenario.ts';

export default scenario(
  "the variable goes before gcloud's well-known file",
  async ({ key, emulator, file, job }) => {
    await file(`${job.home}/.config/gcloud/application_default_credentials.json`, emulator.authorizedUser());
    return {
      env: { GOOGLE_APPLICATION_CREDENTIALS: await file('key.json', await key(DEPLOYER)) },
      inputs: { application_default_credentials: 'True' },
    };
  },
);
