import { refusal } from '../stage/scenario.ts';

export default refusal('nobody is asking', () => ({}));
