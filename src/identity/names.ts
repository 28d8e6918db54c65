const PROVIDER = /^projects\/(\d+)\/locations\/global\/workloadIdentityPools\/([^/\s]+)\/providers\/([^/\s]+)$/;

/**
 * Checks a provider's resource name, and says which of the usual mistakes a wrong one is.
 * @see https://cloud.google.com/iam/docs/reference/rest/v1/projects.locations.workloadIdentityPools.providers
 */
export function parseProvider(text: string): { readonly provider: string } | { readonly problem: string } {
  // The audience of a credential file spells the same name with Google's host before it.
  const name = text.replace(/^(?:https:)?\/\/iam\.googleapis\.com\//, '');
  if (PROVIDER.test(name)) return { provider: name };
  if (/^projects\/[^/]+\/locations\/[^/]+\/workloadIdentityPools\/[^/]+\/?$/.test(name)) {
    return { problem: 'names a pool, and a provider of the pool is needed: /providers/PROVIDER is missing at its end.' };
  }
  const project = /^projects\/([^/]*[^/\d][^/]*)\/locations\/global\/workloadIdentityPools\/[^/]+\/providers\/[^/]+$/.exec(name);
  if (project?.[1] !== undefined) {
    return {
      problem: `has the project id ${JSON.stringify(project[1])} where the project number is needed. gcloud projects describe ${shellWord(project[1])} --format='value(projectNumber)' prints it.`,
    };
  }
  const location = /^projects\/[^/]+\/locations\/([^/]+)\//.exec(name);
  if (location?.[1] !== undefined && location[1] !== 'global') {
    return { problem: `has the location ${JSON.stringify(location[1])}; pools are in the location global.` };
  }
  if (/workforcePools/.test(name)) return { problem: 'names a workforce pool, which is for people; a workload identity pool is needed.' };
  if (/\s/.test(name)) return { problem: 'has white space in it.' };
  return { problem: "is not a provider's resource name." };
}

/**
 * The project a service account's e-mail names: `NAME@PROJECT.iam.gserviceaccount.com`, domain-scoped
 * `NAME@PROJECT.DOMAIN.TLD.iam.gserviceaccount.com`, App Engine's `PROJECT@appspot.gserviceaccount.com`.
 * Compute Engine's names a number, and other accounts name none.
 */
export function accountProject(account: string): string | undefined {
  const user = /^[^@]+@([^@]+)\.iam\.gserviceaccount\.com$/.exec(account)?.[1];
  if (user !== undefined && !/^gcp-sa-/.test(user)) {
    const [project, ...domain] = user.split('.');
    return domain.length === 0 ? project : `${domain.join('.')}:${project}`;
  }
  return /^([^@]+)@appspot\.gserviceaccount\.com$/.exec(account)?.[1];
}

/** Quoted for a shell when it is anything but plain. */
export function shellWord(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
