import { DEPLOYER, scenario } from '../stage/scenario.ts';

export default scenario('a path without a file is warned of', async ({ key }) => ({
  inputs: {
    credentials_json: JSON.stringify(await key(DEPLOYER)),
    credentials_file_path: 'credentials.json',
  },
}));
