import { externalAccount, RANGE, refusal, subjectToken } from '../stage/scenario.ts';

export default refusal('an ID token of an external account without a service account', async (stage) => ({
  inputs: {
    credentials_json: JSON.stringify(
      externalAccount({ file: await stage.file('token', await subjectToken(stage)) }),
    ),
    id_token_audience: RANGE,
  },
}));
