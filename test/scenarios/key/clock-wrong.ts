import { DEPLOYER, failure } from '../stage/scenario.ts';

export default failure('a clock that is two hours behind is found out', async ({ key, emulator }) => {
  emulator.clock.offsetMs = 2 * 3_600_000;
  return { inputs: { credentials_json: JSON.stringify(await key(DEPLOYER)) } };
});
