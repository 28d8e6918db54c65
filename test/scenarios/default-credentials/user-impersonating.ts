import { INVOKER, RANGE, scenario } from '../stage/scenario.ts';

export default scenario(
  'a person impersonates an account, for both kinds',
  async ({ emulator, file, job }) => {
    await file(`${job.home}/.config/gcloud/application_default_credentials.json`, emulator.authorizedUser());
    return {
      inputs: {
        application_default_credentials: 'true',
        service_account: INVOKER,
        token_format: 'access_token,id_token',
        id_token_audience: RANGE,
        create_credentials_file: 'true',
      },
    };
  },
);
