import { InputReader } from '../../src/config/inputs.ts';
import { parseExpectedPrincipals } from '../../src/config/principals.ts';
import { Problems } from '../../src/problems.ts';

/** The names in a value of expected_principal, and its problems. */
export function parsePrincipals(value: string) {
  const problems = new Problems();
  const names = parseExpectedPrincipals(new InputReader({ expected_principal: value }, problems), problems);
  return { names, problems: problems.list.map(({ message }) => String(message)) };
}
