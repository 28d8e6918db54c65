import { DEPLOYER, refusal } from '../stage/scenario.ts';

export default refusal('a key cut short, in base64', async ({ key, secret }) => {
  const text = Buffer.from(JSON.stringify(await key(DEPLOYER)))
    .toString('base64')
    .slice(0, 1200);
  const lines = Buffer.from(text, 'base64').toString().split('\\n');
  secret(lines.at(-1) ?? '', 'beginning of a line of the private key');
  return { inputs: { credentials_json: secret(text, 'beginning of a key in base64') } };
});
