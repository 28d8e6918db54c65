import { rm } from 'node:fs/promises';
import { DEPLOYER, scenario } from '../stage/scenario.ts';

export default scenario('the post step: files that are gone already', async ({ key }) => ({
  inputs: {
    credentials_json: JSON.stringify(await key(DEPLOYER)),
    create_credentials_file: 'true',
    create_curl_config: 'true',
    credentials_file_path: 'credentials.json',
  },
  meanwhile: async ({ outputs }) => {
    for (const name of ['credentials_file_path', 'curl_config_path']) await rm(outputs[name] ?? '');
    return undefined;
  },
}));
