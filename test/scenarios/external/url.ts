import { externalAccount, INVOKER, RANGE, scenario, subjectToken } from '../stage/scenario.ts';

export default scenario('a subject token from a URL with headers', async (stage) => ({
  inputs: {
    credentials_json: JSON.stringify(
      externalAccount({
        url: stage.emulator.subjectUrl(JSON.stringify({ value: await subjectToken(stage) })),
        headers: {
          Authorization: `Bearer ${stage.secret('metadata-server-secret-0123456789', 'header of the URL source')}`,
        },
        format: { type: 'json', subject_token_field_name: 'value' },
      }),
    ),
    service_account: INVOKER,
    id_token_audience: RANGE,
    request_reason: 'ticket 4711',
  },
}));
