import { mkdir } from 'node:fs/promises';
import { DEPLOYER, failure } from '../stage/scenario.ts';

export default failure('a folder in place of the file', async ({ key, job }) => {
  await mkdir(`${job.workspace}/credentials.json`);
  return {
    inputs: {
      credentials_json: JSON.stringify(await key(DEPLOYER)),
      create_credentials_file: 'true',
      credentials_file_path: 'credentials.json',
      create_curl_config: 'true',
    },
  };
});
