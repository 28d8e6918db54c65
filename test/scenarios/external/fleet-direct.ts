import { scenario } from '../stage/scenario.ts';
import fleet from './fleet.ts';

export default scenario(
  'a workload of a fleet itself, by its name in the pool',
  async (stage) => {
    const { inputs = {} } = await fleet.given(stage);
    const { service_account_impersonation_url: _, ...file } = JSON.parse(inputs['credentials_json'] ?? '{}');
    return { inputs: { credentials_json: JSON.stringify(file) } };
  },
  fleet.world,
);
