import { DEPLOYER, scenario } from '../stage/scenario.ts';

export default scenario(
  'a credential file where the input says, in folders that are made for it',
  async ({ key }) => ({
    inputs: {
      credentials_json: JSON.stringify(await key(DEPLOYER)),
      create_credentials_file: 'true',
      credentials_file_path: 'private/gcp/credentials.json',
    },
  }),
);
