import { INVOKER, impersonationUrl, RANGE, scenario } from '../stage/scenario.ts';

export default scenario(
  'an impersonated account is asked of the Private Service Connect host that its file names',
  async ({ emulator, file }) => ({
    env: {
      GOOGLE_APPLICATION_CREDENTIALS: await file('adc.json', {
        type: 'impersonated_service_account',
        service_account_impersonation_url: impersonationUrl(INVOKER).replace('.', '-xyz.p.'),
        source_credentials: emulator.authorizedUser(),
      }),
    },
    inputs: { application_default_credentials: 'true', id_token_audience: RANGE },
  }),
);
