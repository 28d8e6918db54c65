import { DEPLOYER, PROVIDER, scenario } from '../stage/scenario.ts';

export default scenario('a credential file without variables', ({ emulator }) => ({
  env: emulator.github(),
  inputs: {
    workload_identity_provider: PROVIDER,
    service_account: DEPLOYER,
    create_credentials_file: 'true',
    export_environment_variables: 'false',
  },
}));
