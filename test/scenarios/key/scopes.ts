import { DEPLOYER, scenario } from '../stage/scenario.ts';

export default scenario(
  'scopes come by line and by comma, and are asked for as they are given',
  async ({ key }) => ({
    inputs: {
      credentials_json: JSON.stringify(await key(DEPLOYER)),
      access_token_scopes:
        'https://www.googleapis.com/auth/devstorage.read_only,\nhttps://www.googleapis.com/auth/pubsub\nopenid',
    },
  }),
);
