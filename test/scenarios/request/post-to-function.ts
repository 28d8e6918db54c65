import { FUNCTION, INVOKER, scenario } from '../stage/scenario.ts';

export default scenario(
  'the snippet of the README: a key, and POST {} to a Cloud Function',
  async ({ key }) => ({
    inputs: {
      credentials_json: JSON.stringify(await key(INVOKER)),
      url: FUNCTION,
      method: 'POST',
      body: '{}',
    },
  }),
);
