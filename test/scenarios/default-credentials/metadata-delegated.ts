import { DEPLOYER, scenario, USER } from '../stage/scenario.ts';

export default scenario('the account of the machine acts for a user', ({ emulator }) => {
  const account = emulator.serviceAccount(DEPLOYER);
  account.iam['roles/iam.serviceAccountTokenCreator'] = [`serviceAccount:${DEPLOYER}`];
  account.delegatedScopes = ['https://www.googleapis.com/auth/cloud-platform'];
  return { inputs: { application_default_credentials: 'true', access_token_subject: USER } };
});
