import { externalAccount, INVOKER, RANGE, scenario, subjectToken } from '../stage/scenario.ts';

export default scenario(
  'a subject token in a JSON file, and an account on top, for both kinds',
  async (stage) => {
    const file = await stage.file('token.json', { data: 1, jwt: await subjectToken(stage) });
    const format = { type: 'json', subject_token_field_name: 'jwt' };
    return {
      inputs: {
        credentials_json: JSON.stringify(externalAccount({ file, format })),
        service_account: INVOKER,
        token_format: 'access_token,id_token',
        id_token_audience: RANGE,
        create_credentials_file: 'true',
      },
    };
  },
);
