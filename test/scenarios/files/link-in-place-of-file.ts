import { symlink } from 'node:fs/promises';
import { DEPLOYER, failure } from '../stage/scenario.ts';

export default failure(
  'a link in place of the file is not followed, dangling or not',
  async ({ key, job }) => {
    await symlink(`${job.home}/stolen.json`, `${job.workspace}/credentials.json`);
    return {
      inputs: {
        credentials_json: JSON.stringify(await key(DEPLOYER)),
        create_credentials_file: 'true',
        credentials_file_path: 'credentials.json',
      },
    };
  },
);
