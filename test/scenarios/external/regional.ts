import {
  externalAccount,
  INVOKER,
  impersonationUrl,
  RANGE,
  scenario,
  subjectToken,
} from '../stage/scenario.ts';

export default scenario('the regional hosts that a credential file names are asked', async (stage) => ({
  inputs: {
    credentials_json: JSON.stringify(
      externalAccount(
        { file: await stage.file('token', await subjectToken(stage)) },
        {
          token_url: 'https://sts.us-central1.rep.googleapis.com/v1/token',
          service_account_impersonation_url: impersonationUrl(INVOKER).replace(
            'iamcredentials.',
            'iamcredentials.us-east1.rep.',
          ),
          // Nothing calls it.
          token_info_url: 'https://example.net/introspect',
        },
      ),
    ),
    token_format: 'access_token,id_token',
    id_token_audience: RANGE,
    create_credentials_file: 'true',
  },
}));
