import { JWT_TYPE, refusal } from '../stage/scenario.ts';

export default refusal('an external account without a source or an audience', () => ({
  inputs: { credentials_json: JSON.stringify({ type: 'external_account', subject_token_type: JWT_TYPE }) },
}));
