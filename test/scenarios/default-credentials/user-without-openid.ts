import { failure, RANGE, USER } from '../stage/scenario.ts';

export default failure(
  'a login without the scope openid gets no ID token, and the command to log in again',
  ({ emulator }) => ({
    inputs: {
      credentials_json: JSON.stringify(emulator.authorizedUser()),
      id_token_audience: RANGE,
    },
  }),
  { users: [{ email: USER, scopes: ['https://www.googleapis.com/auth/cloud-platform'] }] },
);
