import { scenario } from '../stage/scenario.ts';

export default scenario(
  'the project: of the configuration that CLOUDSDK_ACTIVE_CONFIG_NAME names',
  async ({ emulator, file, job }) => {
    const folder = `${job.root}/gcloud`;
    await file(`${folder}/application_default_credentials.json`, emulator.authorizedUser());
    await file(`${folder}/active_config`, 'work\n');
    await file(`${folder}/configurations/config_work`, '[core]\nproject = of-work\n');
    await file(`${folder}/configurations/config_home`, '[core]\nproject = of-home\n');
    return {
      env: { CLOUDSDK_CONFIG: folder, CLOUDSDK_ACTIVE_CONFIG_NAME: 'home' },
      inputs: { application_default_credentials: 'true' },
    };
  },
);
