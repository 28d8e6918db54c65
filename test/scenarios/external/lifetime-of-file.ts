import { DEPLOYER, externalAccount, impersonationUrl, scenario, subjectToken } from '../stage/scenario.ts';

export default scenario(
  "an external account's file sets the lifetime of the impersonated token",
  async (stage) => ({
    inputs: {
      credentials_json: JSON.stringify(
        externalAccount(
          { file: await stage.file('token', await subjectToken(stage)) },
          {
            service_account_impersonation_url: impersonationUrl(DEPLOYER),
            service_account_impersonation: { token_lifetime_seconds: 1200 },
          },
        ),
      ),
    },
  }),
);
