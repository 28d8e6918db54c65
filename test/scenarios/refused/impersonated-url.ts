import { INVOKER, impersonationUrl, refusal } from '../stage/scenario.ts';

export default refusal("an impersonation URL that is not Google's", ({ emulator }) => ({
  inputs: {
    credentials_json: JSON.stringify({
      type: 'impersonated_service_account',
      service_account_impersonation_url: impersonationUrl(INVOKER).replace(
        'googleapis.com',
        'googleapis.com.example.net',
      ),
      source_credentials: emulator.authorizedUser(),
    }),
  },
}));
