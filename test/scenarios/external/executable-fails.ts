import { externalAccount, failure, subjectToken } from '../stage/scenario.ts';

export default failure('an executable that fails, and prints the token all the same', async (stage) => {
  const answer = { version: 1, success: false, code: '401', message: `refused ${await subjectToken(stage)}` };
  const script = await stage.file(
    'source.sh',
    `#!/bin/sh\necho '${JSON.stringify(answer)}'\nexit 1\n`,
    0o755,
  );
  return {
    env: { GOOGLE_EXTERNAL_ACCOUNT_ALLOW_EXECUTABLES: '1' },
    inputs: { credentials_json: JSON.stringify(externalAccount({ executable: { command: script } })) },
  };
});
