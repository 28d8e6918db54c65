import { externalAccount, refusal } from '../stage/scenario.ts';

export default refusal('an external account whose source is http and not of this machine', () => ({
  inputs: { credentials_json: JSON.stringify(externalAccount({ url: 'http://issuer.example.com/token' })) },
}));
