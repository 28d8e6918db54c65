import { RANGE, scenario, USER } from '../stage/scenario.ts';

export default scenario(
  'a person calls a service with the ID token of their login',
  async ({ emulator, file, job }) => {
    const service = emulator.service(new URL(RANGE).host);
    service.invokers = [`user:${USER}`];
    await file(`${job.home}/.config/gcloud/application_default_credentials.json`, emulator.authorizedUser());
    return { inputs: { application_default_credentials: 'true', url: `${RANGE}/hello` } };
  },
);
