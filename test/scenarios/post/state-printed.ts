import { mkdir, writeFile } from 'node:fs/promises';
import { DEPLOYER, scenario } from '../stage/scenario.ts';

export default scenario(
  'the post step: a state that printed text has set removes nothing',
  async ({ key, job }) => ({
    inputs: { credentials_json: JSON.stringify(await key(DEPLOYER)), create_credentials_file: 'true' },
    meanwhile: async () => {
      const folder = `${job.home}/gcp-bearer-abc123`;
      await mkdir(folder, { mode: 0o700 });
      await writeFile(`${folder}/precious`, 'mine');
      return { state: { cleanup: JSON.stringify({ folder, id: '0123456789abcdef0123456789abcdef' }) } };
    },
  }),
);
