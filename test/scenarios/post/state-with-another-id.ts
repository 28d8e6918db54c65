import { DEPLOYER, scenario } from '../stage/scenario.ts';

export default scenario(
  'the post step: a state whose id the folder does not repeat removes nothing',
  async ({ key }) => ({
    inputs: { credentials_json: JSON.stringify(await key(DEPLOYER)), create_credentials_file: 'true' },
    meanwhile: async ({ state }) => {
      const { folder } = JSON.parse(state['cleanup'] ?? '');
      return { state: { cleanup: JSON.stringify({ folder, id: '0123456789abcdef0123456789abcdef' }) } };
    },
  }),
);
