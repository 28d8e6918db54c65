import { DEPLOYER, refusal } from '../stage/scenario.ts';

export default refusal('a key cut short', async ({ key }) => {
  const text = JSON.stringify(await key(DEPLOYER));
  return { inputs: { credentials_json: text.slice(0, text.lastIndexOf('\\n', 900)) } };
});
