import { externalAccount, scenario } from '../stage/scenario.ts';

export default scenario('AWS credentials of the instance, by its metadata service', ({ emulator }) => ({
  env: { TEST_LINK_LOCAL: emulator.instanceUrl },
  inputs: {
    credentials_json: JSON.stringify(
      externalAccount(
        {
          environment_id: 'aws1',
          region_url: 'http://169.254.169.254/latest/meta-data/placement/availability-zone',
          url: 'http://169.254.169.254/latest/meta-data/iam/security-credentials',
          imdsv2_session_token_url: 'http://169.254.169.254/latest/api/token',
          regional_cred_verification_url:
            'https://sts.{region}.amazonaws.com?Action=GetCallerIdentity&Version=2011-06-15',
        },
        { provider: 'aws', subject_token_type: 'urn:ietf:params:aws:token-type:aws4_request' },
      ),
    ),
  },
}));
