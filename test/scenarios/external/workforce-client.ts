import { externalAccount, scenario } from '../stage/scenario.ts';

export default scenario('a workforce pool, with an OAuth client', async (stage) => {
  const provider = '//iam.googleapis.com/locations/global/workforcePools/staff/providers/idp';
  const token = await stage.emulator.oidcToken({ sub: 'dev@example.com', aud: `https:${provider}` });
  return {
    inputs: {
      credentials_json: JSON.stringify({
        ...externalAccount(
          { file: await stage.file('token', token) },
          {
            client_id: 'staff-client',
            client_secret: stage.secret('secret-of-the-staff-client-4711', 'client secret of the pool'),
          },
        ),
        audience: provider,
      }),
    },
  };
});
