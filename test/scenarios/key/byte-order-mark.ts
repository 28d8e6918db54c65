import { DEPLOYER, scenario } from '../stage/scenario.ts';

export default scenario(
  'a key with a byte order mark and white space around it is taken',
  async ({ key }) => ({
    inputs: { credentials_json: `\uFEFF${JSON.stringify(await key(DEPLOYER), null, 2)}\n\n` },
  }),
);
