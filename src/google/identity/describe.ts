import type { Source } from '../../config/config.ts';

/** A source in the words of the log and the summary. */
export function describeSource(source: Source): string {
  switch (source.kind) {
    case 'github':
      return 'GitHub OIDC';
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
