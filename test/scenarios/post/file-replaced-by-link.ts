import { rm, symlink, writeFile } from 'node:fs/promises';
import { DEPLOYER, scenario } from '../stage/scenario.ts';

export default scenario(
  'the post step: a link in the place of our file is not followed',
  async ({ key, job }) => ({
    inputs: {
      credentials_json: JSON.stringify(await key(DEPLOYER)),
      create_credentials_file: 'true',
      credentials_file_path: 'credentials.json',
    },
    meanwhile: async () => {
      await writeFile(`${job.home}/precious`, 'mine');
      await rm(`${job.workspace}/credentials.json`);
      await symlink(`${job.home}/precious`, `${job.workspace}/credentials.json`);
      return undefined;
    },
  }),
);
