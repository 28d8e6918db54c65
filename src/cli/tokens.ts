import { untilInterrupted } from '../interruption.ts';
import type { IssuedTokens } from '../publish.ts';
import { hasShortLived, publish, timestamp } from '../publish.ts';
import { safeJson } from '../report/safe-markup.ts';
import { STATUS } from './failure.ts';
import type { CliSession, Work } from './session.ts';
import { withSession } from './session.ts';
import { waiting } from './waiting.ts';

/** The outputs that are paths of files, with labels. */
const FILES = [
  ['credentials_file_path', 'Credential file'],
  ['curl_config_path', 'File for curl --config'],
] as const;

/** `access-token` and `id-token`: the tokens alone on standard output, one a line. */
export async function printTokens(work: Work): Promise<number> {
  const { invocation, terminal } = work;
  await withSession(work, async (session) => {
    const what = invocation.verb === 'access-token' ? 'Getting an access token' : 'Getting an ID token';
    const issued = await waiting(
      terminal,
      what,
      untilInterrupted(terminal, () => getWanted(session)),
    );
    // Files first: if they fail, no token may be printed.
    await publish(terminal, session.config, issued);
    const { access, ids } = issued;
    const tokens = access ? [access, ...ids] : ids;
    const text = invocation.json
      ? tokensJson(issued, terminal.outputs)
      : tokens.map(({ value }) => `${value}\n`).join('');
    try {
      await terminal.print(text, { readerRequired: true });
    } catch (error) {
      // Otherwise files would stay whose paths were not printed.
      await terminal.abandon();
      throw error;
    }
    await terminal.keepFiles();
    if (hasShortLived(session.config, issued, terminal.now())) {
      const { reportShortLived } = await import('../short-lived.ts');
      reportShortLived(terminal, session.config, issued);
    }
    for (const [output, label] of FILES) {
      const path = terminal.outputs.get(output);
      if (path !== undefined) terminal.info(`${label}: ${path}`);
    }
  });
  return STATUS.success;
}

/** All tokens at the same time. They share the exchange that they need. */
async function getWanted({ config, identities, tokens }: CliSession): Promise<IssuedTokens> {
  const [access, ...ids] = await Promise.all([
    config.wanted.access ? tokens.accessToken() : undefined,
    ...config.wanted.idAudiences.map((audience) => tokens.idToken(audience)),
  ]);
  return {
    access,
    ids,
    federated: undefined,
    principal: identities.identity.principal(),
    projectId: config.projectId ?? identities.identity.projectId?.() ?? identities.base.projectId?.(),
  };
}

/** One token as an object, several as a list of them. */
function tokensJson(
  { access, ids, principal, projectId }: IssuedTokens,
  outputs: ReadonlyMap<string, string>,
): string {
  const files = FILES.flatMap(([output]) => {
    const path = outputs.get(output);
    return path === undefined ? [] : [[output, path]];
  });
  const common = {
    principal: principal ?? null,
    project_id: projectId ?? null,
    ...Object.fromEntries(files),
  };
  const objects = [
    ...(access ? [{ token: access.value, expires_at: timestamp(access.expiresAt) || null, ...common }] : []),
    ...ids.map(({ value, audience, expiresAt }) => ({
      token: value,
      audience,
      expires_at: timestamp(expiresAt),
      ...common,
    })),
  ];
  return `${safeJson(objects.length === 1 ? objects[0] : objects)}\n`;
}
