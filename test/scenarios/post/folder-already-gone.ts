import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { DEPLOYER, scenario } from '../stage/scenario.ts';

export default scenario('the post step: the private folder is gone already', async ({ key }) => ({
  inputs: { credentials_json: JSON.stringify(await key(DEPLOYER)), create_credentials_file: 'true' },
  meanwhile: async ({ outputs }) => {
    await rm(dirname(outputs['credentials_file_path'] ?? ''), { recursive: true });
    return undefined;
  },
}));
