import { scenario } from '../stage/scenario.ts';

export default scenario('a person of a workforce pool', async ({ emulator, file, job }) => {
  await file(
    `${job.home}/.config/gcloud/application_default_credentials.json`,
    emulator.workforceAuthorizedUser(),
  );
  return { inputs: { application_default_credentials: 'true', request_reason: 'on call' } };
});
