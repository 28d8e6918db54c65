import { DEPLOYER, refusal } from '../stage/scenario.ts';

export default refusal('a lifetime that is no duration', async ({ key }) => ({
  inputs: { credentials_json: JSON.stringify(await key(DEPLOYER)), access_token_lifetime: 'one hour' },
}));
