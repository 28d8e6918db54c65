import { DEPLOYER, refusal } from '../stage/scenario.ts';

export default refusal(
  'a key of another universe than the inputs say',
  async ({ key }) => ({
    inputs: { credentials_json: JSON.stringify(await key(DEPLOYER, { universe: 'apis.cloud.example' })) },
  }),
  { universes: ['apis.cloud.example'] },
);
