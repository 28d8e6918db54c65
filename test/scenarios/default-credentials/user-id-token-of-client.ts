import { scenario, USER } from '../stage/scenario.ts';

export default scenario('a person has an ID token for their own OAuth client', async ({ emulator }) => ({
  inputs: {
    credentials_json: JSON.stringify(emulator.authorizedUser()),
    id_token_audience: emulator.user(USER).clientId,
  },
}));
