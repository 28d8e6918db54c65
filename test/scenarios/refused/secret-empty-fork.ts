import { RANGE, refusal } from '../stage/scenario.ts';

export default refusal("a secret that arrived empty: a fork's pull request", async ({ file }) => ({
  env: {
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_EVENT_PATH: await file('event.json', {
      pull_request: {
        head: { repo: { full_name: 'somebody/octo-repo', fork: true } },
        base: { repo: { full_name: 'octo-org/octo-repo' } },
      },
    }),
  },
  inputs: { credentials_json: '', id_token_audience: RANGE },
}));
