/**
 * The names that one of Google's services has: `sts.googleapis.com`, the same for mutual TLS, in a region, and by Private
 * Service Connect.
 * @see https://docs.cloud.google.com/docs/security/compliance/endpoints
 * @see https://docs.cloud.google.com/vpc/docs/configure-private-service-connect-apis
 */

/** A label of a host name (RFC 1123 section 2.1). */
const LABEL = '[a-z0-9](?:[a-z0-9-]*[a-z0-9])?';
const SERVICES = 'sts|iamcredentials|oauth2|cloudresourcemanager';

const FORMS = [
  `(?<global>${SERVICES})(?:\\.mtls)?`,
  `(?<regional>${SERVICES})\\.${LABEL}(?:\\.p)?\\.rep`,
  // Older than `rep`, as Google's libraries know them.
  `(?<suffixed>${SERVICES})\\.[a-z]+(?:-[a-z]+)*-?[0-9]+`,
  `${LABEL}\\.(?<prefixed>${SERVICES})`,
  `${LABEL}-(?<located>${SERVICES})`,
  `(?<connected>${SERVICES})-${LABEL}\\.p`,
].map((form) => new RegExp(`^${form}$`));

/** The global name of a service that a host is another name of; any other host unchanged. */
export function globalName(host: string, universes: readonly string[]): string {
  const universe = universes.find((one) => host.endsWith(`.${one}`));
  if (universe === undefined) return host;
  const name = host.slice(0, -universe.length - 1);
  for (const form of FORMS) {
    const [service] = Object.values(form.exec(name)?.groups ?? {});
    if (service !== undefined) return `${service}.${universe}`;
  }
  return host;
}

/** Whether a host requests a client certificate. */
export function isMutualTls(host: string): boolean {
  return host.split('.')[1] === 'mtls';
}
