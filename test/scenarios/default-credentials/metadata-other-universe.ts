import { DEPLOYER, failure } from '../stage/scenario.ts';

export default failure(
  'a machine of another universe than the inputs say',
  () => ({
    inputs: { application_default_credentials: 'true' },
  }),
  { universes: ['apis.cloud.example'], metadata: { email: DEPLOYER, universe: 'apis.cloud.example' } },
);
