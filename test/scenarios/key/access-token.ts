import { DEPLOYER, scenario } from '../stage/scenario.ts';

export default scenario(
  'a key gives an access token without the IAM Credentials API',
  async ({ key }) => ({
    inputs: { credentials_json: JSON.stringify(await key(DEPLOYER)) },
  }),
  { disabledApis: ['iamcredentials.googleapis.com'] },
);
