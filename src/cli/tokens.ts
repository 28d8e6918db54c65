import { untilInterrupted } from '../interruption.ts';
import type { IssuedTokens } from '../publish.ts';
import { publish, timestamp } from '../publish.ts';
import { safeJson } from '../report/safe-markup.ts';
import { STATUS } from './failure.ts';
import type { CliSession, Work } from './session.ts';
import { waiting, withSession } from './session.ts';

/** The outputs that name a file, and what it is. */
const FILES = [
  ['credentials_file_path', 'Credential file'],
  ['curl_config_path', 'File for curl --config'],
] as const;

/** `access-token` and `id-token`: the tokens alone on standard output, one a line. */
export async function printTokens(work: Work): Promise<number> {
  const { asking, terminal } = work;
  await withSession(work, async (session) => {
    const what = asking.verb === 'access-token' ? 'Getting an access token' : 'Getting an ID token';
    const issued = await waiting(
      terminal,
      what,
      untilInterrupted(terminal, () => mintWanted(session)),
    );
    // Files first: they can fail, and then no token should look like success.
    await publish(terminal, session.config, issued);
    const { access, ids } = issued;
    const tokens = access ? [access, ...ids] : ids;
    const text = asking.json
      ? tokensJson(issued, terminal.outputs)
      : tokens.map(({ value }) => `${value}\n`).join('');
    try {
      await terminal.print(text, { readerRequired: true });
    } catch (error) {
      // Files that nobody was told of would stay.
      await terminal.abandon();
      throw error;
    }
    await terminal.keepFiles();
    for (const [output, label] of FILES) {
      const path = terminal.outputs.get(output);
      if (path !== undefined) terminal.info(`${label}: ${path}`);
    }
  });
  return STATUS.well;
}

/** All tokens side by side: they share the exchange before them. */
async function mintWanted({ config, identities, tokens }: CliSession): Promise<IssuedTokens> {
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
