import { externalAccount, scenario, subjectToken } from '../stage/scenario.ts';

export default scenario('a subject token in a file, by direct federation', async (stage) => ({
  env: {
    GOOGLE_APPLICATION_CREDENTIALS: await stage.file(
      'external.json',
      externalAccount({ file: await stage.file('token', await subjectToken(stage)) }),
    ),
  },
  inputs: { application_default_credentials: 'true', request_reason: 'ticket 4711' },
}));
