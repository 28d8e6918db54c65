import { gcloud, say } from './command.ts';
import type { Cause, Refusal } from './refusal.ts';
import type { ServerWords } from './words.ts';

/**
 * The metadata server of Compute Engine, GKE and Cloud Run.
 * @see https://cloud.google.com/kubernetes-engine/docs/troubleshooting/authentication
 */
export function metadataCause(refusal: Refusal, words: ServerWords): Cause | undefined {
  const { response, facts } = refusal;
  const gke = /IAM returned 403|Kubernetes service account|Workload Identity/i.test(words.all);
  if (/Gaia id not found|IAM returned 404/i.test(words.all)) return annotationCause(words);
  // GKE passes IAM's refusal on, as a 403 or a 500 of its own.
  if (gke) return bindingCause(refusal);
  if (response.status === 404) {
    return facts.account?.includes('@') ? deadAccountCause(facts.account) : noAccountCause(refusal);
  }
  if (response.status >= 500 || response.status === 429) return undefined;
  if (/scope/i.test(words.all)) {
    return {
      code: 'SCOPE_INVALID',
      because: [
        `This machine's account cannot have one of these scopes: ${(facts.scopes ?? []).join(', ')}.`,
      ],
      remedy: ['access_token_scopes: https://www.googleapis.com/auth/cloud-platform'],
    };
  }
  if (response.status === 400 && facts.audience !== undefined) {
    return {
      code: 'AUDIENCE_INVALID',
      because: [`The metadata server makes no ID token for the audience ${facts.audience}, likely.`],
      remedy: [
        'id_token_audience: the URL of the service, https://service-abc123-uc.a.run.app, or an OAuth client id',
      ],
    };
  }
  if (response.status === 403) {
    return {
      code: 'METADATA_REFUSED',
      because: [
        "This machine's metadata server is there and does not give its account's tokens: something on the machine or in the cluster (metadata concealment, a network policy, a sidecar) likely keeps them.",
      ],
    };
  }
  return undefined;
}

function noAccountCause({ facts }: Refusal): Cause {
  return {
    code: 'METADATA_NO_ACCOUNT',
    because: [
      facts.account !== undefined && /\.svc\.id\.goog/.test(facts.account)
        ? `This pod acts as ${facts.account}, a Kubernetes service account that no Google service account stands behind.`
        : 'No service account is attached to this machine.',
    ],
    remedy: [
      say(
        'Attach one to the Compute Engine instance while it is stopped',
        gcloud('compute instances set-service-account', ['INSTANCE'], {
          zone: 'ZONE',
          'service-account': 'NAME@PROJECT.iam.gserviceaccount.com',
          scopes: 'cloud-platform',
        }),
      ),
      say(
        'On GKE, name one for the Kubernetes service account',
        'kubectl annotate serviceaccount KSA --namespace=NAMESPACE iam.gke.io/gcp-service-account=NAME@PROJECT.iam.gserviceaccount.com',
      ),
    ],
  };
}

/** The server knows the account's name, and has no tokens of it. */
function deadAccountCause(account: string): Cause {
  return {
    code: 'ACCOUNT_DISABLED',
    because: [`This machine's account ${account} has no tokens: likely it was disabled or deleted.`],
    remedy: [
      say('See how it is', gcloud('iam service-accounts describe', [account])),
      say('Enable it', gcloud('iam service-accounts enable', [account])),
    ],
  };
}

function annotationCause(words: ServerWords): Cause {
  const account = /Gaia id not found for email (\S+?@\S+?)[.,]?(?:\s|\\n|$)/i.exec(words.all)?.[1];
  return {
    code: 'ACCOUNT_NOT_FOUND',
    because: [
      `The annotation iam.gke.io/gcp-service-account of the Kubernetes service account names ${account ?? 'an account'}, which does not exist: mistyped, or deleted.`,
    ],
    remedy: [
      say(
        'Name one that exists',
        'kubectl annotate serviceaccount KSA --namespace=NAMESPACE --overwrite iam.gke.io/gcp-service-account=NAME@PROJECT.iam.gserviceaccount.com',
      ),
    ],
  };
}

/** The Kubernetes service account may not act as the Google one that its annotation names. */
function bindingCause({ facts }: Refusal): Cause {
  const { projectId, account } = facts;
  const known = account?.includes('@') ? account : undefined;
  return {
    code: 'METADATA_WORKLOAD_IDENTITY',
    because: [
      `Workload Identity Federation for GKE is not set up to its end: the pod's Kubernetes service account may not act as ${known ?? 'the Google service account that its annotation names'}.`,
    ],
    remedy: [
      say(
        "Let it (NAMESPACE and KSA are those of the pod, the project before .svc.id.goog is the cluster's)",
        gcloud(
          'iam service-accounts add-iam-policy-binding',
          [known ?? 'NAME@PROJECT.iam.gserviceaccount.com'],
          {
            role: 'roles/iam.workloadIdentityUser',
            member: `serviceAccount:${projectId ?? 'PROJECT'}.svc.id.goog[NAMESPACE/KSA]`,
          },
        ),
      ),
    ],
  };
}
