import { DEPLOYER, failure } from '../stage/scenario.ts';

export default failure(
  'a file that exists is not written over, and is there after all',
  async ({ key, file, emulator }) => {
    await file('credentials.json', 'mine');
    return {
      env: emulator.github(),
      inputs: {
        credentials_json: JSON.stringify(await key(DEPLOYER)),
        create_credentials_file: 'true',
        credentials_file_path: 'credentials.json',
        create_curl_config: 'true',
      },
    };
  },
);
