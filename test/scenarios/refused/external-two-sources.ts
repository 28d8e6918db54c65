import { externalAccount, refusal } from '../stage/scenario.ts';

export default refusal('an external account with two sources, and a format without its field', () => ({
  inputs: {
    credentials_json: JSON.stringify(
      externalAccount({ file: '/x', url: 'https://issuer.example.com', format: { type: 'json' } }),
    ),
  },
}));
