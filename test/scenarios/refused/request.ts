import { INVOKER, PROVIDER, refusal } from '../stage/scenario.ts';

export default refusal('a request that cannot be made', ({ emulator }) => ({
  env: emulator.github(),
  inputs: {
    workload_identity_provider: PROVIDER,
    service_account: INVOKER,
    url: 'ftp://user:password@service.example.com/',
    method: 'FE TCH',
    headers: 'no colon\nX-Bad: a\u0001b',
    request_auth: 'basic',
    auth_header: 'X-Token',
    timeout: 'soon',
    wait: '1 week',
    retry: 'always',
    redirects: 'many',
    concurrency: '0',
    shard: '3/2',
    expect: 'status is fine\njson items count > 1',
    expect_unauthenticated: 'yes',
    summary: 'perhaps',
  },
}));
