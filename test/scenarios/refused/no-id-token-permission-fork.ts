import { INVOKER, PROVIDER, refusal } from '../stage/scenario.ts';

export default refusal('a job of a fork, which never has id-token: write', async ({ file }) => ({
  env: {
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_EVENT_PATH: await file('event.json', { pull_request: { head: { repo: null } } }),
  },
  inputs: { workload_identity_provider: PROVIDER, service_account: INVOKER },
}));
