import { refusal } from '../stage/scenario.ts';

export default refusal('GOOGLE_APPLICATION_CREDENTIALS names a file that is not there', () => ({
  env: { GOOGLE_APPLICATION_CREDENTIALS: '/nowhere/key.json' },
  inputs: { application_default_credentials: 'true' },
}));
