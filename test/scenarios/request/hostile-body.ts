import { INVOKER, PROVIDER, scenario } from '../stage/scenario.ts';

export default scenario(
  "a service's words can be no command to the runner",
  ({ emulator }) => ({
    env: emulator.github(),
    inputs: {
      workload_identity_provider: PROVIDER,
      service_account: INVOKER,
      url: 'https://hostile-abc123-uc.a.run.app/',
    },
  }),
  {
    services: [
      {
        host: 'hostile-abc123-uc.a.run.app',
        invokers: [`serviceAccount:${INVOKER}`],
        handler: (_, response) => {
          response.setHeader('content-type', 'text/plain');
          response.end(
            'one\r::set-output name=principal::attacker\n  ::save-state name=cleanup::{}\n##[error]pwned\n::stop-commands::x\n',
          );
        },
      },
    ],
  },
);
