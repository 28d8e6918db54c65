import { DEPLOYER, INVOKER, PROVIDER, RANGE, scenario } from '../stage/scenario.ts';

export default scenario('a chain of delegates leads to the account, for both kinds', ({ emulator }) => ({
  env: emulator.github(),
  inputs: {
    workload_identity_provider: PROVIDER,
    service_account: INVOKER,
    delegates: DEPLOYER,
    token_format: 'access_token, id_token',
    id_token_audience: RANGE,
    create_credentials_file: 'true',
  },
}));
