import { DEPLOYER, refusal } from '../stage/scenario.ts';

export default refusal('a boundary with rules that cannot be', async ({ key }) => ({
  inputs: {
    credentials_json: JSON.stringify(await key(DEPLOYER)),
    access_token_boundary:
      '{"accessBoundaryRules":[{"availableResource":"demo-bucket","availablePermissions":"all"}],"more":1}',
  },
}));
