import { DEPLOYER, scenario } from '../stage/scenario.ts';

export default scenario('a key comes as base64 of its file', async ({ key, secret }) => ({
  inputs: {
    credentials_json: secret(
      Buffer.from(JSON.stringify(await key(DEPLOYER))).toString('base64'),
      'key in base64',
    ),
  },
}));
