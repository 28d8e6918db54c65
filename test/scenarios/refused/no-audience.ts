import { DEPLOYER, refusal } from '../stage/scenario.ts';

export default refusal('an ID token for nobody', async ({ key }) => ({
  inputs: { credentials_json: JSON.stringify(await key(DEPLOYER)), token_format: 'id_token' },
}));
