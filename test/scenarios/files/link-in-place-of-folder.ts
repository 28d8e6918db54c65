import { mkdir, symlink } from 'node:fs/promises';
import { DEPLOYER, failure } from '../stage/scenario.ts';

export default failure('a link in place of a folder is not followed', async ({ key, job }) => {
  await mkdir(`${job.home}/public`);
  await symlink(`${job.home}/public`, `${job.workspace}/private`);
  return {
    inputs: {
      credentials_json: JSON.stringify(await key(DEPLOYER)),
      create_credentials_file: 'true',
      credentials_file_path: `${job.workspace}/private/credentials.json`,
    },
  };
});
