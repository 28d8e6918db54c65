import { INVOKER, RANGE, scenario } from '../stage/scenario.ts';

export default scenario('booleans and formats are read in any case', async ({ key }) => ({
  inputs: {
    credentials_json: JSON.stringify(await key(INVOKER)),
    token_format: 'id_token',
    id_token_audience: RANGE,
    create_curl_config: 'TRUE',
    output_tokens: 'False',
    create_credentials_file: 'True',
    export_environment_variables: 'FALSE',
  },
}));
