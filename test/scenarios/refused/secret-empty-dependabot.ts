import { refusal } from '../stage/scenario.ts';

export default refusal('a secret that arrived empty: Dependabot', () => ({
  env: { GITHUB_ACTOR: 'dependabot[bot]', GITHUB_EVENT_NAME: 'push' },
  inputs: { credentials_json: '' },
}));
