import { DEPLOYER, refusal } from '../stage/scenario.ts';

export default refusal(
  'accounts, a user, a universe, a reason and scopes that cannot be',
  async ({ key }) => ({
    inputs: {
      credentials_json: JSON.stringify(await key(DEPLOYER)),
      service_account: 'deployer',
      delegates: 'first, second@x',
      access_token_subject: 'admin',
      universe: 'https://apis.cloud.example',
      request_reason: 'line\nbreak',
      access_token_scopes:
        'https://www.googleapis.com/auth/cloud-platform https://www.googleapis.com/auth/pubsub',
    },
  }),
);
