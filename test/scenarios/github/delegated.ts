import { DEPLOYER, PROVIDER, scenario, USER } from '../stage/scenario.ts';

export default scenario('a GitHub job acts for a user by an assertion that Google signs', ({ emulator }) => {
  emulator.serviceAccount(DEPLOYER).delegatedScopes = ['https://www.googleapis.com/auth/calendar.readonly'];
  return {
    env: emulator.github(),
    inputs: {
      workload_identity_provider: PROVIDER,
      service_account: DEPLOYER,
      access_token_subject: USER,
      access_token_scopes: 'https://www.googleapis.com/auth/calendar.readonly',
      access_token_lifetime: '30m',
      request_reason: 'calendar sync',
    },
  };
});
