import { externalAccount, refusal } from '../stage/scenario.ts';

export default refusal('an external account whose executable has no opt-in', () => ({
  inputs: {
    credentials_json: JSON.stringify(
      externalAccount({ executable: { command: 'touch /tmp/run-by-mistake' } }),
    ),
  },
}));
