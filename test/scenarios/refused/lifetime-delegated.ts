import { DEPLOYER, refusal, USER } from '../stage/scenario.ts';

export default refusal('a lifetime over an hour for a user', async ({ key }) => ({
  inputs: {
    credentials_json: JSON.stringify(await key(DEPLOYER)),
    access_token_lifetime: '2h',
    access_token_subject: USER,
  },
}));
