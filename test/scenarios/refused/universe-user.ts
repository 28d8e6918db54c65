import { refusal } from '../stage/scenario.ts';

export default refusal('user credentials in another universe', ({ emulator }) => {
  const { universe_domain: _, ...user } = emulator.authorizedUser();
  return { inputs: { credentials_json: JSON.stringify(user), universe: 'apis.cloud.example' } };
});
