import { DEPLOYER, INVOKER, RANGE, scenario } from '../stage/scenario.ts';

export default scenario(
  'a key of another universe signs its own token, which impersonates',
  async ({ key }) => ({
    inputs: {
      credentials_json: JSON.stringify(await key(DEPLOYER, { universe: 'apis.cloud.example' })),
      universe: 'apis.cloud.example',
      token_format: 'access_token,id_token',
      id_token_audience: RANGE,
      service_account: INVOKER,
      create_credentials_file: 'true',
    },
  }),
  { universes: ['apis.cloud.example'] },
);
