import { DEPLOYER, scenario } from '../stage/scenario.ts';

export default scenario(
  'the post step: a state with a folder of another name removes nothing',
  async ({ key, job }) => ({
    inputs: { credentials_json: JSON.stringify(await key(DEPLOYER)), create_credentials_file: 'true' },
    meanwhile: async () => ({
      state: {
        cleanup: JSON.stringify({ folder: `${job.temp}/../home`, id: '0123456789abcdef0123456789abcdef' }),
      },
    }),
  }),
);
