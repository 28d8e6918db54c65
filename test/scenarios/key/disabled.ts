import { DEPLOYER, failure } from '../stage/scenario.ts';

export default failure('a key that was disabled is named in the message', async ({ key, emulator }) => {
  const file = await key(DEPLOYER, { fresh: 'disabled' });
  const known = emulator.serviceAccount(DEPLOYER).keys.get(file.private_key_id);
  if (known) known.disabled = true;
  return { inputs: { credentials_json: JSON.stringify(file) } };
});
