import { externalAccount, PROJECT, scenario } from '../stage/scenario.ts';

export default scenario('a workforce pool, with the project to charge', async (stage) => {
  const provider = '//iam.googleapis.com/locations/global/workforcePools/staff/providers/idp';
  const token = await stage.emulator.oidcToken({ sub: 'dev@example.com', aud: `https:${provider}` });
  return {
    inputs: {
      credentials_json: JSON.stringify({
        ...externalAccount(
          { file: await stage.file('token', token) },
          { workforce_pool_user_project: PROJECT.number },
        ),
        audience: provider,
      }),
    },
  };
});
