import { command, fileLines, input, type Message, setting, text } from '../message.ts';
import { own } from '../record.ts';
import { audienceAdvice } from './ci-systems.ts';
import { clip } from './clip.ts';
import { measureClock, sayGap, serverTime } from './clock.ts';
import { gcloud, printable, say } from './command.ts';
import {
  claim,
  claimLines,
  hasImmutableSubject,
  isWorkforce,
  listPools,
  listProviders,
  otherSubject,
  poolProject,
  providerCommand,
} from './federation.ts';
import { SET_CLOCK } from './oauth.ts';
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
    return { ...providerCause(facts), pendingGrant: words.error === 'invalid_target' };
  if (isMissingPool(words)) return { ...poolCause(facts, words), pendingGrant: true };
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
      because: [
        text`One of these scopes does not exist or may not be requested: ${(facts.scopes ?? []).join(', ')}.`,
      ],
      remedy: [setting('access_token_scopes', 'https://www.googleapis.com/auth/cloud-platform')],
    };
  }
  if (words.error === 'invalid_client') {
    return {
      code: 'CLIENT_REJECTED',
      because: ['The client_id and client_secret of the credential file were not accepted.'],
      remedy: [say('Create the file again', 'gcloud iam workforce-pools create-cred-config --help')],
    };
  }
  return undefined;
}

function describeProvider(facts: Facts): Message | undefined {
  return say('See the settings of the provider', providerCommand(facts, 'describe'));
}

function providerCause(facts: Facts): Cause {
  const number = poolProject(facts);
  const ids = /Pools\/(.+)$/.exec(facts.provider ?? '')?.[1] ?? '';
  const wrongProject =
    number !== undefined && !/^\d+$/.test(number)
      ? text`The name has the project id ${number} where the project number is needed.`
      : undefined;
  return {
    code: 'STS_PROVIDER_INVALID',
    because: [
      text`The provider ${facts.provider ?? 'named in the credential'} or its pool does not exist, is disabled, or was deleted.`,
      wrongProject,
      /[A-Z_]/.test(ids)
        ? 'Ids of pools and providers have no upper case and no underscores, and this name does.'
        : undefined,
      'A provider or pool created in the last few minutes may not be available everywhere yet.',
    ],
    remedy: [
      say('See the pools of the project', listPools(facts)),
      say(
        'See the providers of the pool (one with state DELETED can be undeleted for 30 days)',
        listProviders(facts),
      ),
      describeProvider(facts),
      setProvider(facts),
    ],
  };
}

/** How to name another provider, by the source of the subject token. */
function setProvider(facts: Facts): Message {
  const name = isWorkforce(facts)
    ? 'locations/global/workforcePools/POOL/providers/PROVIDER'
    : 'projects/NUMBER/locations/global/workloadIdentityPools/POOL/providers/PROVIDER';
  return facts.tokenFrom === 'file'
    ? text`Then put the name that it prints into the credential file:${fileLines(`"audience": "//iam.googleapis.com/${name}"`)}`
    : text`Then set the name that it prints:${setting('workload_identity_provider', name)}`;
}

/** Whether Google reports that a pool does not exist: STS, IAM Credentials and GKE's metadata server do so alike. */
export function isMissingPool({ all }: ServerWords): boolean {
  return /\bidentity pool\b[^.]*\bdoes not exist\b/i.test(all);
}

/** A pool that does not exist, as the name in Google's message or of the provider shows it. */
export function poolCause(facts: Facts, words: ServerWords): Cause {
  const named = /does not exist \(([\w.:/-]{1,200})\)/i.exec(words.all)?.[1];
  const ofCluster = /^(\S+)\.svc\.id\.goog$/.exec(named ?? '')?.[1];
  const pool = named ?? facts.provider?.replace(/\/providers\/[^/]+$/, '');
  return {
    code: 'STS_PROVIDER_INVALID',
    because: [
      text`The identity pool ${pool ?? 'of the credential'} does not exist. It was deleted, was never created, or its name is mistyped.`,
      ofCluster === undefined
        ? 'A pool created in the last few minutes may not be available everywhere yet.'
        : 'GKE creates it with the first cluster of the project that has Workload Identity Federation.',
    ],
    remedy:
      ofCluster === undefined
        ? [
            say(
              'See the pools of the project (one with state DELETED can be undeleted for 30 days)',
              listPools(facts),
            ),
            say('See the providers of the pool', listProviders(facts)),
            facts.tokenFrom === undefined ? undefined : setProvider(facts),
          ]
        : [
            say(
              'Turn it on in a cluster',
              gcloud('container clusters update', ['CLUSTER'], {
                location: 'LOCATION',
                'workload-pool': named,
              }),
            ),
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
      "The provider's attribute condition is false for this token. It compares letter by letter, with upper and lower case.",
      claimLines(facts),
      hasImmutableSubject(facts)
        ? text`The subject has the immutable form repo:OWNER@OWNER_ID/REPO@REPO_ID. A condition on assertion.sub that was written for ${other ?? 'repo:OWNER/REPO'} is false for it. Compare assertion.repository_id and assertion.repository_owner_id.`
        : other === undefined
          ? undefined
          : text`The subject has the form repo:OWNER/REPO. A condition on assertion.sub that was written for the immutable form, ${other}, is false for it. A condition on assertion.repository_id and assertion.repository_owner_id works for both.`,
      environment === undefined
        ? undefined
        : text`The job uses the environment ${environment}. Its subject ends in the environment, not in the ref.`,
      claim(facts, 'event_name') === 'pull_request'
        ? 'The run is of a pull request. Its ref is refs/pull/NUMBER/merge, and its subject ends in pull_request.'
        : undefined,
    ],
    remedy: [
      say('See the condition', providerCommand(facts, 'describe', { format: 'value(attributeCondition)' })),
      condition === undefined
        ? undefined
        : say(
            'Allow this repository and no other (this replaces the present condition)',
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
      text`The token was issued by ${issuer ?? 'an issuer that it does not name'}, and the provider trusts ${expected ?? 'another issuer'}.`,
      issuer !== undefined && GITHUB_ISSUER.exec(issuer)?.[1] !== undefined
        ? 'The enterprise has an issuer of its own, which its administrator set.'
        : undefined,
    ],
    remedy: [
      // A token must not decide whom a provider trusts: a command to paste names no issuer but that of a job.
      issuer !== undefined && isIssuerOfJobs(issuer, facts)
        ? say(
            "If that is this repository's issuer, let the provider trust it",
            providerCommand(facts, 'update-oidc', { 'issuer-uri': issuer }),
          )
        : describeProvider(facts),
      facts.tokenFrom === 'file'
        ? text`Otherwise name the provider for this issuer in "audience" of the credential file.`
        : text`Otherwise set ${input('workload_identity_provider')} to the provider for this issuer.`,
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
  const given = typeof aud === 'string' ? aud : Array.isArray(aud) ? aud.join(', ') : undefined;
  const audience = given === undefined ? undefined : clip(printable(given), 300);
  const standard = provider === undefined ? undefined : `https://iam.googleapis.com/${provider}`;
  const expected = /expected audience:?\s+([\w:/@.-]+?)[.,]?(?:\s|$)/.exec(description)?.[1];
  return {
    code: 'STS_AUDIENCE_MISMATCH',
    because: [
      text`The token is for the audience ${audience ?? '(none)'}, and the provider allows ${expected ?? (audience === standard ? 'only others' : `only others, by default ${standard ?? 'its own name'}`)}.`,
    ],
    remedy: [
      say(
        'See the allowed audiences',
        providerCommand(facts, 'describe', { format: 'value(oidc.allowedAudiences)' }),
      ),
      facts.tokenFrom === 'file'
        ? 'Request the subject token for an allowed one, where the credential file gets it (credential_source).'
        : facts.tokenFrom === 'input'
          ? (audienceAdvice(claims, wantedAudience(expected, standard)) ??
            'Get a token for an allowed audience, where the CI system issues it.')
          : audience !== standard
            ? text`Leave ${input('audience')} out, or set it to an allowed one.`
            : text`Set it to an allowed one:${setting('audience', expected ?? 'AUDIENCE')}`,
      typeof aud === 'string'
        ? say(
            'Or let the provider allow this one (this replaces the present list)',
            providerCommand(facts, 'update-oidc', { 'allowed-audiences': aud }),
          )
        : undefined,
    ],
  };
}

/** The message may have the short form of the standard audience, which not every issuer accepts. */
function wantedAudience(expected: string | undefined, standard: string | undefined): string | undefined {
  return expected === undefined || `https:${expected}` === standard ? standard : expected;
}

function subjectSizeCause(facts: Facts, description: string): Cause {
  const attribute = /mapped attribute ([a-z]+\.\w+)/i.exec(description)?.[1] ?? 'google.subject';
  const subject = claim(facts, 'sub');
  const canBeShortened = attribute === 'google.subject' && claim(facts, 'repository_id') !== undefined;
  return {
    code: 'STS_SUBJECT_TOO_LONG',
    because: [
      text`The provider maps ${attribute} to a value of more than 127 bytes, which is Google's limit.`,
      subject === undefined
        ? undefined
        : text`The token's sub has ${Buffer.byteLength(subject)} bytes: ${subject}`,
      subject !== undefined && Buffer.byteLength(subject) <= 127
        ? 'The sub is within the limit. Another claim, or an expression over several, is likely too long.'
        : undefined,
    ],
    remedy: [
      'Use a shorter name for the branch, the environment or the repository.',
      say(
        'Or change the mapping. See the present one',
        providerCommand(facts, 'describe', { format: 'yaml(attributeMapping)' }),
      ),
      canBeShortened
        ? say(
            'Set it again with a short google.subject (name every mapping to keep, and grant the roles of the old subjects to the new ones)',
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
      text`The provider maps ${attribute} from a claim that this token does not have.`,
      claimLines(facts),
    ],
    remedy: [
      say('See the mapping', providerCommand(facts, 'describe', { format: 'yaml(attributeMapping)' })),
      claim(facts, 'sub') === undefined
        ? undefined
        : 'Every token from GitHub has what google.subject=assertion.sub needs.',
    ],
  };
}

function issuerUnreachableCause(facts: Facts): Cause {
  const issuer = claim(facts, 'iss');
  const url = issuer !== undefined && /^https:\/\/\S+$/.test(issuer) ? issuer.replace(/\/$/, '') : undefined;
  return {
    code: 'STS_ISSUER_UNREACHABLE',
    because: [
      text`Google has no key for this token. It could not read the discovery document and keys of ${url ?? 'the issuer'}, or the keys uploaded to the provider do not include the one that signed the token.`,
    ],
    remedy: [
      url === undefined
        ? undefined
        : text`The internet must reach ${url}/.well-known/openid-configuration and the jwks_uri in it.`,
      say(
        'For an issuer behind a firewall, such as GitHub Enterprise Server, upload its keys after each change of them',
        providerCommand(facts, 'update-oidc', { 'jwk-json-path': 'jwks.json' }),
      ),
    ],
  };
}

function signatureCause(facts: Facts): Cause {
  return {
    code: 'STS_SIGNATURE_INVALID',
    because: [
      text`The token is not signed by a key that the provider knows for ${claim(facts, 'iss') ?? 'its issuer'}. The keys uploaded to the provider are likely outdated.`,
    ],
    remedy: [
      describeProvider(facts),
      say(
        "If it has jwksJson, upload the issuer's present keys",
        providerCommand(facts, 'update-oidc', { 'jwk-json-path': 'jwks.json' }),
      ),
    ],
  };
}

const RENEW_GIVEN = 'Get a new token right before this step. If it is in a file, renew the file.';
const RENEW =
  'Renew the subject token where it is written. The credential file names the place in credential_source.';

/** The times in the token are its issuer's; this machine's clock matters only where the token was made here. */
function expiredCause({ facts, response, now }: Refusal): Cause {
  const server = serverTime(response);
  const issued = seconds(facts, 'iat');
  const expires = seconds(facts, 'exp');
  const here = measureClock(response, now);
  if (server !== undefined && expires !== undefined && expires <= server) {
    return {
      code: 'STS_TOKEN_EXPIRED',
      because: [`The token expired ${sayGap(server - expires)} before it arrived.`],
      remedy: [
        facts.tokenFrom === 'input'
          ? RENEW_GIVEN
          : isOfGithub(facts)
            ? "GitHub's tokens are valid for five minutes. If the exchange followed at once, the clock of the issuer is wrong."
            : RENEW,
      ],
    };
  }
  if (server !== undefined && issued !== undefined && issued > server) {
    return {
      code: 'CLOCK_SKEW',
      because: [
        text`The token's time of issue is ${sayGap(issued - server)} after the time at Google. The clock of its issuer, ${claim(facts, 'iss') ?? 'unknown'}, is likely ahead.`,
      ],
      remedy: [
        claim(facts, 'iss') === 'https://token.actions.githubusercontent.com'
          ? 'Run the job again. If it fails again, see https://www.githubstatus.com.'
          : text`Set the clock of the issuer:${command('timedatectl set-ntp true')}`,
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
      facts.tokenFrom === 'input' && !here?.wrong
        ? RENEW_GIVEN
        : isOfGithub(facts)
          ? 'Run the job again. If it fails again, see https://www.githubstatus.com.'
          : here?.wrong
            ? text`The token was likely made on this machine. ${SET_CLOCK}`
            : RENEW,
    ],
  };
}

/** Whether GitHub issued the token for this job or another one. */
function isOfGithub(facts: Facts): boolean {
  return facts.tokenFrom === 'github' || claim(facts, 'repository') !== undefined;
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
      text`Google issued the access token, and did not accept ${input('access_token_boundary')} for it.`,
    ],
    remedy: [
      text`Each rule names a bucket and roles. A condition is a CEL expression over resource.name and api.getAttribute.${fileLines('availableResource: //storage.googleapis.com/projects/_/buckets/BUCKET\navailablePermissions: [inRole:roles/storage.objectViewer]')}`,
      text`The token needs the scope https://www.googleapis.com/auth/cloud-platform in ${input('access_token_scopes')}.`,
    ],
  };
}

/** The remedy of a refusal that is not one of the known ones. */
export function stsContext(facts: Facts): Cause['remedy'] {
  return facts.boundary === true || facts.provider === undefined ? undefined : [describeProvider(facts)];
}
