import { externalAccount, INVOKER, impersonationUrl, refusal, subjectToken } from '../stage/scenario.ts';

export default refusal('an external account whose URLs are those of another universe', async (stage) => ({
  inputs: {
    universe: 'apis.cloud.example',
    credentials_json: JSON.stringify(
      externalAccount(
        { file: await stage.file('token', await subjectToken(stage)) },
        { service_account_impersonation_url: impersonationUrl(INVOKER) },
      ),
    ),
  },
}));
