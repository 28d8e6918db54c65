import { scenario } from '../stage/scenario.ts';

export default scenario("the machine's ID token without the e-mail, its access token with scopes", () => ({
  inputs: {
    application_default_credentials: 'true',
    token_format: 'access_token,id_token',
    id_token_audience: 'https://service.example.com/a?b=c&d=e f'.replace(' ', '+'),
    id_token_include_email: 'false',
    access_token_scopes:
      'https://www.googleapis.com/auth/pubsub,https://www.googleapis.com/auth/devstorage.read_only',
  },
}));
