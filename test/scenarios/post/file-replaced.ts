import { rename, writeFile } from 'node:fs/promises';
import { DEPLOYER, scenario } from '../stage/scenario.ts';

export default scenario(
  'the post step: another file in the place of ours is not ours to remove',
  async ({ key, job }) => ({
    inputs: {
      credentials_json: JSON.stringify(await key(DEPLOYER)),
      create_credentials_file: 'true',
      credentials_file_path: 'credentials.json',
    },
    meanwhile: async () => {
      await writeFile(`${job.workspace}/another.json`, 'mine');
      await rename(`${job.workspace}/another.json`, `${job.workspace}/credentials.json`);
      return undefined;
    },
  }),
);
