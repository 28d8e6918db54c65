import { DEPLOYER, scenario, USER } from '../stage/scenario.ts';

export default scenario('a key acts for a user by domain-wide delegation', async ({ key, emulator }) => {
  emulator.serviceAccount(DEPLOYER).delegatedScopes = [
    'https://www.googleapis.com/auth/admin.directory.user.readonly',
  ];
  return {
    inputs: {
      credentials_json: JSON.stringify(await key(DEPLOYER)),
      access_token_subject: USER,
      access_token_scopes: 'https://www.googleapis.com/auth/admin.directory.user.readonly',
      access_token_lifetime: '10m',
    },
  };
});
