import { DEPLOYER, failure } from '../stage/scenario.ts';

export default failure('another lifetime asks for Token Creator on the account itself', async ({ key }) => ({
  inputs: { credentials_json: JSON.stringify(await key(DEPLOYER)), access_token_lifetime: '10m' },
}));
