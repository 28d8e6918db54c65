import { INVOKER, impersonationUrl, refusal } from '../stage/scenario.ts';

export default refusal('an impersonated account without source credentials, or with bad ones', () => ({
  inputs: {
    credentials_json: JSON.stringify({
      type: 'impersonated_service_account',
      service_account_impersonation_url: impersonationUrl(INVOKER),
      delegates: 'not a list',
    }),
  },
}));
