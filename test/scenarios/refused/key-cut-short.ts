import { DEPLOYER, refusal } from '../stage/scenario.ts';

export default refusal('a key cut short', async ({ key }) => ({
  inputs: { credentials_json: JSON.stringify(await key(DEPLOYER)).slice(0, 900) },
}));
