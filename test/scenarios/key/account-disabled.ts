import { DEPLOYER, failure } from '../stage/scenario.ts';

export default failure('an account that is disabled gives no token', async ({ key, emulator }) => {
  emulator.serviceAccount(DEPLOYER).disabled = true;
  return {
    inputs: { credentials_json: JSON.stringify(await key(DEPLOYER)), create_credentials_file: 'true' },
  };
});
