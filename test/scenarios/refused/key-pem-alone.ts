import { DEPLOYER, refusal } from '../stage/scenario.ts';

export default refusal('the PEM of a key alone', async ({ key }) => ({
  inputs: { credentials_json: (await key(DEPLOYER)).private_key },
}));
