import { failure, USER } from '../stage/scenario.ts';

export default failure("a person's credentials that were revoked", async ({ emulator, file }) => {
  emulator.user(USER).revoked = true;
  return {
    env: { GOOGLE_APPLICATION_CREDENTIALS: await file('user.json', emulator.authorizedUser()) },
    inputs: { application_default_credentials: 'true' },
  };
});
