import { INVOKER, scenario } from '../stage/scenario.ts';

const APP = 'app-abc123-uc.a.run.app';

export default scenario(
  'a JWT that the key signs, in Proxy-Authorization, passes Identity-Aware Proxy',
  async ({ key }) => ({
    inputs: {
      credentials_json: JSON.stringify(await key(INVOKER)),
      url: `https://${APP}/hello`,
      request_auth: 'signed_jwt',
      auth_header: 'Proxy-Authorization',
      create_curl_config: 'true',
      output_tokens: 'false',
    },
  }),
  {
    services: [
      {
        host: APP,
        iap: { clientId: '123456789012-managed.apps.googleusercontent.com', managed: true },
        invokers: [`serviceAccount:${INVOKER}`],
      },
    ],
  },
);
