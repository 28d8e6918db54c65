import { DEPLOYER, scenario } from '../stage/scenario.ts';

export default scenario('a key comes as base64 broken into lines', async ({ key, secret }) => {
  const text = secret(Buffer.from(JSON.stringify(await key(DEPLOYER))).toString('base64'), 'key in base64');
  return { inputs: { credentials_json: text.replaceAll(/.{76}/g, '$&\n') } };
});
