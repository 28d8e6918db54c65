import { DEPLOYER, scenario } from '../stage/scenario.ts';

export default scenario('a key gives an access token of ten minutes', async ({ key, emulator }) => {
  emulator.serviceAccount(DEPLOYER).iam['roles/iam.serviceAccountTokenCreator'] = [
    `serviceAccount:${DEPLOYER}`,
  ];
  return { inputs: { credentials_json: JSON.stringify(await key(DEPLOYER)), access_token_lifetime: '10m' } };
});
