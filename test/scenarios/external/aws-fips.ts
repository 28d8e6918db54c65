import { externalAccount, INVOKER, scenario } from '../stage/scenario.ts';

export default scenario("AWS credentials, verified by AWS's STS for FIPS", ({ emulator }) => ({
  env: emulator.awsEnv,
  inputs: {
    credentials_json: JSON.stringify(
      externalAccount(
        {
          environment_id: 'aws1',
          regional_cred_verification_url:
            'https://sts-fips.{region}.amazonaws.com?Action=GetCallerIdentity&Version=2011-06-15',
        },
        { provider: 'aws', subject_token_type: 'urn:ietf:params:aws:token-type:aws4_request' },
      ),
    ),
    service_account: INVOKER,
  },
}));
