import { DEPLOYER, scenario } from '../stage/scenario.ts';

export default scenario(
  'a file for curl carries the access token where there is no ID token',
  async ({ key }) => ({
    inputs: { credentials_json: JSON.stringify(await key(DEPLOYER)), create_curl_config: 'true' },
  }),
);
