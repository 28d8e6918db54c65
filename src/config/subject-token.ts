/** The input subject_token, and the variable or file that the command line may name in its place. */

import { UnreadableFile } from '../files/read.ts';
import type { SubjectTokenPlace } from '../google/identity/source.ts';
import { describePlace, readSubjectToken, subjectTokenProblem } from '../google/identity/subject-token.ts';
import type { Host } from '../host.ts';
import { fileLines, messageFrom, setting, text } from '../message.ts';
import type { Problems } from '../problems.ts';

const EXAMPLE = '${{ steps.oidc.outputs.token }}';

/**
 * Checks the token as far as it can be without a request. It is masked before anything else.
 * @returns the place, or nothing after adding problems
 */
export async function checkSubjectToken(
  place: SubjectTokenPlace,
  host: Host,
  problems: Problems,
): Promise<SubjectTokenPlace | undefined> {
  const example =
    place.kind === 'input'
      ? setting('subject_token', EXAMPLE)
      : fileLines(
          place.kind === 'variable' ? '--subject-token-env GCP_OIDC_TOKEN' : '--subject-token-file token.jwt',
        );
  const details = { code: 'SUBJECT_TOKEN_INVALID', subject: describePlace(place) } as const;
  if (place.kind === 'variable' && !/^[A-Za-z_]\w*$/.test(place.name)) {
    // It is likely the token itself, which the shell put in place of the name.
    host.mask(place.name);
    problems.add(
      'subject_token',
      'must be the name of an environment variable, without a dollar sign.',
      example,
      {
        ...details,
        subject: '--subject-token-env',
      },
    );
    return undefined;
  }
  try {
    const token = await readSubjectToken(place, host.env);
    host.mask(token);
    const isUnset = place.kind === 'variable' && token === '';
    const problem = isUnset ? 'is not set or empty.' : subjectTokenProblem(token, host.now());
    if (problem === undefined) return place;
    problems.add('subject_token', problem, example, details);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    problems.add('subject_token', text`${messageFrom(error.message)}.`, example, {
      ...details,
      code: 'FILE_READ_FAILED',
    });
  }
  return undefined;
}
