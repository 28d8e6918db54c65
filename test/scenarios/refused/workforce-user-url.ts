import { refusal } from '../stage/scenario.ts';

export default refusal("a workforce user's token URL that is not Google's", ({ emulator }) => ({
  inputs: {
    credentials_json: JSON.stringify({
      ...emulator.workforceAuthorizedUser(),
      token_url: 'https://sts.example.com/v1/oauthtoken',
    }),
  },
}));
