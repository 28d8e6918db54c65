import { INVOKER, PROVIDER, scenario } from '../stage/scenario.ts';

export default scenario(
  'ID tokens for several audiences are minted side by side after one exchange',
  ({ emulator }) => ({
    env: emulator.github(),
    inputs: {
      workload_identity_provider: PROVIDER,
      service_account: INVOKER,
      id_token_audience: 'https://a.example.com, https://b.example.com\nhttps://c.example.com',
    },
  }),
);
