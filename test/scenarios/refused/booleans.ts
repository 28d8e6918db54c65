import { DEPLOYER, refusal } from '../stage/scenario.ts';

export default refusal('booleans that are neither true nor false', async ({ key }) => ({
  inputs: {
    credentials_json: JSON.stringify(await key(DEPLOYER)),
    output_tokens: 'yes',
    create_credentials_file: '1',
    cleanup_credentials: 'off',
    export_environment_variables: 'no',
    create_curl_config: 'on',
    id_token_include_email: 'y',
    application_default_credentials: 'maybe',
  },
}));
