import { changedKey, refusal } from '../stage/scenario.ts';

export default refusal('a key whose PEM was cut', async (stage) => ({
  inputs: {
    credentials_json: await changedKey(stage, ({ private_key }) => ({
      private_key: private_key.split('\n').slice(0, 10).join('\n'),
    })),
  },
}));
