import { INVOKER, impersonationUrl, RANGE, scenario } from '../stage/scenario.ts';

export default scenario('a file of an impersonated account, for both kinds', async ({ emulator, file }) => ({
  env: {
    GOOGLE_APPLICATION_CREDENTIALS: await file('impersonated.json', {
      type: 'impersonated_service_account',
      service_account_impersonation_url: impersonationUrl(INVOKER),
      source_credentials: emulator.authorizedUser(),
    }),
  },
  inputs: {
    application_default_credentials: 'true',
    token_format: 'access_token,id_token',
    id_token_audience: RANGE,
  },
}));
