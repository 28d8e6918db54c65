import { DEPLOYER, scenario } from '../stage/scenario.ts';

export default scenario(
  'the account of the machine makes a token of itself that lives ten minutes',
  ({ emulator }) => {
    emulator.serviceAccount(DEPLOYER).iam['roles/iam.serviceAccountTokenCreator'] = [
      `serviceAccount:${DEPLOYER}`,
    ];
    return { inputs: { application_default_credentials: 'true', access_token_lifetime: '10m' } };
  },
);
