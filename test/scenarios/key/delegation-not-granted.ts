import { DEPLOYER, failure, USER } from '../stage/scenario.ts';

export default failure('domain-wide delegation that nobody granted is explained', async ({ key }) => ({
  inputs: { credentials_json: JSON.stringify(await key(DEPLOYER)), access_token_subject: USER },
}));
