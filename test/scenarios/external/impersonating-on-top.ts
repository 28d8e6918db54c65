import {
  DEPLOYER,
  externalAccount,
  INVOKER,
  impersonationUrl,
  RANGE,
  scenario,
  subjectToken,
} from '../stage/scenario.ts';

export default scenario('the account of an external account impersonates the next', async (stage) => ({
  inputs: {
    credentials_json: JSON.stringify(
      externalAccount(
        { file: await stage.file('token', await subjectToken(stage)) },
        { service_account_impersonation_url: impersonationUrl(DEPLOYER) },
      ),
    ),
    service_account: INVOKER,
    id_token_audience: RANGE,
    create_credentials_file: 'true',
  },
}));
