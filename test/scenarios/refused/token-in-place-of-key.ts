import { refusal, subjectToken } from '../stage/scenario.ts';

export default refusal('a token in place of a key', async (stage) => ({
  inputs: { credentials_json: await subjectToken(stage) },
}));
