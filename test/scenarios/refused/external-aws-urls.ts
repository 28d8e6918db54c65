import { externalAccount, refusal } from '../stage/scenario.ts';

export default refusal('an external account whose AWS URLs are not those of AWS', () => ({
  inputs: {
    credentials_json: JSON.stringify(
      externalAccount({
        environment_id: 'aws2',
        region_url: 'http://169.254.169.254.example.com/latest/meta-data/placement/availability-zone',
        url: 'http://10.0.0.1/latest/meta-data/iam/security-credentials',
        imdsv2_session_token_url: 'http://169.254.169.254:8080/latest/api/token',
        regional_cred_verification_url:
          'https://sts.{region}.amazonaws.com.example.net?Action=GetCallerIdentity&Version=2011-06-15',
      }),
    ),
  },
}));
