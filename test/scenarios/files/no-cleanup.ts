import { INVOKER, RANGE, scenario } from '../stage/scenario.ts';

export default scenario('files that are to stay do stay', async ({ key }) => ({
  inputs: {
    credentials_json: JSON.stringify(await key(INVOKER)),
    id_token_audience: RANGE,
    create_credentials_file: 'true',
    create_curl_config: 'true',
    cleanup_credentials: 'false',
  },
}));
