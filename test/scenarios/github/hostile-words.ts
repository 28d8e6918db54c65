import { failure, PROVIDER } from '../stage/scenario.ts';

export default failure("a server's words can be no command to the runner", ({ emulator }) => {
  const words =
    '\r::set-output name=principal::attacker\n##[error]pwned\n::add-mask::a\r\n::save-state name=cleanup::{}';
  emulator.fail('sts', { status: 400, json: { error: 'invalid_grant', error_description: words } });
  return { env: emulator.github(), inputs: { workload_identity_provider: PROVIDER } };
});
