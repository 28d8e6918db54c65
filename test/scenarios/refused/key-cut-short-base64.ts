import { DEPLOYER, refusal } from '../stage/scenario.ts';

export default refusal('a key cut short, in base64', async ({ key }) => ({
  inputs: {
    credentials_json: Buffer.from(JSON.stringify(await key(DEPLOYER)))
      .toString('base64')
      .slice(0, 1200),
  },
}));
