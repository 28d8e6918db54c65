/** Every secret of a run: what to call it in a transcript, and the forms in which it could come out. */
import type { Emulator, JournalEntry } from '../../../emulator/emulator.ts';
import { nameOf } from '../../../emulator/principals.ts';
import { type Claims, parseJwt } from '../../../emulator/signing.ts';
import { formsOf, partsOf } from '../../secrets/forms.ts';

/** Shorter pieces of a secret are found everywhere by chance. */
const SHORTEST = 16;

interface Known {
  readonly label: string;
  /** What stands behind it, for the list at the end of a transcript. */
  readonly details: Readonly<Record<string, unknown>> | undefined;
  /** May be an output: a token that was asked for. */
  readonly isToken: boolean;
}

/** The secrets of one run. */
export class Secrets {
  readonly #known = new Map<string, Known>();
  readonly #times = new Map<string, number>();
  /** Exact texts that are replaced in a transcript, longest first. */
  #replacements: [string, string][] | undefined;

  add(secret: string, label: string, more: Partial<Known> = {}): void {
    if (secret === '' || this.#known.has(secret)) return;
    const times = (this.#times.get(label) ?? 0) + 1;
    this.#times.set(label, times);
    const unique = times === 1 || label.startsWith('line of ') ? label : `${label} (${times})`;
    this.#known.set(secret, { label: unique, details: more.details, isToken: more.isToken ?? false });
    this.#replacements = undefined;
  }

  /** A key, each of whose lines is a secret. */
  addKey(pem: string, label: string): void {
    this.add(pem, label);
    for (const line of pem.split('\n')) {
      if (line !== '' && !line.startsWith('-----')) this.add(line, `line of the ${label}`);
    }
  }

  /** What the emulator handed out or was sent, and what a step gave out, once a run is over. */
  collect(
    emulator: Emulator,
    requests: readonly JournalEntry[],
    outputs: Readonly<Record<string, string>> = {},
  ): void {
    for (const token of emulator.issued) this.#addIssued(emulator, token);
    const bearers = requests.map(({ headers }) => /^Bearer (\S+)$/.exec(headers['authorization'] ?? '')?.[1]);
    for (const bearer of [...bearers, outputs['access_token']]) this.#addSelfSigned(bearer ?? '');
    for (const { form, headers } of requests) {
      if (form?.['assertion'] !== undefined) this.#addAssertion(form['assertion']);
      const subject = form?.['subject_token'];
      if (subject !== undefined) this.add(subject, describeSubject(subject));
      const basic = /^Basic (\S+)$/.exec(headers['authorization'] ?? '')?.[1];
      if (basic !== undefined) this.add(basic, 'client id and secret');
    }
  }

  #addIssued(emulator: Emulator, token: string): void {
    const access = emulator.inspect(token);
    if (access) {
      const { principal, via, scopes, boundary, subject } = access;
      const whose = principal.kind === 'federated' ? principal.subject : short(nameOf(principal));
      const label = `access token of ${whose} from ${via}${boundary ? ', downscoped' : ''}`;
      const details = {
        scopes,
        ...(boundary ? { boundary } : {}),
        ...(subject === undefined ? {} : { subject }),
      };
      this.add(token, label, { details, isToken: true });
      return;
    }
    const claims = parseJwt(token)?.payload;
    if (!claims) this.add(token, token.length < 120 ? 'session token of the AWS metadata service' : 'token');
    else if (claims['iss'] === 'https://accounts.google.com')
      this.add(token, `ID token of ${short(claims['email'] ?? claims['sub'])} for ${short(claims['aud'])}`, {
        details: claims,
        isToken: true,
      });
    else if (claims['scp'] === 'Actions.GenerateIdToken') this.add(token, 'request token');
    else if (String(claims['iss']).startsWith('https://'))
      this.add(token, `OIDC token of ${claims['sub']}`, { details: claims });
    else if (String(claims['aud']).endsWith('/*'))
      this.add(token, `signed JWT of ${short(claims['iss'])} for ${claims['aud']}`, {
        details: claims,
        isToken: true,
      });
    else this.#addAssertion(token, ' from iamcredentials.signJwt');
  }

  /** A JWT that a key signed as a token, of which the emulator does not know. */
  #addSelfSigned(token: string): void {
    const jwt = parseJwt(token);
    if (!jwt) return;
    const { header, payload } = jwt;
    if (payload['scope'] === undefined || payload['iss'] !== payload['sub']) return;
    const label = `JWT that ${short(payload['iss'])} signed for ${payload['scope']}`;
    this.add(token, label, { details: { ...header, ...payload }, isToken: true });
  }

  #addAssertion(assertion: string, how = ''): void {
    const claims: Claims = parseJwt(assertion)?.payload ?? {};
    const asked =
      claims['target_audience'] === undefined
        ? 'an access token'
        : `an ID token for ${claims['target_audience']}`;
    this.add(assertion, `assertion of ${short(claims['iss'])} for ${asked}${how}`, {
      details: { ...parseJwt(assertion)?.header, ...claims },
    });
  }

  /** A text with every secret replaced by what it is called. */
  name(text: string): string {
    this.#replacements ??= [...this.#known]
      .flatMap(([secret, { label }]): [string, string][] => [
        ...plainForms(secret).map((form): [string, string] => [form, `‹${label}›`]),
        ...withoutSignature(secret).map((form): [string, string] => [
          form,
          `‹${label}, without its signature›`,
        ]),
        ...partsOfJwt(secret, label),
        ...(secret.includes('\n') ? [[secret.trim(), `‹${label}, trimmed›`] satisfies [string, string]] : []),
      ])
      .sort(([a], [b]) => b.length - a.length);
    let named = text;
    for (const [form, label] of this.#replacements) {
      if (named.includes(form)) named = named.replaceAll(form, label);
    }
    return named;
  }

  /** The secrets that a text has in it, in any form. */
  in(text: string, { tokensAllowed = false } = {}): string[] {
    return [...this.#known]
      .filter(([secret, { isToken }]) => !(tokensAllowed && isToken) && secret.length >= SHORTEST)
      .filter(([secret]) => hasForm(text, secret))
      .map(([, { label }]) => label);
  }

  /** What stands behind the tokens, by what they are called. */
  get details(): [string, Readonly<Record<string, unknown>>][] {
    return [...this.#known.values()].flatMap(
      ({ label, details }): [string, Readonly<Record<string, unknown>>][] =>
        details ? [[label, details]] : [],
    );
  }
}

/** Accounts of the emulator's project and gcloud's own client, as a person calls them. */
export function short(name: unknown): string {
  return String(name)
    .replace(/@demo-project\.iam\.gserviceaccount\.com$/, '')
    .replaceAll(/\b\d{12}-\w{32}\.apps\.googleusercontent\.com\b/g, '‹client of gcloud›');
}

function describeSubject(subject: string): string {
  if (/^%7B/i.test(subject)) return 'signed GetCallerIdentity request';
  if (subject.startsWith('[')) return 'certificate chain';
  return 'subject token';
}

function plainForms(secret: string): string[] {
  return [...new Set([secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)])];
}

function withoutSignature(secret: string): string[] {
  return secret.includes('\n') ? [] : partsOf(secret).slice(1);
}

const formsToFind = memoized((secret) =>
  [secret, ...partsOf(secret)].flatMap(formsOf).filter((form) => form.length >= SHORTEST),
);

function hasForm(text: string, secret: string): boolean {
  return formsToFind(secret).some((form) => text.includes(form));
}

function memoized(make: (secret: string) => string[]): (secret: string) => string[] {
  const made = new Map<string, string[]>();
  return (secret) => {
    const known = made.get(secret) ?? make(secret);
    made.set(secret, known);
    return known;
  };
}

/** Each part of a JWT is masked by itself; all tokens of an issuer have the same header. */
function partsOfJwt(secret: string, label: string): [string, string][] {
  const [, head, payload, signature] = /^(ey[\w-]{14,})\.([\w-]{16,})\.([\w-]{16,})$/.exec(secret) ?? [];
  if (head === undefined || payload === undefined || signature === undefined) return [];
  return [
    [head, '‹header of JWTs›'],
    [payload, `‹${label}, its payload›`],
    [signature, `‹${label}, its signature›`],
  ];
}
