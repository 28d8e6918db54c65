import { externalAccount, failure } from '../stage/scenario.ts';

export default failure("a subject token's file that is not there", () => ({
  inputs: { credentials_json: JSON.stringify(externalAccount({ file: '/nowhere/token' })) },
}));
