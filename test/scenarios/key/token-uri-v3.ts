import { changedKey, RANGE, scenario } from '../stage/scenario.ts';

export default scenario("a key whose token_uri is that of Google's older libraries", async (stage) => ({
  inputs: {
    credentials_json: await changedKey(stage, () => ({
      token_uri: 'https://www.googleapis.com/oauth2/v3/token',
    })),
    id_token_audience: RANGE,
    token_format: 'access_token,id_token',
  },
}));
