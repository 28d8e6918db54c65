import { externalAccount, INVOKER, impersonationUrl, scenario } from '../stage/scenario.ts';

const POOL = 'demo-project.svc.id.goog';
const MEMBER = 'https://gkehub.googleapis.com/projects/demo-project/locations/global/memberships/cluster-1';
const WORKLOAD = {
  sub: 'system:serviceaccount:shop:orders',
  aud: POOL,
  'kubernetes.io': { namespace: 'shop', serviceaccount: { name: 'orders' } },
};

export default scenario(
  'a cluster of a fleet, by the audience that it has for its pool',
  async ({ emulator, file }) => ({
    inputs: {
      credentials_json: JSON.stringify(
        externalAccount(
          { file: await file('token', await emulator.oidcToken(WORKLOAD)) },
          {
            audience: `identitynamespace:${POOL}:${MEMBER}`,
            service_account_impersonation_url: impersonationUrl(INVOKER),
          },
        ),
      ),
    },
  }),
  {
    pools: [
      {
        id: POOL,
        providers: [
          {
            id: MEMBER,
            oidc: { issuer: 'https://idp.example.com', allowedAudiences: [POOL] },
            attributeMapping: {
              'google.subject':
                "'ns/' + assertion['kubernetes.io'].namespace + '/sa/' + assertion['kubernetes.io'].serviceaccount.name",
            },
          },
        ],
      },
    ],
    serviceAccounts: [
      { email: INVOKER, iam: { 'roles/iam.workloadIdentityUser': [`serviceAccount:${POOL}[shop/orders]`] } },
    ],
  },
);
