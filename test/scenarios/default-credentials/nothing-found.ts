import { failure } from '../stage/scenario.ts';

export default failure(
  'where was looked when nothing was found',
  () => ({
    env: { RUNNER_ENVIRONMENT: 'self-hosted' },
    inputs: { application_default_credentials: 'true', create_curl_config: 'true' },
  }),
  { metadata: false },
);
