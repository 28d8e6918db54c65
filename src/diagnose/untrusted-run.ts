import { readText } from '../files/read.ts';
import { isRecord } from '../record.ts';

/** A run that GitHub gives less to than its workflow asks for, in words that stand in a sentence. */
export interface UntrustedRun {
  /** Why an input that is set to a secret arrives empty. */
  readonly withoutSecrets: string;
  /** Why there is no OIDC token. */
  readonly withoutOidc: string;
  /** The line of YAML that keeps such runs out. */
  readonly condition: string;
}

const FORK: UntrustedRun = {
  withoutSecrets: `a pull request's run from a fork gets no secrets, so an input like \${{ secrets.GCP_KEY }} arrives empty.`,
  withoutOidc: "a pull request's run from a fork gets none.",
  condition: 'if: github.event.pull_request.head.repo.full_name == github.repository',
};

const DEPENDABOT: UntrustedRun = {
  withoutSecrets: `a run that Dependabot started gets Dependabot's secrets and not those of Actions, so an input like \${{ secrets.GCP_KEY }} arrives empty. gh secret set GCP_KEY --app dependabot sets one.`,
  withoutOidc:
    "this run, which Dependabot started, got none: it has read-only permissions unless the job's own permissions say more (id-token: write).",
  condition: "if: github.actor != 'dependabot[bot]'",
};

/** GitHub's limit for what it sends about an event. */
const MAX_EVENT_BYTES = 25 * 1024 * 1024;

/** `pull_request_target` runs in the base repository's trust, fork or not. */
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
    // A fork that was deleted meanwhile is null.
    if (head && head['repo'] === null) return FORK;
    const repo = head?.['repo'];
    if (isRecord(repo) && repo['full_name'] !== env['GITHUB_REPOSITORY']) return FORK;
  } catch {
    // Only an explanation is lost.
  }
  return undefined;
}
