import { INVOKER, scenario } from '../stage/scenario.ts';

export default scenario(
  'a key of another universe: STS downscopes a token of IAM Credentials',
  async ({ key }) => ({
    inputs: {
      credentials_json: JSON.stringify(await key(INVOKER, { universe: 'apis.cloud.example' })),
      universe: 'apis.cloud.example',
      access_token_boundary: JSON.stringify({
        accessBoundary: {
          accessBoundaryRules: [
            {
              availableResource: '//storage.googleapis.com/projects/_/buckets/demo-bucket',
              availablePermissions: ['inRole:roles/storage.objectViewer'],
            },
          ],
        },
      }),
    },
  }),
  {
    universes: ['apis.cloud.example'],
    serviceAccounts: [
      { email: INVOKER, iam: { 'roles/iam.serviceAccountTokenCreator': [`serviceAccount:${INVOKER}`] } },
    ],
  },
);
