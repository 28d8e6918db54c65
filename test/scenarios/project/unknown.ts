import { scenario } from '../stage/scenario.ts';

export default scenario(
  'the project: not known, and said so where it was to be exported',
  async ({ emulator }) => ({
    inputs: {
      credentials_json: JSON.stringify(emulator.authorizedUser()),
      export_environment_variables: 'true',
    },
  }),
);
