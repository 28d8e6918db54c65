import { failure, RANGE } from '../stage/scenario.ts';

export default failure(
  'Google gives a person no ID token for another audience',
  async ({ emulator, file, job }) => {
    await file(`${job.home}/.config/gcloud/application_default_credentials.json`, emulator.authorizedUser());
    return { inputs: { application_default_credentials: 'true', id_token_audience: RANGE } };
  },
);
