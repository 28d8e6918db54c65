import { DEPLOYER, PROVIDER, scenario } from '../stage/scenario.ts';

export default scenario(
  'an impersonated access token of two hours where the organisation allows it',
  ({ emulator }) => ({
    env: emulator.github(),
    inputs: { workload_identity_provider: PROVIDER, service_account: DEPLOYER, access_token_lifetime: '2h' },
  }),
  {
    serviceAccounts: [
      {
        email: DEPLOYER,
        lifetimeExtension: true,
        iam: {
          'roles/iam.workloadIdentityUser': [
            'principalSet://iam.googleapis.com/projects/123456789012/locations/global/workloadIdentityPools/github/*',
          ],
        },
      },
    ],
  },
);
