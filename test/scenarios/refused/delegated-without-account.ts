import { PROVIDER, refusal, USER } from '../stage/scenario.ts';

export default refusal('domain-wide delegation without a service account', ({ emulator }) => ({
  env: emulator.github(),
  inputs: { workload_identity_provider: PROVIDER, access_token_subject: USER },
}));
