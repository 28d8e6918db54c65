import { externalAccount, INVOKER, impersonationUrl, RANGE, scenario } from '../stage/scenario.ts';

export default scenario('a client certificate, shown by mutual TLS', async ({ emulator, file, secret }) => {
  const { cert, key } = emulator.clientCertificate('workload-1');
  for (const line of key.split('\n')) if (!line.startsWith('-----')) secret(line, 'line of the client key');
  const config = await file('certificate_config.json', {
    cert_configs: {
      workload: { cert_path: await file('client.pem', cert), key_path: await file('client.key', key, 0o600) },
    },
  });
  return {
    inputs: {
      credentials_json: JSON.stringify(
        externalAccount(
          { certificate: { certificate_config_location: config } },
          {
            provider: 'x509',
            subject_token_type: 'urn:ietf:params:oauth:token-type:mtls',
            token_url: 'https://sts.mtls.googleapis.com/v1/token',
            service_account_impersonation_url: impersonationUrl(INVOKER),
          },
        ),
      ),
      id_token_audience: RANGE,
    },
  };
});
