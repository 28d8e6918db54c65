import { refusal } from '../stage/scenario.ts';

export default refusal("a person's credentials without the refresh token", ({ emulator }) => ({
  inputs: {
    credentials_json: JSON.stringify({
      ...emulator.authorizedUser(),
      refresh_token: undefined,
      client_id: 7,
    }),
  },
}));
