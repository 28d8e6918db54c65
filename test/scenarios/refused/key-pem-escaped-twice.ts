import { changedKey, refusal } from '../stage/scenario.ts';

export default refusal('a key whose line breaks were escaped twice', async (stage) => ({
  inputs: {
    credentials_json: await changedKey(stage, ({ private_key }) => ({
      private_key: private_key.replaceAll('\n', '\\n'),
    })),
  },
}));
