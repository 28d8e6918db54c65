import { refusal } from '../stage/scenario.ts';

export default refusal('a credential file for the account of the machine', () => ({
  inputs: { application_default_credentials: 'true', create_credentials_file: 'true' },
}));
