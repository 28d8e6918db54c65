import { externalAccount, INVOKER, JWT_TYPE, RANGE, scenario, subjectToken } from '../stage/scenario.ts';

export default scenario("an executable's subject token behind Google's opt-in", async (stage) => {
  const answer = {
    version: 1,
    success: true,
    token_type: JWT_TYPE,
    id_token: await subjectToken(stage),
    expiration_time: Math.floor(Date.now() / 1000) + 3600,
  };
  const script = await stage.file(
    'source.sh',
    `#!/bin/sh\nenv | cut -d= -f1 | grep -E '^(INPUT_|GOOGLE_EXTERNAL)' | sort > "$GITHUB_WORKSPACE/variables"\necho '${JSON.stringify(answer)}'\n`,
    0o755,
  );
  return {
    env: { GOOGLE_EXTERNAL_ACCOUNT_ALLOW_EXECUTABLES: '1' },
    inputs: {
      credentials_json: JSON.stringify(
        externalAccount({ executable: { command: `${script} --for gcp`, timeout_millis: 10000 } }),
      ),
      service_account: INVOKER,
      id_token_audience: RANGE,
    },
  };
});
