import { INVOKER, scenario } from '../stage/scenario.ts';

const S3NS = 'https://range-123456789012.u-france-east1.s3nsrun.fr';

export default scenario(
  'a key of another universe: an access token without a request, an ID token by IAM Credentials',
  async ({ key }) => ({
    inputs: {
      credentials_json: JSON.stringify(await key(INVOKER, { universe: 's3nsapis.fr' })),
      universe: 's3nsapis.fr',
      token_format: 'access_token,id_token',
      access_token_scopes: 'openid,https://www.googleapis.com/auth/devstorage.read_only',
      access_token_lifetime: '900s',
      url: `${S3NS}/health`,
    },
  }),
  {
    universes: ['s3nsapis.fr'],
    serviceAccounts: [
      { email: INVOKER, iam: { 'roles/iam.serviceAccountTokenCreator': [`serviceAccount:${INVOKER}`] } },
    ],
    services: [{ host: new URL(S3NS).host, invokers: [`serviceAccount:${INVOKER}`] }],
  },
);
