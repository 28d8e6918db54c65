import {
  externalAccount,
  INVOKER,
  impersonationUrl,
  RANGE,
  scenario,
  subjectToken,
} from '../stage/scenario.ts';

export default scenario(
  'an ID token where the library says there is none: an external account with an impersonation URL',
  async (stage) => ({
    inputs: {
      credentials_json: JSON.stringify(
        externalAccount(
          { file: await stage.file('token', await subjectToken(stage)) },
          {
            service_account_impersonation_url: impersonationUrl(INVOKER),
            token_info_url: 'https://sts.googleapis.com/v1/introspect',
          },
        ),
      ),
      token_format: 'access_token,id_token',
      id_token_audience: RANGE,
    },
  }),
);
