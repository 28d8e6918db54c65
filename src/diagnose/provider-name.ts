import { command, input, type Message, type Text, text } from '../message.ts';
import { quote } from '../quote.ts';
import { bareProvider, isProvider } from '../resource-names.ts';

const SHAPE = /^projects\/\d+\/locations\/global\/workloadIdentityPools\/[^/\s]+\/providers\/[^/\s]+$/;

/** What is wrong with a provider's name, and a valid name with the valid parts of this one. */
export interface ProviderProblem {
  /** Follows the name of the input. */
  readonly problem: Text;
  readonly example: string;
}

/** Explains why a name is not a provider's name: which of the usual mistakes it has. */
export function providerProblem(given: string): ProviderProblem {
  const name = bareProvider(given);
  const found = (pattern: RegExp) => pattern.exec(name)?.[1];
  const project = found(/(?:^|\/|["'`])projects\/([^/\s]+)/i);
  const number = project !== undefined && /^\d+$/.test(project) ? project : undefined;
  const pool = found(/workloadIdentityPools?\/([^/\s]+)/i);
  const provider = found(/\/providers?\/([^/\s]+)/i);
  const example = `projects/${number ?? '123456789012'}/locations/global/workloadIdentityPools/${idIn(pool) ?? 'POOL'}/providers/${idIn(provider) ?? 'PROVIDER'}`;
  return { problem: whatIsWrong(name, { project, number, pool, provider }), example };
}

/** An id without the quotes and punctuation around it. */
function idIn(segment: string | undefined): string | undefined {
  return /[\w-]+/.exec(segment ?? '')?.[0];
}

interface ProviderSegments {
  readonly project: string | undefined;
  readonly number: string | undefined;
  readonly pool: string | undefined;
  readonly provider: string | undefined;
}

function whatIsWrong(name: string, { project, number, pool, provider }: ProviderSegments): Text {
  if (/^["'`]|["'`]$/.test(name))
    return 'has quotes in it. Write the name without quotes, also in a secret or a variable.';
  if (/\$\{|\{\{/.test(name)) return 'has an expression in it that was not evaluated.';
  if (/\s/.test(name)) return 'has white space in it.';
  if (/workforcePools/i.test(name))
    return 'names a workforce pool, which is for people. A workload identity pool is needed.';
  if (project !== undefined && number === undefined) {
    return text`has the project id ${quote(project)} where the project number is needed. To see the number:${numberCommand(project)}`;
  }
  const location = /\/locations\/([^/]+)/.exec(name)?.[1];
  if (location !== undefined && location !== 'global') {
    return text`has the location ${quote(location)}. Pools are in the location global.`;
  }
  if (
    number !== undefined &&
    pool !== undefined &&
    provider === undefined &&
    /\/workloadIdentityPools\/[^/]+(?:\/(?:providers\/?)?)?$/.test(name)
  ) {
    const known = /^[\w-]+$/.test(pool) ? pool : 'POOL';
    return text`names a pool, and a provider of the pool is needed. It lacks /providers/PROVIDER at its end. To see the names:${command(`gcloud iam workload-identity-pools providers list --workload-identity-pool=${known} --location=global --project=${number}`)}`;
  }
  if (/\/$/.test(name) && isProvider(name.replace(/\/+$/, ''))) return 'has one slash too many at its end.';
  if (/^\/?(?:v1\/)?projects\//.test(name) && !name.startsWith('projects/'))
    return 'must begin with projects/.';
  if (/^principal(?:Set)?:\/\//.test(name)) {
    return "is a principal, as in a policy. The provider's resource name is needed, which begins with projects/.";
  }
  if (/^(?:https?:)?\/\//.test(name))
    return 'is a URL. The resource name is needed, which begins with projects/.';
  if (SHAPE.test(name))
    return 'has a pool or a provider with characters that are not allowed. An id has a-z, 0-9 and hyphens.';
  if (/@/.test(name) && !name.includes('/'))
    return text`is an e-mail address, which belongs in ${input('service_account')}.`;
  if (!name.includes('/')) return "is only one name. The provider's whole resource name is needed.";
  if (
    isProvider(name.replace(/(projects|locations|global|workloadIdentityPools|providers)(?=\/)/gi, canonical))
  ) {
    return 'has wrong upper or lower case. The words are projects, locations, global, workloadIdentityPools, providers.';
  }
  if (location === undefined && project !== undefined) return 'has no /locations/global after the project.';
  const singular = /(?:^|\/)(?:project|location|workloadIdentityPool|provider)\//.exec(name)?.[0];
  if (singular !== undefined) return text`has ${singular} where ${singular.slice(0, -1)}s/ is needed.`;
  return "is not a provider's resource name.";
}

function canonical(segment: string): string {
  return segment.toLowerCase() === 'workloadidentitypools' ? 'workloadIdentityPools' : segment.toLowerCase();
}

/** A project from an invalid name goes into a command only when it needs no quotes. */
function numberCommand(project: string): Message {
  const id = /^[a-z][a-z0-9:.-]*$/.test(project) ? project : 'PROJECT_ID';
  return command(`gcloud projects describe ${id} --format='value(projectNumber)'`);
}
