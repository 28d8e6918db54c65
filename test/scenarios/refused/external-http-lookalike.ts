import { externalAccount, refusal } from '../stage/scenario.ts';

export default refusal('an external account whose source only looks like this machine', () => ({
  inputs: {
    credentials_json: JSON.stringify(externalAccount({ url: 'http://localhost.example.com/token' })),
  },
}));
