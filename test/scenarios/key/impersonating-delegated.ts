import { DEPLOYER, INVOKER, scenario, USER } from '../stage/scenario.ts';

export default scenario(
  'a key impersonates another account that acts for a user',
  async ({ key, emulator }) => {
    emulator.serviceAccount(INVOKER).delegatedScopes = ['https://www.googleapis.com/auth/cloud-platform'];
    return {
      inputs: {
        credentials_json: JSON.stringify(await key(DEPLOYER)),
        service_account: INVOKER,
        access_token_subject: USER,
      },
    };
  },
);
