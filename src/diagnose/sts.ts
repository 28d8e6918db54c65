import { own } from '../record.ts';
import { clip } from './clip.ts';
import { measureClock, sayGap, serverTime } from './clock.ts';
import { printable, say } from './command.ts';
import {
  claim,
  claimLines,
  hasImmutableSubject,
  listPools,
  listProviders,
  otherSubject,
  poolProject,
  providerCommand,
} from './federation.ts';
import type { Cause, Facts, Refusal } from './refusal.ts';
import type { ServerWords } from './words.ts';

/**
 * Google's Security Token Service.
 * @see https://cloud.google.com/iam/docs/troubleshooting-workload-identity-federation
 */
export function stsCause(refusal: Refusal, words: ServerWords): Cause | undefined {
  const { facts } = refusal;
  const description = words.description ?? '';
  if (facts.boundary === true) return boundaryCause(refusal);
  if (words.error === 'invalid_target' || /Invalid value for "?audience/i.test(description))
    return providerCause(facts);
  if (/attribute condition/i.test(description)) return conditionCause(facts);
  if (/issuer in (?:the )?ID Token/i.test(description)) return issuerCause(facts, description);
  if (/audience in (?:the )?ID Token/i.test(description)) return audienceCause(facts, description);
  if (/mapped attribute.*exceeds|127 bytes/i.test(description)) return subjectSizeCause(facts, description);
  if (/Could not obtain a value for|mapped attribute .* (?:missing|empty)/i.test(description))
    return subjectMissingCause(facts, description);
  if (/connecting to the given credential's issuer/i.test(description)) return issuerUnreachableCause(facts);
  if (/verify the ID Token signature|signature/i.test(description)) return signatureCause(facts);
  if (/stale to sign-in|expired|not yet valid|in the future|too old/i.test(description))
    return expiredCause(refusal);
  if (words.error === 'invalid_scope') {
    return {
      code: 'SCOPE_INVALID',
      because: [`A scope does not exist or may not be asked for: ${(facts.scopes ?? []).join(', ')}.`],
      remedy: ['access_token_scopes: https://www.googleapis.com/auth/cloud-platform'],
    };
  }
  if (words.error === 'invalid_client') {
    return {
      code: 'CLIENT_REJECTED',
      because: ['The client_id and client_secret of the credential file were not accepted.'],
      remedy: ['Make the file again: gcloud iam workforce-pools create-cred-config'],
    };
  }
  return undefined;
}

function describeProvider(facts: Facts): string | undefined {
  return say('See how the provider is set up', providerCommand(facts, 'describe'));
}

function providerCause(facts: Facts): Cause {
  const number = poolProject(facts);
  const ids = /Pools\/(.+)$/.exec(facts.provider ?? '')?.[1] ?? '';
  const wrongProject =
    number !== undefined && !/^\d+$/.test(number)
      ? `The name has the project id ${number} where the project number is needed.`
      : undefined;
  return {
    code: 'STS_PROVIDER_INVALID',
    because: [
      `The provider ${facts.provider ?? 'named in the credential'} does not exist, is disabled, or was deleted; or its pool is.`,
      wrongProject,
      /[A-Z_]/.test(ids)
        ? 'Ids of pools and providers have no upper case and no underscores, and this name has.'
        : undefined,
      'A provider or pool of the last few minutes may not be known everywhere yet.',
    ],
    remedy: [
      say('See the pools of the project', listPools(facts)),
      say(
        'See the providers of the pool; one with state DELETED can be undeleted for 30 days',
        listProviders(facts),
      ),
      describeProvider(facts),
      'Then set workload_identity_provider to the name it prints: projects/NUMBER/locations/global/workloadIdentityPools/POOL/providers/PROVIDER',
    ],
  };
}

function conditionCause(facts: Facts): Cause {
  const repository = claim(facts, 'repository_id');
  const owner = claim(facts, 'repository_owner_id');
  const condition =
    repository !== undefined && owner !== undefined && /^\d+$/.test(repository) && /^\d+$/.test(owner)
      ? `assertion.repository_id == "${repository}" && assertion.repository_owner_id == "${owner}"`
      : undefined;
  const environment = claim(facts, 'environment');
  const other = otherSubject(facts);
  return {
    code: 'STS_ATTRIBUTE_CONDITION',
    because: [
      "The provider's attribute condition does not hold for this token. It compares letter by letter, upper and lower case too.",
      claimLines(facts),
      hasImmutableSubject(facts)
        ? `The subject is of the immutable form repo:OWNER@OWNER_ID/REPO@REPO_ID: a condition on assertion.sub that was written for ${other ?? 'repo:OWNER/REPO'} does not hold for it. Compare assertion.repository_id and assertion.repository_owner_id.`
        : other === undefined
          ? undefined
          : `The subject is of the form repo:OWNER/REPO: a condition on assertion.sub that was written for the immutable form, ${other}, does not hold for it. A condition on assertion.repository_id and assertion.repository_owner_id holds for both.`,
      environment === undefined
        ? undefined
        : `The job uses the environment ${environment}: its subject ends in that, not in the ref.`,
      claim(facts, 'event_name') === 'pull_request'
        ? 'The run is of a pull request: its ref is refs/pull/NUMBER/merge, and its subject ends in pull_request.'
        : undefined,
    ],
    remedy: [
      say('See the condition', providerCommand(facts, 'describe', { format: 'value(attributeCondition)' })),
      condition === undefined
        ? undefined
        : say(
            'To let this repository in, and no other (it takes the place of the condition that is there)',
            providerCommand(facts, 'update-oidc', { 'attribute-condition': condition }),
          ),
    ],
  };
}

/** GitHub's, with the slug of an enterprise that has an issuer of its own. */
const GITHUB_ISSUER = /^https:\/\/token\.actions\.githubusercontent\.com(\/[\w-]+)?$/;
/** GitHub Enterprise Server's. */
const SERVER_ISSUER = /^https:\/\/[a-z0-9.-]+\/_services\/token$/;

function issuerCause(facts: Facts, description: string): Cause {
  const issuer = claim(facts, 'iss');
  const expected = /(?:expected ones?(?: in config)?):\s*(\S+?)[.,]?(?:\s|$)/.exec(description)?.[1];
  return {
    code: 'STS_ISSUER_MISMATCH',
    because: [
      `The token was issued by ${issuer ?? 'somebody whose name is not in it'}, and the provider trusts ${expected ?? 'another issuer'}.`,
      issuer !== undefined && GITHUB_ISSUER.exec(issuer)?.[1] !== undefined
        ? 'The enterprise has an issuer of its own, which its administrator has set.'
        : undefined,
    ],
    remedy: [
      // Whom a provider trusts is not for any token to say: a command to paste names no issuer but that of a job.
      issuer !== undefined && isIssuerOfJobs(issuer, facts)
        ? say(
            "If that is this repository's issuer, let the provider trust it",
            providerCommand(facts, 'update-oidc', { 'issuer-uri': issuer }),
          )
        : describeProvider(facts),
      'Otherwise name the provider made for it in workload_identity_provider.',
    ],
  };
}

function isIssuerOfJobs(issuer: string, facts: Facts): boolean {
  if (GITHUB_ISSUER.test(issuer)) return true;
  return SERVER_ISSUER.test(issuer) && claim(facts, 'repository') !== undefined;
}

function audienceCause(facts: Facts, description: string): Cause {
  const { claims, provider } = facts;
  const aud = claims?.['aud'];
  const said = typeof aud === 'string' ? aud : Array.isArray(aud) ? aud.join(', ') : undefined;
  const audience = said === undefined ? undefined : clip(printable(said), 300);
  const standard = provider === undefined ? undefined : `https://iam.googleapis.com/${provider}`;
  const expected = /expected audience:?\s+([\w:/@.-]+?)[.,]?(?:\s|$)/.exec(description)?.[1];
  return {
    code: 'STS_AUDIENCE_MISMATCH',
    because: [
      `The token was made for the audience ${audience ?? '(none)'}, and the provider allows ${expected ?? (audience === standard ? 'others only' : `others only; unless it was told otherwise, ${standard ?? 'its own name'}`)}.`,
    ],
    remedy: [
      say(
        'See what it allows',
        providerCommand(facts, 'describe', { format: 'value(oidc.allowedAudiences)' }),
      ),
      audience !== standard
        ? 'Leave the input audience out, or set it to one of those.'
        : `Set the input to one of those: audience: ${expected ?? 'AUDIENCE'}`,
      typeof aud === 'string'
        ? say(
            'Or let the provider allow this one (it takes the place of the list that is there)',
            providerCommand(facts, 'update-oidc', { 'allowed-audiences': aud }),
          )
        : undefined,
    ],
  };
}

function subjectSizeCause(facts: Facts, description: string): Cause {
  const attribute = /mapped attribute ([a-z]+\.\w+)/i.exec(description)?.[1] ?? 'google.subject';
  const subject = claim(facts, 'sub');
  const canBeShortened = attribute === 'google.subject' && claim(facts, 'repository_id') !== undefined;
  return {
    code: 'STS_SUBJECT_TOO_LONG',
    because: [
      `The provider maps ${attribute} to a value of more than 127 bytes, which is Google's limit.`,
      subject === undefined
        ? undefined
        : `The token's sub has ${Buffer.byteLength(subject)} bytes: ${subject}`,
      subject !== undefined && Buffer.byteLength(subject) <= 127
        ? 'That is within the limit: likely another claim, or an expression over several, is what is too long.'
        : undefined,
    ],
    remedy: [
      'A shorter branch, environment or repository name does it.',
      say(
        'Or map it to less: see the mapping',
        providerCommand(facts, 'describe', { format: 'yaml(attributeMapping)' }),
      ),
      canBeShortened
        ? say(
            `and set it again with a short google.subject (name every mapping that is to stay; what is bound to the old subjects must be bound to the new)`,
            providerCommand(facts, 'update-oidc', {
              'attribute-mapping':
                'google.subject=assertion.repository_id,attribute.repository=assertion.repository,attribute.repository_id=assertion.repository_id,attribute.repository_owner_id=assertion.repository_owner_id',
            }),
          )
        : undefined,
    ],
  };
}

function subjectMissingCause(facts: Facts, description: string): Cause {
  const attribute =
    /(?:value for|mapped attribute) ([a-z]+\.\w+)/i.exec(description)?.[1] ?? 'google.subject';
  return {
    code: 'STS_SUBJECT_MISSING',
    because: [
      `The provider maps ${attribute} from something that this token does not have.`,
      claimLines(facts),
    ],
    remedy: [
      say('See the mapping', providerCommand(facts, 'describe', { format: 'yaml(attributeMapping)' })),
      claim(facts, 'sub') === undefined
        ? undefined
        : 'google.subject=assertion.sub is what every token from GitHub has.',
    ],
  };
}

function issuerUnreachableCause(facts: Facts): Cause {
  const issuer = claim(facts, 'iss');
  const url = issuer !== undefined && /^https:\/\/\S+$/.test(issuer) ? issuer.replace(/\/$/, '') : undefined;
  return {
    code: 'STS_ISSUER_UNREACHABLE',
    because: [
      `Google has no key for this token: it could not read ${url === undefined ? "the issuer's" : `${url}'s`} discovery document and keys, or the keys that were uploaded to the provider do not include the one that signed it.`,
    ],
    remedy: [
      url === undefined
        ? undefined
        : `Both must be reachable from the internet: ${url}/.well-known/openid-configuration, and the jwks_uri in it.`,
      say(
        'For an issuer behind a firewall, such as GitHub Enterprise Server, upload its keys, and again whenever they change',
        providerCommand(facts, 'update-oidc', { 'jwk-json-path': 'jwks.json' }),
      ),
    ],
  };
}

function signatureCause(facts: Facts): Cause {
  return {
    code: 'STS_SIGNATURE_INVALID',
    because: [
      `The signature of the token is not by a key that the provider knows for ${claim(facts, 'iss') ?? 'its issuer'}: likely keys that were uploaded to the provider and have changed since.`,
    ],
    remedy: [
      describeProvider(facts),
      say(
        "Where it has jwksJson, upload the issuer's keys of today",
        providerCommand(facts, 'update-oidc', { 'jwk-json-path': 'jwks.json' }),
      ),
    ],
  };
}

/** The times in the token are its issuer's; this machine's clock matters only where the token was made here. */
function expiredCause({ facts, response, now }: Refusal): Cause {
  const server = serverTime(response);
  const issued = seconds(facts, 'iat');
  const expires = seconds(facts, 'exp');
  const here = measureClock(response, now);
  if (server !== undefined && expires !== undefined && expires <= server) {
    return {
      code: 'STS_TOKEN_EXPIRED',
      because: [`The token was over: it expired ${sayGap(server - expires)} before it arrived.`],
      remedy: [
        claim(facts, 'repository') === undefined
          ? 'Whatever writes the subject token must renew it: see credential_source of the credential file.'
          : "GitHub's tokens live five minutes. If Google was asked at once, the clock of their issuer is wrong.",
      ],
    };
  }
  if (server !== undefined && issued !== undefined && issued > server) {
    return {
      code: 'CLOCK_SKEW',
      because: [
        `The token is from the future: it was issued ${sayGap(issued - server)} after the time at Google. The clock of its issuer, ${claim(facts, 'iss') ?? 'unknown'}, is likely ahead.`,
      ],
      remedy: [
        claim(facts, 'iss') === 'https://token.actions.githubusercontent.com'
          ? 'Run the job again; if it stays so, see https://www.githubstatus.com.'
          : "Set the issuer's clock: timedatectl set-ntp true",
      ],
    };
  }
  return {
    code: 'STS_TOKEN_EXPIRED',
    because: [
      'The token was too old when it arrived, or not yet valid.',
      here?.wrong ? here.sentence : undefined,
    ],
    remedy: [
      here?.wrong
        ? 'If the token was made on this machine, set its clock: timedatectl set-ntp true'
        : 'Whatever writes the subject token must renew it: see credential_source of the credential file.',
    ],
  };
}

function seconds({ claims }: Facts, name: string): number | undefined {
  const value = own(claims, name);
  return typeof value === 'number' && Number.isFinite(value) ? value * 1000 : undefined;
}

function boundaryCause({ response }: Refusal): Cause | undefined {
  if (response.status !== 400 && response.status !== 403) return undefined;
  return {
    code: 'BOUNDARY_REFUSED',
    because: [
      'The access token itself was had; Google did not accept to narrow it by access_token_boundary.',
    ],
    remedy: [
      'Each rule names a bucket, availableResource: //storage.googleapis.com/projects/_/buckets/BUCKET, and roles, availablePermissions: [inRole:roles/storage.objectViewer]; a condition is a CEL expression over resource.name and api.getAttribute.',
      'The token to be narrowed needs the scope https://www.googleapis.com/auth/cloud-platform in access_token_scopes.',
    ],
  };
}

/** What can be said of a refusal that is not one of the known ones. */
export function stsContext(facts: Facts): Cause['remedy'] {
  return facts.boundary === true || facts.provider === undefined ? undefined : [describeProvider(facts)];
}
