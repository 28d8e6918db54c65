import { DEPLOYER, INVOKER, RANGE, scenario } from '../stage/scenario.ts';

export default scenario('a key impersonates another account, for both kinds', async ({ key }) => ({
  inputs: {
    credentials_json: JSON.stringify(await key(DEPLOYER)),
    service_account: INVOKER,
    token_format: 'access_token,id_token',
    id_token_audience: RANGE,
  },
}));
