import { DEPLOYER, scenario } from '../stage/scenario.ts';

export default scenario(
  'a key gives an access token of twelve hours where the organisation allows it',
  async ({ key, emulator }) => {
    const account = emulator.serviceAccount(DEPLOYER);
    account.iam['roles/iam.serviceAccountTokenCreator'] = [`serviceAccount:${DEPLOYER}`];
    account.lifetimeExtension = true;
    return {
      inputs: { credentials_json: JSON.stringify(await key(DEPLOYER)), access_token_lifetime: '12h' },
    };
  },
);
