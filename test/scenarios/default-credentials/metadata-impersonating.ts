import { INVOKER, RANGE, scenario } from '../stage/scenario.ts';

export default scenario('the account of the machine impersonates another', () => ({
  inputs: {
    application_default_credentials: 'true',
    service_account: INVOKER,
    id_token_audience: RANGE,
    token_format: 'access_token,id_token',
  },
}));
