import { externalAccount, refusal } from '../stage/scenario.ts';

export default refusal('an external account with a format that names no field', () => ({
  inputs: { credentials_json: JSON.stringify(externalAccount({ file: '/x', format: { type: 'json' } })) },
}));
