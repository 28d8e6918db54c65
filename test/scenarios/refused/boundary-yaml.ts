import { DEPLOYER, refusal } from '../stage/scenario.ts';

export default refusal('a boundary that is no YAML', async ({ key }) => ({
  inputs: {
    credentials_json: JSON.stringify(await key(DEPLOYER)),
    access_token_boundary: 'accessBoundaryRules: [\n  - {',
  },
}));
