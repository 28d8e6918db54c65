import { DEPLOYER, INVOKER, impersonationUrl, RANGE, scenario } from '../stage/scenario.ts';

export default scenario('an impersonated account impersonates the next', async ({ emulator }) => ({
  inputs: {
    credentials_json: JSON.stringify({
      type: 'impersonated_service_account',
      service_account_impersonation_url: impersonationUrl(DEPLOYER),
      source_credentials: emulator.authorizedUser(),
    }),
    service_account: INVOKER,
    id_token_audience: RANGE,
    create_credentials_file: 'true',
  },
}));
