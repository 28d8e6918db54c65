import { FUNCTION, INVOKER, RANGE, scenario } from '../stage/scenario.ts';

export default scenario('a key gives an ID token for each audience', async ({ key }) => ({
  inputs: {
    credentials_json: JSON.stringify(await key(INVOKER)),
    id_token_audience: `${RANGE}\n${FUNCTION}`,
  },
}));
