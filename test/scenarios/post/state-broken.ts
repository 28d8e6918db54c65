import { DEPLOYER, scenario } from '../stage/scenario.ts';

export default scenario('the post step: a state that is none', async ({ key }) => ({
  inputs: { credentials_json: JSON.stringify(await key(DEPLOYER)), create_credentials_file: 'true' },
  meanwhile: async () => ({ state: { cleanup: '{"folder":\r\n::error::' } }),
}));
