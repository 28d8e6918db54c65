import { DEPLOYER, INVOKER, impersonationUrl, RANGE, scenario } from '../stage/scenario.ts';

export default scenario('a file of an impersonated account with delegates, on a key', async ({ key }) => ({
  inputs: {
    credentials_json: JSON.stringify({
      type: 'impersonated_service_account',
      service_account_impersonation_url: impersonationUrl(DEPLOYER),
      delegates: [`projects/-/serviceAccounts/${INVOKER}`],
      source_credentials: await key(DEPLOYER),
    }),
    id_token_audience: RANGE,
    access_token_lifetime: '20m',
    token_format: 'access_token,id_token',
  },
}));
