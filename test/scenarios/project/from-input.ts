import { DEPLOYER, scenario } from '../stage/scenario.ts';

export default scenario('the project: the input goes before all', async ({ key }) => ({
  env: { GOOGLE_CLOUD_PROJECT: 'from-env' },
  inputs: { credentials_json: JSON.stringify(await key(DEPLOYER)), project_id: 'from-input' },
}));
