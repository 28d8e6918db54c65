import { refusal } from '../stage/scenario.ts';

export default refusal('values that would be commands to the runner', () => ({
  inputs: {
    credentials_json: '{"type":"\\r::set-output name=principal::x\\n##[add-mask]e"}',
    service_account: '::error::pwned',
    delegates: '##[set-env name=PATH]/tmp',
  },
}));
