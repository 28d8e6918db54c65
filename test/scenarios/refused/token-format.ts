import { DEPLOYER, refusal } from '../stage/scenario.ts';

export default refusal('a token format that does not exist', async ({ key }) => ({
  inputs: { credentials_json: JSON.stringify(await key(DEPLOYER)), token_format: 'access_token, jwt' },
}));
