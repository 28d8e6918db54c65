import { generateKeyPairSync } from 'node:crypto';
import { changedKey, refusal } from '../stage/scenario.ts';

export default refusal('a key file with an elliptic-curve key', async (stage) => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const pem = stage.secret(
    privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    'elliptic-curve key',
  );
  return { inputs: { credentials_json: await changedKey(stage, () => ({ private_key: pem })) } };
});
