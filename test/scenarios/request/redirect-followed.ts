import { INVOKER, PROVIDER, RANGE, scenario } from '../stage/scenario.ts';

export default scenario('a redirect that is followed leaves the credential behind', ({ emulator }) => ({
  env: emulator.github(),
  inputs: {
    workload_identity_provider: PROVIDER,
    service_account: INVOKER,
    url: `${RANGE}/redirect?to=https://public-abc123-uc.a.run.app/echo-headers`,
    redirects: '1',
  },
}));
