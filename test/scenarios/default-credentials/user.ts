import { scenario } from '../stage/scenario.ts';

export default scenario(
  "a person's credentials in gcloud's well-known file",
  async ({ emulator, file, job }) => {
    await file(`${job.home}/.config/gcloud/application_default_credentials.json`, emulator.authorizedUser());
    return { inputs: { application_default_credentials: 'true', request_reason: 'trying it out' } };
  },
);
