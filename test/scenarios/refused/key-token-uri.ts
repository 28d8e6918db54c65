import { changedKey, refusal } from '../stage/scenario.ts';

export default refusal("a key whose token_uri is not Google's", async (stage) => ({
  inputs: {
    credentials_json: await changedKey(stage, () => ({
      token_uri: 'https://oauth2.googleapis.com.example.net/token',
    })),
  },
}));
