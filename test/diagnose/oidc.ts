import type { Row } from './refusals.ts';
import { answer } from './refusals.ts';

const github = (message: string) => ({
  $id: '1',
  innerException: null,
  message,
  typeName: 'GitHub.Services.WebApi.X',
  typeKey: 'X',
  errorCode: 0,
});

export const oidc: readonly Row[] = [
  {
    name: 'the request token is not accepted',
    response: answer(401, github('The user is not authorized to access this resource.')),
    code: 'OIDC_REFUSED',
    says: ['id-token: write', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN'],
  },
  {
    name: 'the job may not',
    response: answer(403, github('Resource not accessible by integration')),
    code: 'OIDC_REFUSED',
    says: ['permissions: { contents: read, id-token: write }'],
  },
  {
    name: 'nobody issues tokens there',
    response: answer(404, '404 page not found'),
    code: 'OIDC_REFUSED',
    says: ['404 page not found', 'GitHub Enterprise Server'],
  },
  {
    name: 'the audience is not accepted',
    response: answer(400, github('Invalid audience.')),
    facts: { audience: 'octo corp' },
    code: 'OIDC_REFUSED',
    says: ['octo corp', 'likely', 'Leave audience out'],
  },
  {
    name: 'too many at once',
    response: answer(429, github('API rate limit exceeded'), { attempts: 6 }),
    code: 'QUOTA_EXCEEDED',
    says: ['max-parallel'],
    saysNot: ['gcloud'],
  },
  {
    name: 'GitHub fails',
    response: answer(
      503,
      '<html><body><h1>503 Service Unavailable</h1>No server is available to handle this request.</body></html>',
      { attempts: 6 },
    ),
    code: 'SERVER_ERROR',
    says: ['https://www.githubstatus.com', 'No server is available to handle this request.'],
    saysNot: ['status.cloud.google.com'],
  },
  { name: 'a refusal that is not known', response: answer(422, github('Nope.')), code: 'OIDC_REFUSED' },
];
