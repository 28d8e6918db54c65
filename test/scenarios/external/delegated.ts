import { DEPLOYER, externalAccount, scenario, subjectToken, USER } from '../stage/scenario.ts';

export default scenario('an external account acts for a user by an account on top', async (stage) => {
  stage.emulator.serviceAccount(DEPLOYER).delegatedScopes = [
    'https://www.googleapis.com/auth/cloud-platform',
  ];
  return {
    inputs: {
      credentials_json: JSON.stringify(
        externalAccount({ file: await stage.file('token', await subjectToken(stage)) }),
      ),
      service_account: DEPLOYER,
      access_token_subject: USER,
    },
  };
});
