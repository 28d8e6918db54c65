import { readFile, writeFile } from 'node:fs/promises';
import { DEPLOYER, scenario } from '../stage/scenario.ts';

export default scenario(
  'the post step: a manifest that names a file of somebody else',
  async ({ key, job }) => ({
    inputs: { credentials_json: JSON.stringify(await key(DEPLOYER)), create_credentials_file: 'true' },
    meanwhile: async ({ state }) => {
      const { folder } = JSON.parse(state['cleanup'] ?? '');
      const manifest = JSON.parse(await readFile(`${folder}/manifest.json`, 'utf8'));
      await writeFile(`${job.home}/precious`, 'mine');
      manifest.files.push(
        { ...manifest.files[0], path: `${job.home}/precious` },
        { path: `${job.home}/precious` },
        7,
      );
      await writeFile(`${folder}/manifest.json`, JSON.stringify(manifest));
      return undefined;
    },
  }),
);
