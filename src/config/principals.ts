import type { PrincipalName } from '../google/principal.ts';
import { type Text, text } from '../message.ts';
import type { Problems } from '../problems.ts';
import { quote } from '../quote.ts';
import type { InputReader } from './inputs.ts';

const EXAMPLE = 'deployer@my-project.iam.gserviceaccount.com';
const EMAIL = /^[\w.!#$%&'*+/=?^`{|}~-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+$/;
const UNIQUE_ID = /^\d{6,32}$/;
const SUBJECT =
  /^principal:\/\/iam\.googleapis\.com\/(?:projects\/\d+\/)?locations\/[^/]+\/work(?:loadIdentity|force)Pools\/[^/]+\/subject\/[^\p{Cc}]+$/u;

/** A comma is part of a subject unless another name follows. */
const SEPARATOR =
  /\n|,(?=\s*(?:$|\n|principal(?:Set)?:\/\/|serviceAccount:|user:|projects\/|\/\/iam\.|[^\s,@/:]+@[^\s,@/:]+\s*(?:$|[,\n])|\d{6,32}\s*(?:$|[,\n])))/;

/** The input expected_principal: one or several principals, each in any form that Google's tools and Terraform have. */
export function parseExpectedPrincipals(inputs: InputReader, problems: Problems): readonly PrincipalName[] {
  const items = (inputs.text('expected_principal') ?? '')
    .split(SEPARATOR)
    .map((item) => item.trim())
    .filter((item) => item !== '');
  return items.flatMap((item) => {
    const name = nameIn(item);
    if (name !== undefined) return [name];
    problems.add('expected_principal', text`has ${quote(item)}, ${whyNot(item)}`, EXAMPLE);
    return [];
  });
}

/** An e-mail, a unique id or a subject; `serviceAccount:E` of a policy; the resource name of Terraform's `id` and `name`. */
function nameIn(item: string): PrincipalName | undefined {
  if (SUBJECT.test(item)) return { kind: 'subject', value: item };
  const account = item
    .replace(/^(?:serviceAccount|user):/, '')
    .replace(/^(?:(?:https:)?\/\/iam\.googleapis\.com\/)?projects\/[^/\s]+\/serviceAccounts\//, '');
  if (EMAIL.test(account)) return { kind: 'email', value: account };
  return UNIQUE_ID.test(account) ? { kind: 'uniqueId', value: account } : undefined;
}

function whyNot(item: string): Text {
  if (/^principalSet:/.test(item)) return 'which is a set of principals. An identity is one principal.';
  if (/^deleted:/.test(item)) return 'which is a deleted principal.';
  if (/^(?:group|domain):|^all(?:Authenticated)?Users$/.test(item))
    return 'which is not one principal. Credentials belong to an account or a subject.';
  if (/^["'`<]|["'`>]$/.test(item)) return 'which has quotes or brackets around the name.';
  if (/^principal:/.test(item))
    return 'which is not the name of a subject, principal://iam.googleapis.com/projects/NUMBER/locations/global/workloadIdentityPools/POOL/subject/SUBJECT.';
  return 'which is neither an e-mail address, a unique id nor a principal:// name.';
}
