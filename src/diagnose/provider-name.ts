import { quote } from '../quote.ts';
import { bareProvider, isProvider } from '../resource-names.ts';

const SHAPE = /^projects\/\d+\/locations\/global\/workloadIdentityPools\/[^/\s]+\/providers\/[^/\s]+$/;

/** What is wrong with a provider's name, and the name as it should be, with what is right of it. */
export interface ProviderProblem {
  readonly problem: string;
  readonly example: string;
}

/** Which of the usual mistakes a provider's name is that is not one. */
export function providerProblem(text: string): ProviderProblem {
  const name = bareProvider(text);
  const found = (pattern: RegExp) => pattern.exec(name)?.[1];
  const project = found(/(?:^|\/|["'`])projects\/([^/\s]+)/i);
  const number = project !== undefined && /^\d+$/.test(project) ? project : undefined;
  const pool = found(/workloadIdentityPools?\/([^/\s]+)/i);
  const provider = found(/\/providers?\/([^/\s]+)/i);
  const example = `projects/${number ?? '123456789012'}/locations/global/workloadIdentityPools/${idIn(pool) ?? 'POOL'}/providers/${idIn(provider) ?? 'PROVIDER'}`;
  return { problem: whatIsWrong(name, { project, number, pool, provider }), example };
}

/** What is right of an id: without the quotes and punctuation around it. */
function idIn(text: string | undefined): string | undefined {
  return /[\w-]+/.exec(text ?? '')?.[0];
}

interface ProviderSegments {
  readonly project: string | undefined;
  readonly number: string | undefined;
  readonly pool: string | undefined;
  readonly provider: string | undefined;
}

function whatIsWrong(name: string, { project, number, pool, provider }: ProviderSegments): string {
  if (/^["'`]|["'`]$/.test(name))
    return 'has quotes in it: YAML needs none here, and a secret or variable holds the bare name.';
  if (/\$\{|\{\{/.test(name)) return 'has an expression in it that was not evaluated.';
  if (/\s/.test(name)) return 'has white space in it.';
  if (/workforcePools/i.test(name))
    return 'names a workforce pool, which is for people; a workload identity pool is needed.';
  if (project !== undefined && number === undefined) {
    return `has the project id ${quote(project)} where the project number is needed. ${numberCommand(project)} prints it.`;
  }
  const location = /\/locations\/([^/]+)/.exec(name)?.[1];
  if (location !== undefined && location !== 'global') {
    return `has the location ${quote(location)}; pools are in the location global.`;
  }
  if (
    number !== undefined &&
    pool !== undefined &&
    provider === undefined &&
    /\/workloadIdentityPools\/[^/]+(?:\/(?:providers\/?)?)?$/.test(name)
  ) {
    const known = /^[\w-]+$/.test(pool) ? pool : 'POOL';
    return `names a pool, and a provider of the pool is needed: /providers/PROVIDER is missing at its end. gcloud iam workload-identity-pools providers list --workload-identity-pool=${known} --location=global --project=${number} prints the names.`;
  }
  if (/\/$/.test(name) && isProvider(name.replace(/\/+$/, ''))) return 'has a slash too many at its end.';
  if (/^\/?(?:v1\/)?projects\//.test(name) && !name.startsWith('projects/'))
    return 'must begin with projects/.';
  if (/^principal(?:Set)?:\/\//.test(name)) {
    return "names who gets in, as policies do; the provider's resource name is needed, which begins with projects/.";
  }
  if (/^(?:https?:)?\/\//.test(name))
    return 'is an address; the resource name is needed, which begins with projects/.';
  if (SHAPE.test(name))
    return 'has a pool or a provider with characters that no id has: they are a-z, 0-9 and hyphens.';
  if (/@/.test(name) && !name.includes('/')) return 'is an e-mail address, which is for service_account.';
  if (!name.includes('/')) return "is one name alone; the provider's whole resource name is needed.";
  if (
    isProvider(name.replace(/(projects|locations|global|workloadIdentityPools|providers)(?=\/)/gi, canonical))
  ) {
    return 'has upper and lower case mixed up: it is projects, locations, global, workloadIdentityPools, providers.';
  }
  if (location === undefined && project !== undefined) return 'has no /locations/global after the project.';
  const singular = /(?:^|\/)(?:project|location|workloadIdentityPool|provider)\//.exec(name)?.[0];
  if (singular !== undefined) return `has ${singular} where ${singular.slice(0, -1)}s/ is needed.`;
  return "is not a provider's resource name.";
}

function canonical(segment: string): string {
  return segment.toLowerCase() === 'workloadidentitypools' ? 'workloadIdentityPools' : segment.toLowerCase();
}

/** What comes from a name that is wrong somewhere is pasted into a shell with care. */
function numberCommand(project: string): string {
  return /^[a-z][a-z0-9:.-]*$/.test(project)
    ? `gcloud projects describe ${project} --format='value(projectNumber)'`
    : "gcloud projects describe PROJECT_ID --format='value(projectNumber)'";
}
