import { refusal } from '../stage/scenario.ts';

export default refusal('a credential of a type that nobody knows', () => ({
  inputs: { credentials_json: '{"type":"gdch_service_account","name":"x"}' },
}));
