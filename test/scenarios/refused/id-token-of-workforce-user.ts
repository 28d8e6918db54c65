import { RANGE, refusal } from '../stage/scenario.ts';

export default refusal('an ID token of a person of a workforce pool', ({ emulator }) => ({
  inputs: { credentials_json: JSON.stringify(emulator.workforceAuthorizedUser()), id_token_audience: RANGE },
}));
