import { DEPLOYER, INVOKER, scenario } from '../stage/scenario.ts';

export default scenario(
  'a machine of another universe',
  () => ({
    inputs: {
      application_default_credentials: 'true',
      universe: 'apis.cloud.example',
      service_account: INVOKER,
    },
  }),
  { universes: ['apis.cloud.example'], metadata: { email: DEPLOYER, universe: 'apis.cloud.example' } },
);
