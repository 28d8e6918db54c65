import type { Credential } from '../credential/types.ts';

/** Where the OIDC token of another CI system is. A variable or a file is read at each exchange. */
export type SubjectTokenPlace =
  | { readonly kind: 'input'; readonly value: string }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'file'; readonly path: string };

/** Where the credentials come from. */
export type Source =
  | {
      readonly kind: 'github';
      /** `projects/NUMBER/locations/global/workloadIdentityPools/POOL/providers/PROVIDER` */
      readonly provider: string;
      /** The `aud` of GitHub's OIDC token. */
      readonly audience: string;
      readonly requestUrl: string;
      readonly requestToken: string;
    }
  | {
      /** The OIDC token of another CI system. */
      readonly kind: 'oidc';
      readonly provider: string;
      readonly place: SubjectTokenPlace;
    }
  | {
      readonly kind: 'credential';
      readonly credential: Credential;
      /** Unchanged, for the credential file. */
      readonly json: Readonly<Record<string, unknown>>;
    }
  | { readonly kind: 'metadata'; readonly looked: readonly string[] };

/** A source, for the log and the summary. */
export function describeSource(source: Source): string {
  switch (source.kind) {
    case 'github':
      return 'GitHub OIDC';
    case 'oidc':
      return 'OIDC token';
    case 'metadata':
      return 'metadata server';
    case 'credential':
      switch (source.credential.type) {
        case 'service_account':
          return 'service account key';
        case 'authorized_user':
          return 'user credentials';
        case 'external_account':
          return `external account (${source.credential.source})`;
        case 'external_account_authorized_user':
          return 'workforce user credentials';
        case 'impersonated_service_account':
          return 'impersonated service account';
      }
  }
}
