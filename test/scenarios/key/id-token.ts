import { INVOKER, RANGE, scenario } from '../stage/scenario.ts';

export default scenario(
  'a key gives an ID token without the IAM Credentials API',
  async ({ key }) => ({
    inputs: { credentials_json: JSON.stringify(await key(INVOKER)), id_token_audience: RANGE },
  }),
  { disabledApis: ['iamcredentials.googleapis.com'] },
);
