import { INVOKER, refusal, USER } from '../stage/scenario.ts';

export default refusal('domain-wide delegation in another universe', async ({ key }) => ({
  inputs: {
    credentials_json: JSON.stringify(await key(INVOKER, { universe: 'apis.cloud.example' })),
    universe: 'apis.cloud.example',
    access_token_subject: USER,
  },
}));
