import type { Facts } from '../../src/diagnose/diagnose.ts';
import type { Row } from './refusals.ts';
import { answer, CLAIMS, errorInfo, GITHUB, PROVIDER, rpcBody } from './refusals.ts';

const POOL = 'iam.googleapis.com/projects/123456789012/locations/global/workloadIdentityPools/ci-pool';
const ACCOUNT = 'invoker@my-project.iam.gserviceaccount.com';
const SUBJECT = `principal://${POOL}/subject/repo:octo-org/octo-repo:ref:refs/heads/main`;
const BIND = `gcloud iam service-accounts add-iam-policy-binding`;
const COMPARE = `gcloud iam service-accounts get-iam-policy ${ACCOUNT} --project=my-project`;

function denied(permission: string) {
  return answer(
    403,
    rpcBody(
      403,
      'PERMISSION_DENIED',
      `Permission '${permission}' denied on resource (or it may not exist).`,
      [errorInfo('IAM_PERMISSION_DENIED', { permission })],
    ),
  );
}

const ACCESS: Facts = {
  ...GITHUB,
  principal: SUBJECT,
  account: ACCOUNT,
  delegates: [],
  method: 'generateAccessToken',
  scopes: ['https://www.googleapis.com/auth/cloud-platform'],
  lifetimeSeconds: 3600,
};
const ID: Facts = {
  ...ACCESS,
  method: 'generateIdToken',
  scopes: undefined,
  lifetimeSeconds: undefined,
  audience: 'https://a.run.app',
};
const CHAIN: Facts = {
  ...ACCESS,
  delegates: ['one@my-project.iam.gserviceaccount.com', 'two@other.iam.gserviceaccount.com'],
};

export const iam: readonly Row[] = [
  {
    name: 'a federated identity may not get access tokens: the principalSet to bind',
    response: denied('iam.serviceAccounts.getAccessToken'),
    facts: ACCESS,
    code: 'IAM_PERMISSION_DENIED',
    says: [
      ACCOUNT,
      SUBJECT,
      'iam.serviceAccounts.getAccessToken',
      'attribute.repository=assertion.repository',
      'attribute.repository_id=assertion.repository_id',
      'may not be in effect yet',
    ],
    commands: [
      `${BIND} ${ACCOUNT} --role=roles/iam.workloadIdentityUser --member=principalSet://${POOL}/attribute.repository_id/74 --project=my-project`,
      `${BIND} ${ACCOUNT} --role=roles/iam.workloadIdentityUser --member=principalSet://${POOL}/attribute.repository/octo-org/octo-repo --project=my-project`,
      `${BIND} ${ACCOUNT} --role=roles/iam.workloadIdentityUser --member=${SUBJECT} --project=my-project`,
      COMPARE,
    ],
  },
  {
    name: 'a federated identity may not get ID tokens, with the immutable subject',
    response: denied('iam.serviceAccounts.getOpenIdToken'),
    facts: { ...ID, claims: { ...CLAIMS, sub: 'repo:octo-org@65/octo-repo@74:ref:refs/heads/main' } },
    code: 'IAM_PERMISSION_DENIED',
    commands: [
      `${BIND} ${ACCOUNT} --role=roles/iam.workloadIdentityUser --member=principalSet://${POOL}/attribute.repository_id/74 --project=my-project`,
      `${BIND} ${ACCOUNT} --role=roles/iam.workloadIdentityUser --member=principalSet://${POOL}/attribute.repository/octo-org/octo-repo --project=my-project`,
      `${BIND} ${ACCOUNT} --role=roles/iam.workloadIdentityUser --member=principal://${POOL}/subject/repo:octo-org@65/octo-repo@74:ref:refs/heads/main --project=my-project`,
      COMPARE,
    ],
  },
  {
    name: 'signJwt needs Token Creator, which workloadIdentityUser is not',
    response: denied('iam.serviceAccounts.signJwt'),
    facts: { ...ACCESS, method: 'signJwt' },
    code: 'IAM_PERMISSION_DENIED',
    says: ['iam.serviceAccounts.signJwt', '--role=roles/iam.serviceAccountTokenCreator'],
    saysNot: ['roles/iam.workloadIdentityUser'],
  },
  {
    name: 'a service account may not act as another',
    response: denied('iam.serviceAccounts.getOpenIdToken'),
    facts: {
      account: ACCOUNT,
      principal: 'deployer@other.iam.gserviceaccount.com',
      delegates: [],
      method: 'generateIdToken',
    },
    code: 'IAM_PERMISSION_DENIED',
    commands: [
      `${BIND} ${ACCOUNT} --role=roles/iam.serviceAccountOpenIdTokenCreator --member=serviceAccount:deployer@other.iam.gserviceaccount.com --project=my-project`,
      COMPARE,
    ],
  },
  {
    name: 'a person may not act as an account',
    response: denied('iam.serviceAccounts.getAccessToken'),
    facts: { account: ACCOUNT, principal: 'jane@example.com', method: 'generateAccessToken' },
    code: 'IAM_PERMISSION_DENIED',
    commands: [
      `${BIND} ${ACCOUNT} --role=roles/iam.serviceAccountTokenCreator --member=user:jane@example.com --project=my-project`,
      COMPARE,
    ],
  },
  {
    name: 'a principal whose name is not known',
    response: denied('iam.serviceAccounts.getAccessToken'),
    facts: { account: ACCOUNT, method: 'generateAccessToken' },
    code: 'IAM_PERMISSION_DENIED',
    commands: [
      `${BIND} ${ACCOUNT} --role=roles/iam.serviceAccountTokenCreator --member=MEMBER --project=my-project`,
      COMPARE,
    ],
  },
  {
    name: 'a workload of another cloud, whose claims are not known',
    response: denied('iam.serviceAccounts.getAccessToken'),
    facts: { account: ACCOUNT, provider: PROVIDER, method: 'generateAccessToken' },
    code: 'IAM_PERMISSION_DENIED',
    commands: [
      `${BIND} ${ACCOUNT} --role=roles/iam.workloadIdentityUser --member=principalSet://${POOL}/attribute.NAME/VALUE --project=my-project`,
      COMPARE,
    ],
  },
  {
    name: 'an account may not make tokens of itself',
    response: denied('iam.serviceAccounts.getAccessToken'),
    facts: {
      account: ACCOUNT,
      principal: ACCOUNT,
      delegates: [],
      method: 'generateAccessToken',
      lifetimeSeconds: 600,
    },
    code: 'IAM_PERMISSION_DENIED',
    says: ['on itself', 'Leave access_token_lifetime out'],
    commands: [
      `${BIND} ${ACCOUNT} --role=roles/iam.serviceAccountTokenCreator --member=serviceAccount:${ACCOUNT} --project=my-project`,
      COMPARE,
    ],
  },
  {
    name: 'no permission is named: it is likely the one that was needed',
    response: answer(403, rpcBody(403, 'PERMISSION_DENIED', 'The principal does not have permission')),
    facts: ID,
    code: 'IAM_PERMISSION_DENIED',
    says: ['likely lacks iam.serviceAccounts.getOpenIdToken'],
  },
  {
    name: 'delegates: the link to the account is likely the one',
    response: denied('iam.serviceAccounts.getAccessToken'),
    facts: CHAIN,
    code: 'IAM_PERMISSION_DENIED',
    says: [
      `${SUBJECT} → one@my-project.iam.gserviceaccount.com → two@other.iam.gserviceaccount.com → ${ACCOUNT}`,
      `the last link, two@other.iam.gserviceaccount.com → ${ACCOUNT}, likely lacks iam.serviceAccounts.getAccessToken`,
    ],
    commands: [
      `${BIND} ${ACCOUNT} --role=roles/iam.serviceAccountTokenCreator --member=serviceAccount:two@other.iam.gserviceaccount.com --project=my-project`,
      COMPARE,
    ],
  },
  {
    name: 'delegates: one of the links to a delegate',
    response: denied('iam.serviceAccounts.implicitDelegation'),
    facts: CHAIN,
    code: 'IAM_PERMISSION_DENIED',
    commands: [
      `${BIND} one@my-project.iam.gserviceaccount.com --role=roles/iam.serviceAccountTokenCreator --member=principalSet://${POOL}/attribute.repository_id/74 --project=my-project`,
      `${BIND} one@my-project.iam.gserviceaccount.com --role=roles/iam.serviceAccountTokenCreator --member=principalSet://${POOL}/attribute.repository/octo-org/octo-repo --project=my-project`,
      `${BIND} one@my-project.iam.gserviceaccount.com --role=roles/iam.serviceAccountTokenCreator --member=${SUBJECT} --project=my-project`,
      `${BIND} two@other.iam.gserviceaccount.com --role=roles/iam.serviceAccountTokenCreator --member=serviceAccount:one@my-project.iam.gserviceaccount.com --project=other`,
      'gcloud iam service-accounts get-iam-policy two@other.iam.gserviceaccount.com --project=other',
    ],
  },
  {
    name: 'delegates: one link to a delegate leaves no doubt',
    response: denied('iam.serviceAccounts.implicitDelegation'),
    facts: {
      ...CHAIN,
      principal: 'jane@example.com',
      provider: undefined,
      claims: undefined,
      delegates: ['one@my-project.iam.gserviceaccount.com'],
    },
    code: 'IAM_PERMISSION_DENIED',
    says: ['jane@example.com → one@my-project.iam.gserviceaccount.com'],
    saysNot: [', or'],
    commands: [
      `${BIND} one@my-project.iam.gserviceaccount.com --role=roles/iam.serviceAccountTokenCreator --member=user:jane@example.com --project=my-project`,
      'gcloud iam service-accounts get-iam-policy one@my-project.iam.gserviceaccount.com --project=my-project',
    ],
  },
  {
    name: 'delegates: Google names the account',
    response: answer(
      403,
      rpcBody(
        403,
        'PERMISSION_DENIED',
        "Permission 'iam.serviceAccounts.implicitDelegation' denied on resource projects/-/serviceAccounts/two@other.iam.gserviceaccount.com",
      ),
    ),
    facts: CHAIN,
    code: 'IAM_PERMISSION_DENIED',
    says: ['the link one@my-project.iam.gserviceaccount.com → two@other.iam.gserviceaccount.com is missing'],
  },
  {
    name: 'the account is mistyped',
    response: answer(404, rpcBody(404, 'NOT_FOUND', `Not found; Gaia id not found for email ${ACCOUNT}`)),
    facts: ACCESS,
    code: 'ACCOUNT_NOT_FOUND',
    says: [ACCOUNT, 'service_account'],
    commands: ['gcloud iam service-accounts list --project=my-project'],
  },
  {
    name: 'a delegate is mistyped',
    response: answer(
      404,
      rpcBody(404, 'NOT_FOUND', 'Not found; Gaia id not found for email two@other.iam.gserviceaccount.com'),
    ),
    facts: CHAIN,
    code: 'ACCOUNT_NOT_FOUND',
    says: ['The delegate two@other.iam.gserviceaccount.com does not exist'],
    commands: ['gcloud iam service-accounts list --project=other'],
  },
  {
    name: 'an address without .iam.',
    response: answer(
      404,
      rpcBody(
        404,
        'NOT_FOUND',
        'Not found; Gaia id not found for email invoker@my-project.gserviceaccount.com',
      ),
    ),
    facts: { ...ACCESS, account: 'invoker@my-project.gserviceaccount.com' },
    code: 'ACCOUNT_NOT_FOUND',
    says: [`likely ${ACCOUNT}`],
  },
  {
    name: 'not the form of an account',
    response: answer(
      400,
      rpcBody(
        400,
        'INVALID_ARGUMENT',
        'Invalid form of account ID default. Should be [Gaia ID |Email |Unique ID |] of the account',
      ),
    ),
    facts: { ...ACCESS, account: 'default' },
    code: 'ACCOUNT_NOT_FOUND',
  },
  {
    name: 'the account is disabled',
    response: answer(
      401,
      rpcBody(401, 'UNAUTHENTICATED', 'Request had invalid authentication credentials.', [
        errorInfo('ACCOUNT_STATE_INVALID'),
      ]),
    ),
    facts: ACCESS,
    code: 'ACCOUNT_DISABLED',
    commands: [`gcloud iam service-accounts enable ${ACCOUNT} --project=my-project`],
  },
  {
    name: 'the API is off: the project that Google names',
    response: answer(
      403,
      rpcBody(
        403,
        'PERMISSION_DENIED',
        'IAM Service Account Credentials API has not been used in project 8667575547 before or it is disabled. Enable it by visiting https://console.developers.google.com/apis/api/iamcredentials.googleapis.com/overview?project=8667575547 then retry.',
        [
          errorInfo('SERVICE_DISABLED', {
            consumer: 'projects/8667575547',
            service: 'iamcredentials.googleapis.com',
          }),
        ],
      ),
    ),
    facts: ACCESS,
    code: 'IAM_API_DISABLED',
    says: ['project 8667575547'],
    commands: ['gcloud services enable iamcredentials.googleapis.com --project=8667575547'],
  },
  {
    name: 'the API is off, said in words alone',
    response: answer(
      403,
      rpcBody(
        403,
        'PERMISSION_DENIED',
        'IAM Service Account Credentials API has not been used in project my-project before or it is disabled.',
      ),
    ),
    facts: ACCESS,
    code: 'IAM_API_DISABLED',
    commands: ['gcloud services enable iamcredentials.googleapis.com --project=my-project'],
  },
  {
    name: 'the lifetime is over the limit',
    response: answer(
      400,
      rpcBody(400, 'INVALID_ARGUMENT', 'The access token lifetime cannot exceed 3600 seconds.'),
    ),
    facts: { ...ACCESS, lifetimeSeconds: 43_200 },
    code: 'IAM_LIFETIME_EXCEEDED',
    says: [
      '43200 s',
      'constraints/iam.allowServiceAccountCredentialLifetimeExtension',
      ACCOUNT,
      'access_token_lifetime: 3600s',
    ],
    commands: [
      `gcloud resource-manager org-policies allow iam.allowServiceAccountCredentialLifetimeExtension ${ACCOUNT} --project=my-project`,
    ],
  },
  {
    name: 'the lifetime is over the limit, in the wording that names the policy',
    response: answer(
      400,
      rpcBody(
        400,
        'INVALID_ARGUMENT',
        'Service accounts can not have lifetimes of more than 1 hour. Use the Org Policy Constraint constraints/iam.allowServiceAccountCredentialLifetimeExtension to allow up to 12 hours.',
      ),
    ),
    facts: { ...ACCESS, lifetimeSeconds: 7200 },
    code: 'IAM_LIFETIME_EXCEEDED',
    says: ['7200 s'],
  },
  {
    name: 'an hour is too long where clocks differ',
    response: answer(
      400,
      rpcBody(400, 'INVALID_ARGUMENT', 'The access token lifetime cannot exceed 3600 seconds.'),
      {
        date: 'Sat, 21 Nov 2026 09:58:00 GMT',
      },
    ),
    facts: ACCESS,
    code: 'CLOCK_SKEW',
    says: ['120 s (2 min) ahead', 'access_token_lifetime: 3300s'],
  },
  {
    name: 'a scope that does not exist, named',
    response: answer(400, rpcBody(400, 'INVALID_ARGUMENT', 'Invalid OAuth scope: cloud')),
    facts: { ...ACCESS, scopes: ['cloud'] },
    code: 'SCOPE_INVALID',
    saysNot: ['likely'],
  },
  {
    name: 'a scope that likely does not exist',
    response: answer(400, rpcBody(400, 'INVALID_ARGUMENT', 'Request contains an invalid argument.')),
    facts: { ...ACCESS, scopes: ['https://www.googleapis.com/auth/cloudplatform'] },
    code: 'SCOPE_INVALID',
    says: ['likely', 'https://www.googleapis.com/auth/cloudplatform'],
  },
  {
    name: 'an audience that is likely not accepted',
    response: answer(400, rpcBody(400, 'INVALID_ARGUMENT', 'Request contains an invalid argument.')),
    facts: ID,
    code: 'AUDIENCE_INVALID',
    says: ['likely', 'https://a.run.app'],
  },
  {
    name: 'the token of the principal is not accepted',
    response: answer(
      401,
      rpcBody(401, 'UNAUTHENTICATED', 'Request had invalid authentication credentials.', [
        errorInfo('ACCESS_TOKEN_EXPIRED'),
      ]),
    ),
    facts: ACCESS,
    code: 'IAM_TOKEN_REJECTED',
  },
  {
    name: "the machine's token lacks the scope",
    response: answer(
      403,
      rpcBody(403, 'PERMISSION_DENIED', 'Request had insufficient authentication scopes.', [
        errorInfo('ACCESS_TOKEN_SCOPE_INSUFFICIENT'),
      ]),
    ),
    facts: {
      account: ACCOUNT,
      principal: 'vm@my-project.iam.gserviceaccount.com',
      method: 'generateAccessToken',
    },
    code: 'IAM_SCOPE_INSUFFICIENT',
    commands: [
      'gcloud compute instances set-service-account INSTANCE --zone=ZONE --scopes=cloud-platform --service-account=vm@my-project.iam.gserviceaccount.com',
    ],
  },
  {
    name: 'a VPC Service Controls perimeter',
    response: answer(
      403,
      rpcBody(
        403,
        'PERMISSION_DENIED',
        "Request is prohibited by organization's policy. vpcServiceControlsUniqueIdentifier: zvW4mQKV6irg5Nm25Div",
        [errorInfo('SECURITY_POLICY_VIOLATED', { service: 'iamcredentials.googleapis.com' })],
      ),
    ),
    facts: ACCESS,
    code: 'ORGANIZATION_POLICY',
    says: ['perimeter'],
    commands: [
      `gcloud logging read 'protoPayload.metadata.vpcServiceControlsUniqueId="zvW4mQKV6irg5Nm25Div"' --project=my-project`,
    ],
  },
  {
    name: 'an organisation policy',
    response: answer(
      400,
      rpcBody(400, 'FAILED_PRECONDITION', 'Precondition check failed.', [
        {
          '@type': 'type.googleapis.com/google.rpc.PreconditionFailure',
          violations: [
            {
              type: 'constraints/iam.workloadIdentityPoolProviders',
              description: "Org Policy violated for value: 'https://token.actions.githubusercontent.com'.",
            },
          ],
        },
      ]),
    ),
    facts: ACCESS,
    code: 'ORGANIZATION_POLICY',
    says: ["Org Policy violated for value: 'https://token.actions.githubusercontent.com'."],
    commands: [
      'gcloud org-policies describe iam.workloadIdentityPoolProviders --project=my-project --effective',
    ],
  },
  {
    name: 'the quota',
    response: answer(
      429,
      rpcBody(429, 'RESOURCE_EXHAUSTED', "Quota exceeded for quota metric 'Generate credentials'", [
        errorInfo('RATE_LIMIT_EXCEEDED', {
          service: 'iamcredentials.googleapis.com',
          consumer: 'projects/8667575547',
        }),
      ]),
    ),
    facts: ACCESS,
    code: 'QUOTA_EXCEEDED',
    commands: ['gcloud beta quotas info list --service=iamcredentials.googleapis.com --project=8667575547'],
  },
  {
    name: 'the quota, in the older form',
    response: answer(403, {
      error: { code: 403, message: 'Rate limit', errors: [{ reason: 'rateLimitExceeded' }] },
    }),
    facts: ACCESS,
    code: 'QUOTA_EXCEEDED',
  },
  {
    name: 'Google fails',
    response: answer(503, rpcBody(503, 'UNAVAILABLE', 'The service is currently unavailable.'), {
      attempts: 6,
    }),
    facts: ACCESS,
    code: 'SERVER_ERROR',
    says: ['failed (503)', 'each of 6 attempts', 'https://status.cloud.google.com'],
  },
  {
    name: "Google's front end fails",
    response: answer(
      502,
      '<!DOCTYPE html><html lang=en><title>Error 502 (Server Error)!!1</title><p><b>502.</b> <ins>That’s an error.</ins><p>The server encountered a temporary error.',
    ),
    facts: ACCESS,
    code: 'SERVER_ERROR',
    says: ['Error 502 (Server Error)!!1', 'The server encountered a temporary error.'],
    saysNot: ['proxy'],
  },
  {
    name: 'a gateway in between fails',
    response: answer(
      502,
      '<html>\r\n<body><center><h1>502 Bad Gateway</h1></center><hr><center>nginx</center></body></html>',
    ),
    facts: ACCESS,
    code: 'SERVER_ERROR',
    says: ['502 Bad Gateway nginx', 'likely'],
  },
  {
    name: 'a 403 that is HTML is not taken for a missing permission',
    response: answer(403, '<html><body>Access to this category is not permitted. Contact IT.</body></html>', {
      url: 'https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/x:generateIdToken',
    }),
    facts: ACCESS,
    code: 'IAM_REFUSED',
    says: [
      'Access to this category is not permitted. Contact IT.',
      'likely',
      'iamcredentials.googleapis.com',
    ],
    saysNot: ['add-iam-policy-binding'],
  },
  {
    name: 'a 404 that is HTML is not taken for a missing account',
    response: answer(
      404,
      '<!DOCTYPE html><title>Error 404 (Not Found)!!1</title><p>The requested URL was not found on this server.',
    ),
    facts: ACCESS,
    code: 'IAM_REFUSED',
  },
  {
    name: 'a claim that would not be pasted as it looks does not get into a command',
    response: denied('iam.serviceAccounts.getAccessToken'),
    facts: {
      ...ACCESS,
      claims: {
        ...CLAIMS,
        repository_id: '74; curl evil.example',
        repository: "octo-org/octo'$(id)",
        sub: 'repo:octo-org/octo-repo:ref:refs/heads/a\u202eb',
      },
    },
    code: 'IAM_PERMISSION_DENIED',
    saysNot: ['curl'],
    commands: [
      `${BIND} ${ACCOUNT} --role=roles/iam.workloadIdentityUser --member='principalSet://${POOL}/attribute.repository/octo-org/octo'\\''$(id)' --project=my-project`,
      COMPARE,
    ],
  },
  {
    name: 'a service that is named by the answer and is none of Google does not get into a command',
    response: answer(
      403,
      rpcBody(
        403,
        'PERMISSION_DENIED',
        'API x has not been used in project my-project before or it is disabled.',
        [errorInfo('SERVICE_DISABLED', { consumer: 'projects/$(id)', service: 'evil.example.com' })],
      ),
    ),
    facts: ACCESS,
    code: 'IAM_API_DISABLED',
    commands: ['gcloud services enable iamcredentials.googleapis.com --project=my-project'],
  },
  ...(
    [
      [
        'invoker@123456789012.iam.gserviceaccount.com',
        'project number 123456789012 where the project id is needed',
      ],
      ['Invoker@my-project.iam.gserviceaccount.com', `likely ${ACCOUNT}`],
      ['invoker@my-project.iam.gserviceaccounts.com', `likely ${ACCOUNT}`],
      ['invoker@my-project.gservicaccount.com', `likely ${ACCOUNT}`],
      [
        '"invoker@my-project.iam.gserviceaccount.com',
        `cannot have the character "\\"". It is likely ${ACCOUNT}`,
      ],
      ['jane@example.com', 'likely the address of a person or a group'],
      ['ci@my-project.iam.gserviceaccount.com', 'has 6 to 30 characters, and ci has 2'],
      [
        'invoker@my-projet.iam.gserviceaccount.com',
        `names the project my-projet, and this run's project is my-project. If the account is in this run's project, it is ${ACCOUNT}`,
      ],
    ] as const
  ).flatMap(([account, says]): Row[] => [
    {
      name: `the account is mistyped: ${account}`,
      response: answer(404, rpcBody(404, 'NOT_FOUND', `Not found; Gaia id not found for email ${account}`)),
      facts: { ...ACCESS, account, projectId: 'my-project' },
      code: 'ACCOUNT_NOT_FOUND',
      says: [says],
    },
    {
      name: `the account is mistyped, and Google says that it may not be acted for: ${account}`,
      response: denied('iam.serviceAccounts.getAccessToken'),
      facts: { ...ACCESS, account, projectId: 'my-project' },
      code: 'IAM_PERMISSION_DENIED',
      says: account.includes('my-projet') ? [] : [says],
      saysNot: ['if the account is there'],
    },
  ]),
  {
    name: "a service agent's long name is not called cut short",
    response: denied('iam.serviceAccounts.getAccessToken'),
    facts: { ...ACCESS, account: 'service-123456789012-and-some-more@gcp-sa-pubsub.iam.gserviceaccount.com' },
    code: 'IAM_PERMISSION_DENIED',
    saysNot: ['30 characters'],
  },
  {
    name: "an account of Google's own, that is not there, is not called mistyped",
    response: answer(
      404,
      rpcBody(
        404,
        'NOT_FOUND',
        'Not found; Gaia id not found for email 8667575547-compute@developer.gserviceaccount.com',
      ),
    ),
    facts: {
      ...ACCESS,
      account: '8667575547-compute@developer.gserviceaccount.com',
      projectId: 'my-project',
    },
    code: 'ACCOUNT_NOT_FOUND',
    saysNot: ['likely'],
  },
  {
    name: 'an account that is where the run is, and is not there, is not called mistyped',
    response: answer(404, rpcBody(404, 'NOT_FOUND', `Not found; Gaia id not found for email ${ACCOUNT}`)),
    facts: { ...ACCESS, projectId: 'my-project' },
    code: 'ACCOUNT_NOT_FOUND',
    saysNot: ['likely'],
  },
  {
    name: 'the account is disabled, said as a precondition',
    response: answer(400, rpcBody(400, 'FAILED_PRECONDITION', `Service account ${ACCOUNT} is disabled.`)),
    facts: ACCESS,
    code: 'ACCOUNT_DISABLED',
    commands: [`gcloud iam service-accounts enable ${ACCOUNT} --project=my-project`],
  },
];
