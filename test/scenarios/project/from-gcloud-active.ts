import { scenario } from '../stage/scenario.ts';

export default scenario("the project: of gcloud's active configuration", async ({ emulator, file, job }) => {
  const folder = `${job.root}/gcloud`;
  await file(`${folder}/application_default_credentials.json`, emulator.authorizedUser());
  await file(`${folder}/active_config`, 'work\n');
  await file(`${folder}/configurations/config_default`, '[core]\nproject = of-default\n');
  await file(`${folder}/configurations/config_work`, '[core]\nproject = of-work\n');
  return { env: { CLOUDSDK_CONFIG: folder }, inputs: { application_default_credentials: 'true' } };
});
