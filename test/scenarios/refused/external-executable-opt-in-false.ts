import { externalAccount, refusal } from '../stage/scenario.ts';

export default refusal("an external account whose executable's opt-in is not 1", () => ({
  env: { GOOGLE_EXTERNAL_ACCOUNT_ALLOW_EXECUTABLES: 'true' },
  inputs: {
    credentials_json: JSON.stringify(
      externalAccount({ executable: { command: 'touch /tmp/run-by-mistake', timeout_millis: 10 } }),
    ),
  },
}));
