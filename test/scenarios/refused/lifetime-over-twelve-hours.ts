import { DEPLOYER, refusal } from '../stage/scenario.ts';

export default refusal('a lifetime over twelve hours', async ({ key }) => ({
  inputs: { credentials_json: JSON.stringify(await key(DEPLOYER)), access_token_lifetime: '13h' },
}));
