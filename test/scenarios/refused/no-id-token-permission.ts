import { INVOKER, PROVIDER, RANGE, refusal } from '../stage/scenario.ts';

export default refusal('a job without id-token: write', () => ({
  inputs: { workload_identity_provider: PROVIDER, service_account: INVOKER, id_token_audience: RANGE },
}));
