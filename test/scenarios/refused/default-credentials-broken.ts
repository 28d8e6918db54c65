import { refusal } from '../stage/scenario.ts';

export default refusal(
  'GOOGLE_APPLICATION_CREDENTIALS names a file that is no credential',
  async ({ file }) => ({
    env: { GOOGLE_APPLICATION_CREDENTIALS: await file('key.json', '{"type": "service_account", ') },
    inputs: { application_default_credentials: 'true' },
  }),
);
