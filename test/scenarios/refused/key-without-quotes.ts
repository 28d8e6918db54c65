import { DEPLOYER, refusal } from '../stage/scenario.ts';

export default refusal('a key file that a shell has eaten the quotes of', async ({ key }) => ({
  inputs: { credentials_json: JSON.stringify(await key(DEPLOYER)).replaceAll('"', '') },
}));
