import { changedKey, refusal } from '../stage/scenario.ts';

export default refusal('a key file without its e-mail and its key', async (stage) => ({
  inputs: { credentials_json: await changedKey(stage, () => ({ client_email: undefined, private_key: '' })) },
}));
