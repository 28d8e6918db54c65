import { mkdir, rename, symlink, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { DEPLOYER, scenario } from '../stage/scenario.ts';

export default scenario(
  'the post step: a link in place of the private folder leads nowhere',
  async ({ key, job }) => ({
    inputs: { credentials_json: JSON.stringify(await key(DEPLOYER)), create_credentials_file: 'true' },
    meanwhile: async ({ outputs }) => {
      const folder = dirname(outputs['credentials_file_path'] ?? '');
      await rename(folder, `${job.root}/moved`);
      await mkdir(`${job.home}/precious`);
      await writeFile(`${job.home}/precious/file`, 'mine');
      await symlink(`${job.home}/precious`, folder);
      return undefined;
    },
  }),
);
