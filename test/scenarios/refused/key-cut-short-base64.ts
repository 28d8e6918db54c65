import { DEPLOYER, refusal } from '../stage/scenario.ts';

export default refusal('a key cut short, in base64', async ({ key, secret }) => {
  const text = Buffer.from(JSON.stringify(await key(DEPLOYER)))
    .toString('base64')
    .slice(0, 1200);
  return { inputs: { credentials_json: secret(text, 'beginning of a key in base64') } };
});
