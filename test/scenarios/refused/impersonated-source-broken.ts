import { INVOKER, impersonationUrl, refusal } from '../stage/scenario.ts';

export default refusal('an impersonated account whose source credentials are broken', () => ({
  inputs: {
    credentials_json: JSON.stringify({
      type: 'impersonated_service_account',
      service_account_impersonation_url: impersonationUrl(INVOKER),
      source_credentials: { type: 'authorized_user', client_id: 'x' },
    }),
  },
}));
