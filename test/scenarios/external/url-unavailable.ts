import { externalAccount, failure, subjectToken } from '../stage/scenario.ts';

export default failure("a subject token's URL that answers with an error", async (stage) => {
  stage.emulator.fail('subject', { status: 403, body: `no token for ${await subjectToken(stage)}` });
  return {
    inputs: { credentials_json: JSON.stringify(externalAccount({ url: stage.emulator.subjectUrl('none') })) },
  };
});
