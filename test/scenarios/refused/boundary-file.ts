import { DEPLOYER, refusal } from '../stage/scenario.ts';

export default refusal('a boundary in a file that is not there', async ({ key }) => ({
  inputs: {
    credentials_json: JSON.stringify(await key(DEPLOYER)),
    access_token_boundary: '.github/none.yaml',
  },
}));
