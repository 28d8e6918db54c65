import type { KeyObject } from 'node:crypto';

/** A Google credential file, parsed: every field checked, nothing sent. */
export type Credential =
  | ServiceAccountKey
  | AuthorizedUser
  | ExternalAccount
  | ExternalAccountAuthorizedUser
  | ImpersonatedServiceAccount;

export interface ServiceAccountKey {
  readonly type: 'service_account';
  readonly clientEmail: string;
  readonly privateKey: KeyObject;
  readonly privateKeyId: string | undefined;
  /** The account's unique id, to which domain-wide delegation is granted. */
  readonly clientId: string | undefined;
  readonly projectId: string | undefined;
  /** The token endpoint of googleapis.com that the file names. */
  readonly tokenUri: string | undefined;
}

export interface AuthorizedUser {
  readonly type: 'authorized_user';
  readonly clientId: string;
  readonly clientSecret: string;
  readonly refreshToken: string;
  /** The proof of a reauthentication, which gcloud and Google's library for Python keep in the file. */
  readonly raptToken: string | undefined;
  /** The e-mail, when gcloud wrote it; otherwise it is in the tokens. */
  readonly account: string | undefined;
}

export interface ExternalAccount {
  readonly type: 'external_account';
  readonly audience: string;
  readonly subjectTokenType: string;
  readonly tokenUrl: string;
  /** The service account its impersonation URL names, e-mail or unique id. */
  readonly impersonate: string | undefined;
  /** Where the account's tokens are requested: `https://iamcredentials.googleapis.com`, or a regional host. */
  readonly impersonationOrigin: string | undefined;
  readonly impersonationLifetimeSeconds: number | undefined;
  readonly clientId: string | undefined;
  readonly clientSecret: string | undefined;
  readonly workforcePoolUserProject: string | undefined;
  readonly source: 'file' | 'url' | 'aws' | 'certificate' | 'executable';
  /** Unchanged, for google-auth-library's suppliers. */
  readonly credentialSource: Readonly<Record<string, unknown>>;
}

export interface ExternalAccountAuthorizedUser {
  readonly type: 'external_account_authorized_user';
  readonly audience: string | undefined;
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly refreshToken: string;
}

export interface ImpersonatedServiceAccount {
  readonly type: 'impersonated_service_account';
  readonly account: string;
  /** Where the account's tokens are requested. */
  readonly origin: string;
  readonly delegates: readonly string[];
  /** Of its access tokens, where the file names any. */
  readonly scopes: readonly string[] | undefined;
  readonly source: Credential;
}
