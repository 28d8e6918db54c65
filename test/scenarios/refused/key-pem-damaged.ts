import { changedKey, refusal } from '../stage/scenario.ts';

export default refusal('a key whose PEM is damaged', async (stage) => ({
  inputs: {
    credentials_json: await changedKey(stage, ({ private_key }) => ({
      private_key: private_key.split('\n').toSpliced(3, 2).join('\n'),
    })),
  },
}));
