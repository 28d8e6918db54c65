import { externalAccount, refusal, subjectToken } from '../stage/scenario.ts';

export default refusal(
  "an external account whose token URL has Google's host and another path, port or query",
  async (stage) => ({
    inputs: {
      credentials_json: JSON.stringify(
        externalAccount(
          { file: await stage.file('token', await subjectToken(stage)) },
          { token_url: 'https://sts.googleapis.com:8443/v1/token?to=elsewhere' },
        ),
      ),
    },
  }),
);
