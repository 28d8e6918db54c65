import { INVOKER, RANGE, scenario } from '../stage/scenario.ts';

export default scenario(
  "a key in gcloud's well-known file, where CLOUDSDK_CONFIG says",
  async ({ key, file, job }) => {
    await file(`${job.root}/gcloud/application_default_credentials.json`, await key(INVOKER), 0o600);
    return {
      env: { CLOUDSDK_CONFIG: `${job.root}/gcloud` },
      inputs: { application_default_credentials: 'true', id_token_audience: RANGE },
    };
  },
);
