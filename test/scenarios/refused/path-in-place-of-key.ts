import { refusal } from '../stage/scenario.ts';

export default refusal('a path in place of a key', () => ({
  inputs: { credentials_json: './keys/deployer.json' },
}));
