import { INVOKER, PROVIDER, refusal } from '../stage/scenario.ts';

export default refusal('a job that Dependabot started, without id-token: write', () => ({
  env: { GITHUB_TRIGGERING_ACTOR: 'dependabot[bot]' },
  inputs: { workload_identity_provider: PROVIDER, service_account: INVOKER },
}));
