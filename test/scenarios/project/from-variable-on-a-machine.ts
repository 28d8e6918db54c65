import { scenario } from '../stage/scenario.ts';

export default scenario('the project: a variable goes before the metadata server', () => ({
  env: { GOOGLE_CLOUD_PROJECT: 'from-variable' },
  inputs: { application_default_credentials: 'true' },
}));
