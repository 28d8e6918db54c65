import type { Facts } from '../../src/diagnose/diagnose.ts';
import type { Row } from './refusals.ts';
import { answer } from './refusals.ts';

const TOKEN = 'http://metadata.google.internal/computeMetadata/v1/instance/service-accounts/default/token';
const FACTS: Facts = { scopes: ['https://www.googleapis.com/auth/cloud-platform'] };
const GKE: Facts = {
  ...FACTS,
  account: 'runner@my-project.iam.gserviceaccount.com',
  projectId: 'my-project',
};
const BINDING =
  "gcloud iam service-accounts add-iam-policy-binding runner@my-project.iam.gserviceaccount.com --role=roles/iam.workloadIdentityUser --member='serviceAccount:my-project.svc.id.goog[NAMESPACE/KSA]'";
const NOT_FOUND =
  '<!DOCTYPE html>\n<html lang=en>\n<title>Error 404 (Not Found)!!1</title>\n<p>The requested URL <code>/computeMetadata/v1/instance/service-accounts/default/token</code> was not found on this server.';

export const metadata: readonly Row[] = [
  {
    name: 'no service account is attached',
    response: answer(404, NOT_FOUND, { url: TOKEN }),
    facts: FACTS,
    code: 'METADATA_NO_ACCOUNT',
    says: [
      'Error 404 (Not Found)!!1',
      'gcloud compute instances set-service-account INSTANCE',
      'kubectl annotate serviceaccount',
    ],
  },
  {
    name: 'a pod without a Google service account',
    response: answer(404, 'Not Found\n', { url: TOKEN }),
    facts: { ...FACTS, account: 'my-project.svc.id.goog' },
    code: 'METADATA_NO_ACCOUNT',
    says: ['my-project.svc.id.goog', 'iam.gke.io/gcp-service-account'],
  },
  {
    name: 'the attached account is disabled',
    response: answer(404, NOT_FOUND, { url: TOKEN }),
    facts: GKE,
    code: 'ACCOUNT_DISABLED',
    says: ['likely'],
    commands: [
      'gcloud iam service-accounts describe runner@my-project.iam.gserviceaccount.com',
      'gcloud iam service-accounts enable runner@my-project.iam.gserviceaccount.com',
    ],
  },
  {
    name: 'GKE: the Kubernetes service account may not act as the Google one',
    response: answer(
      403,
      'Unable to generate access token; IAM returned 403 Forbidden: The principal does not have permission\nThis error could be caused by a missing IAM policy binding on the target IAM service account.\nFor more information, refer to the Workload Identity documentation:\n\thttps://cloud.google.com/kubernetes-engine/docs/how-to/workload-identity\n',
      { url: TOKEN },
    ),
    facts: GKE,
    code: 'METADATA_WORKLOAD_IDENTITY',
    says: [
      'Unable to generate access token; IAM returned 403 Forbidden: The principal does not have permission',
    ],
    commands: [BINDING],
  },
  {
    name: 'GKE: the same as JSON with status 500',
    response: answer(
      500,
      {
        error: 'unable to generate token',
        error_description: 'Unable to generate access token; IAM returned 403 Forbidden',
      },
      { url: TOKEN },
    ),
    facts: GKE,
    code: 'METADATA_WORKLOAD_IDENTITY',
    commands: [BINDING],
  },
  {
    name: 'GKE: the annotation names an account that does not exist',
    response: answer(
      404,
      'Unable to generate access token; IAM returned 404 Not Found: Not found; Gaia id not found for email wid@my-project.gserviceaccount.com\n',
      { url: TOKEN },
    ),
    facts: FACTS,
    code: 'ACCOUNT_NOT_FOUND',
    says: ['names wid@my-project.gserviceaccount.com', 'kubectl annotate serviceaccount KSA'],
  },
  {
    name: 'no such scope',
    response: answer(400, 'Requested scope is not available for this service account\n', { url: TOKEN }),
    facts: { scopes: ['https://www.googleapis.com/auth/drive'] },
    code: 'SCOPE_INVALID',
    says: ['https://www.googleapis.com/auth/drive', 'access_token_scopes'],
  },
  {
    name: 'an audience that is not taken',
    response: answer(400, 'non-empty audience parameter required\n'),
    facts: { audience: 'x' },
    code: 'AUDIENCE_INVALID',
    says: ['likely', 'id_token_audience'],
  },
  {
    name: 'metadata that is kept from the pod',
    response: answer(403, 'This metadata endpoint is concealed.\n', { url: TOKEN }),
    facts: FACTS,
    code: 'METADATA_REFUSED',
    says: ['This metadata endpoint is concealed.', 'likely'],
  },
  {
    name: 'the server fails',
    response: answer(503, '', { url: TOKEN, attempts: 4 }),
    facts: FACTS,
    code: 'SERVER_ERROR',
    says: ['(503) and gave no reason', '4 attempts'],
  },
];
