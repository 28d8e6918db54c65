import { refusal } from '../stage/scenario.ts';

export default refusal('an OAuth client in place of a credential', ({ secret }) => ({
  inputs: {
    credentials_json: JSON.stringify({
      installed: {
        client_id: 'x.apps.googleusercontent.com',
        client_secret: secret('GOCSPX-0123456789abcdef', 'client secret'),
      },
    }),
  },
}));
