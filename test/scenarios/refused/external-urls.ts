import { externalAccount, INVOKER, impersonationUrl, refusal, subjectToken } from '../stage/scenario.ts';

export default refusal("an external account whose URLs are not Google's", async (stage) => ({
  inputs: {
    credentials_json: JSON.stringify(
      externalAccount(
        { file: await stage.file('token', await subjectToken(stage)) },
        {
          token_url: 'https://sts.googleapis.com.example.net/v1/token',
          service_account_impersonation_url: impersonationUrl(INVOKER).replace('https:', 'http:'),
          token_info_url: 'https://user@sts.googleapis.com/v1/introspect',
        },
      ),
    ),
  },
}));
