import { INVOKER, RANGE, scenario } from '../stage/scenario.ts';

export default scenario(
  'the account of the machine, for both kinds',
  () => ({
    inputs: {
      application_default_credentials: 'true',
      token_format: 'access_token,id_token',
      id_token_audience: RANGE,
      export_environment_variables: 'true',
      request_reason: 'nightly',
    },
  }),
  { metadata: { email: INVOKER } },
);
