import { readText } from '../files/read.ts';
import { command, fileLines, type Message, text } from '../message.ts';
import { isRecord } from '../record.ts';

/** A run that gets no secrets or permissions from GitHub that its workflow requests, as sentences. */
export interface UntrustedRun {
  /** Why an input that is set to a secret is empty. */
  readonly withoutSecrets: Message;
  /** Why there is no OIDC token. */
  readonly withoutOidc: Message;
  /** The line of YAML that excludes such runs. */
  readonly condition: Message;
}

const FORK: UntrustedRun = {
  withoutSecrets: text`The run of a pull request from a fork gets no secrets, so an input like \${{ secrets.GCP_KEY }} is empty.`,
  withoutOidc: text`The run of a pull request from a fork gets none.`,
  condition: fileLines('if: github.event.pull_request.head.repo.full_name == github.repository'),
};

const DEPENDABOT: UntrustedRun = {
  withoutSecrets: text`A run that Dependabot started gets the secrets of Dependabot and not those of Actions, so an input like \${{ secrets.GCP_KEY }} is empty. To set one:${command('gh secret set GCP_KEY --app dependabot')}`,
  withoutOidc: text`Dependabot started this run. Such a run has read-only permissions unless the job itself sets id-token: write.`,
  condition: fileLines("if: github.actor != 'dependabot[bot]'"),
};

/** GitHub's limit for what it sends about an event. */
const MAX_EVENT_BYTES = 25 * 1024 * 1024;

/** `pull_request_target` runs with the base repository's permissions, for a fork too. */
const FORK_EVENTS = new Set(['pull_request', 'pull_request_review', 'pull_request_review_comment']);

/**
 * Whether the run is a fork's pull request or was started by Dependabot.
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows#workflows-in-forked-repositories
 */
export async function untrustedRun(
  env: Readonly<Record<string, string | undefined>>,
): Promise<UntrustedRun | undefined> {
  if (env['GITHUB_ACTOR'] === 'dependabot[bot]' || env['GITHUB_TRIGGERING_ACTOR'] === 'dependabot[bot]')
    return DEPENDABOT;
  if (!FORK_EVENTS.has(env['GITHUB_EVENT_NAME'] ?? '')) return undefined;
  try {
    const event: unknown = JSON.parse(
      await readText(env['GITHUB_EVENT_PATH'] ?? '', { maxBytes: MAX_EVENT_BYTES }),
    );
    const pull = isRecord(event) ? event['pull_request'] : undefined;
    const head = isRecord(pull) && isRecord(pull['head']) ? pull['head'] : undefined;
    // A fork that was deleted since is null.
    if (head && head['repo'] === null) return FORK;
    const repo = head?.['repo'];
    if (isRecord(repo) && repo['full_name'] !== env['GITHUB_REPOSITORY']) return FORK;
  } catch {
    // The message has one explanation less.
  }
  return undefined;
}
