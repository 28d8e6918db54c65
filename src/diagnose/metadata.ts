import { setting, text } from '../message.ts';
import { projectDomain } from '../resource-names.ts';
import { gcloud, say } from './command.ts';
import { setAudience } from './oauth.ts';
import type { Cause, Refusal } from './refusal.ts';
import { isMissingPool, poolCause } from './sts.ts';
import type { ServerWords } from './words.ts';

/**
 * The metadata server of Compute Engine, GKE and Cloud Run.
 * @see https://cloud.google.com/kubernetes-engine/docs/troubleshooting/authentication
 */
export function metadataCause(refusal: Refusal, words: ServerWords): Cause | undefined {
  const { response, facts } = refusal;
  const gke = /IAM returned 403|Kubernetes service account|Workload Identity/i.test(words.all);
  if (isMissingPool(words)) return { ...poolCause(facts, words), code: 'METADATA_WORKLOAD_IDENTITY' };
  if (/Gaia id not found|IAM returned 404/i.test(words.all)) return annotationCause(words);
  // GKE forwards IAM's refusal as a 403 or a 500 of its own.
  if (gke) return bindingCause(refusal);
  if (response.status === 404) {
    return facts.account?.includes('@') ? deadAccountCause(facts.account) : noAccountCause(refusal);
  }
  if (response.status >= 500 || response.status === 429) return undefined;
  if (/scope/i.test(words.all)) {
    return {
      code: 'SCOPE_INVALID',
      because: [
        text`This machine's account cannot have one of these scopes: ${(facts.scopes ?? []).join(', ')}.`,
      ],
      remedy: [setting('access_token_scopes', 'https://www.googleapis.com/auth/cloud-platform')],
    };
  }
  if (response.status === 400 && facts.audience !== undefined) {
    return {
      code: 'AUDIENCE_INVALID',
      because: [text`The metadata server likely issues no ID token for the audience ${facts.audience}.`],
      remedy: [setAudience()],
    };
  }
  if (response.status === 403) {
    return {
      code: 'METADATA_REFUSED',
      because: [
        "This machine's metadata server responds, and refuses the tokens of its account. Metadata concealment, a network policy or a sidecar on the machine or in the cluster likely blocks them.",
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
        ? text`This pod acts as ${facts.account}, a Kubernetes service account without a Google service account.`
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

/** The server knows the account's name, and has no tokens for it. */
function deadAccountCause(account: string): Cause {
  return {
    code: 'ACCOUNT_DISABLED',
    because: [text`This machine's account ${account} has no tokens. It was likely disabled or deleted.`],
    remedy: [
      say('See its state', gcloud('iam service-accounts describe', [account])),
      say('Enable it', gcloud('iam service-accounts enable', [account])),
    ],
  };
}

function annotationCause(words: ServerWords): Cause {
  const account = /Gaia id not found for email (\S+?@\S+?)[.,]?(?:\s|\\n|$)/i.exec(words.all)?.[1];
  return {
    code: 'ACCOUNT_NOT_FOUND',
    because: [
      text`The annotation iam.gke.io/gcp-service-account of the Kubernetes service account names ${account ?? 'an account'}, which does not exist. It is mistyped or was deleted.`,
    ],
    remedy: [
      say(
        'Name one that exists',
        'kubectl annotate serviceaccount KSA --namespace=NAMESPACE --overwrite iam.gke.io/gcp-service-account=NAME@PROJECT.iam.gserviceaccount.com',
      ),
    ],
  };
}

/** The Kubernetes service account may not impersonate the Google one that its annotation names. */
function bindingCause({ facts }: Refusal): Cause {
  const { projectId, account } = facts;
  const known = account?.includes('@') ? account : undefined;
  return {
    code: 'METADATA_WORKLOAD_IDENTITY',
    because: [
      text`Workload Identity Federation for GKE is set up in part. The pod's Kubernetes service account may not impersonate ${known ?? 'the Google service account that its annotation names'}.`,
    ],
    remedy: [
      say(
        "Grant the role (NAMESPACE and KSA are those of the pod, the project before .svc.id.goog is the cluster's)",
        gcloud(
          'iam service-accounts add-iam-policy-binding',
          [known ?? 'NAME@PROJECT.iam.gserviceaccount.com'],
          {
            role: 'roles/iam.workloadIdentityUser',
            member: `serviceAccount:${projectId === undefined ? 'PROJECT' : projectDomain(projectId)}.svc.id.goog[NAMESPACE/KSA]`,
          },
        ),
      ),
    ],
  };
}
