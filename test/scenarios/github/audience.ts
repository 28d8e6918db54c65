import { DEPLOYER, PROVIDER, scenario } from '../stage/scenario.ts';

export default scenario(
  'the audience asked of GitHub can be another one',
  ({ emulator }) => ({
    env: emulator.github(),
    inputs: {
      workload_identity_provider: PROVIDER.replace('my-repo', 'custom'),
      service_account: DEPLOYER,
      audience: 'https://octo-org.example.com/gcp?x=1&y=ä',
      create_credentials_file: 'true',
    },
  }),
  {
    pools: [
      {
        id: 'github',
        providers: [
          {
            id: 'custom',
            oidc: {
              issuer: 'https://token.actions.githubusercontent.com',
              allowedAudiences: ['https://octo-org.example.com/gcp?x=1&y=ä'],
            },
            attributeMapping: {
              'google.subject': 'assertion.sub',
              'attribute.repository': 'assertion.repository',
            },
            attributeCondition: "assertion.repository_owner == 'octo-org'",
          },
        ],
      },
    ],
  },
);
