import { hasName, type PrincipalNames, unexpectedPrincipal, unknownPrincipal } from './google/principal.ts';
import { getTokenInfo } from './google/token-info.ts';
import type { Session } from './session.ts';

const EMAIL_SCOPE = 'https://www.googleapis.com/auth/userinfo.email';

/**
 * Makes sure that the identity is an expected one (`expected_principal`). Nothing may be output, written or checked before.
 * It uses the tokens that the run needs anyway, and asks Google for a name only where they show none of the expected form.
 * @throws {BearerError} PRINCIPAL_UNEXPECTED or PRINCIPAL_UNKNOWN
 */
export async function confirmPrincipal(session: Session): Promise<void> {
  const { config, identities, tokens } = session;
  const expected = config.expectedPrincipals;
  const { identity } = identities;
  const names = () => identity.names?.() ?? {};
  const verdict = (known: PrincipalNames): boolean | undefined => {
    const answers = expected.map((name) => hasName(known, name));
    if (answers.includes(true)) return true;
    return answers.includes(undefined) ? undefined : false;
  };
  const refuse = (known: PrincipalNames) => unexpectedPrincipal(known, expected, identity.principal());

  // A key, or an account that is named: every token will be its own, and no request is needed to compare it.
  if (verdict(names()) === true) return;
  if (verdict(names()) === false) throw refuse(names());
  const audience = config.wanted.idAudiences[0] ?? config.checks?.idAudiences[0];
  if (config.wanted.access || audience === undefined) await tokens.accessToken();
  else await tokens.idToken(audience);
  let known = names();
  if (verdict(known) === undefined) known = { ...(await lookUp(session, audience)), ...defined(names()) };
  switch (verdict(known)) {
    case true:
      return;
    case false:
      throw refuse(known);
    case undefined:
      throw unknownPrincipal(known, expected, identity.principal());
  }
}

async function lookUp(session: Session, audience: string | undefined): Promise<PrincipalNames> {
  const { config, identities, http, api } = session;
  const { identity } = identities;
  if (identity.lookUpNames) return identity.lookUpNames();
  // With the permission for ID tokens alone, there is no access token to ask about.
  if (!config.wanted.access && audience !== undefined) {
    const { email, subject } = await identity.idToken(audience, true);
    return { email, uniqueId: subject };
  }
  const { value } = await identity.accessToken({ scopes: [EMAIL_SCOPE] });
  const info = await getTokenInfo(http, api.host, config.universe, value);
  return { email: info?.email, uniqueId: info?.uniqueId };
}

function defined(names: PrincipalNames): PrincipalNames {
  return Object.fromEntries(Object.entries(names).filter(([, value]) => value !== undefined));
}
