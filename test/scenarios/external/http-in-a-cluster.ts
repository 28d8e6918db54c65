import { externalAccount, INVOKER, scenario, subjectToken } from '../stage/scenario.ts';

// The service of a cluster that gives out subject tokens.
const BROKER = 'token-broker.auth.svc.cluster.local';
let token = '';

export default scenario(
  'a subject token over http from another machine, which the environment allows',
  async (stage) => {
    token = await subjectToken(stage);
    return {
      env: { ...stage.emulator.httpProxyEnv, GCP_BEARER_ALLOW_HTTP_SOURCE: '1' },
      inputs: {
        credentials_json: JSON.stringify(externalAccount({ url: `http://${BROKER}/token` })),
        service_account: INVOKER,
      },
    };
  },
  {
    services: [
      {
        host: `${BROKER}:80`,
        invokerIamDisabled: true,
        handler: (_, response) => response.end(token),
      },
    ],
  },
);
