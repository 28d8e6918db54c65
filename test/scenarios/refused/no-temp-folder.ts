import { DEPLOYER, refusal } from '../stage/scenario.ts';

export default refusal('a folder for temporary files that is not there', async ({ key }) => ({
  env: { RUNNER_TEMP: '/nowhere' },
  inputs: { credentials_json: JSON.stringify(await key(DEPLOYER)), create_curl_config: 'true' },
}));
