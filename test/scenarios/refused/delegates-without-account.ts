import { DEPLOYER, INVOKER, refusal } from '../stage/scenario.ts';

export default refusal('delegates that lead to nobody', async ({ key }) => ({
  inputs: { credentials_json: JSON.stringify(await key(DEPLOYER)), delegates: INVOKER },
}));
