import { writeFile } from 'node:fs/promises';
import { DEPLOYER, scenario } from '../stage/scenario.ts';

export default scenario('the post step: no variable says what is removed', async ({ key, job }) => ({
  inputs: { credentials_json: JSON.stringify(await key(DEPLOYER)), create_credentials_file: 'true' },
  meanwhile: async () => {
    const precious = `${job.home}/precious.json`;
    await writeFile(precious, 'mine');
    const names = [
      'GOOGLE_GHA_CREDS_PATH',
      'GOOGLE_APPLICATION_CREDENTIALS',
      'CLOUDSDK_AUTH_CREDENTIAL_FILE_OVERRIDE',
    ];
    const inputs = ['INPUT_CREDENTIALS_FILE_PATH', 'INPUT_CLEANUP_CREDENTIALS', 'RUNNER_TEMP'];
    return { env: Object.fromEntries([...names, ...inputs].map((name) => [name, precious])) };
  },
}));
