import { changedKey, scenario } from '../stage/scenario.ts';

export default scenario('a key made years ago asks the endpoint that it names', async (stage) => ({
  inputs: {
    credentials_json: await changedKey(stage, () => ({
      token_uri: 'https://accounts.google.com/o/oauth2/token',
    })),
  },
}));
