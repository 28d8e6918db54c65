import { DEPLOYER, PROVIDER, refusal } from '../stage/scenario.ts';

export default refusal('two sources at once', async ({ key, emulator }) => ({
  env: emulator.github(),
  inputs: { workload_identity_provider: PROVIDER, credentials_json: JSON.stringify(await key(DEPLOYER)) },
}));
