import { failure } from '../stage/scenario.ts';

export default failure(
  'a machine without an account',
  () => ({
    inputs: { application_default_credentials: 'true' },
  }),
  { metadata: { email: null } },
);
