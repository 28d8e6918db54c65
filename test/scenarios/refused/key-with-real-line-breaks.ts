import { DEPLOYER, refusal } from '../stage/scenario.ts';

export default refusal('a key file with real line breaks in its private key', async ({ key }) => ({
  inputs: { credentials_json: JSON.stringify(await key(DEPLOYER)).replaceAll('\\n', '\n') },
}));
