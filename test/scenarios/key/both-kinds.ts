import { INVOKER, RANGE, scenario } from '../stage/scenario.ts';

export default scenario(
  'a key gives both kinds of token, by the OAuth token endpoint alone',
  async ({ key }) => ({
    inputs: {
      credentials_json: JSON.stringify(await key(INVOKER)),
      token_format: 'access_token, id_token',
      id_token_audience: RANGE,
      create_credentials_file: 'true',
      create_curl_config: 'true',
    },
  }),
);
