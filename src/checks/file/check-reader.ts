import type { AuthHeader } from '../check.ts';
import { takenHeaderProblem } from '../header-field.ts';
import type { Template } from '../language/template.ts';
import type { Entry, Tree } from '../language/yaml-tree.ts';
import { BodyReader } from './body.ts';
import type { SuiteContext } from './context.ts';
import { CHECK_KEYS, HINTS } from './keys.ts';
import type { PlacedCheck } from './relations.ts';
import {
  type BaseUrl,
  EXAMPLE_CHECK,
  NAME_CHARACTERS,
  PLACEHOLDER_URL,
  readTarget,
} from './request-target.ts';
import type { Header, Settings, SettingsReader } from './settings.ts';
import { type CaptureUse, entry, isNothing, kindOf, placeOf, type SuiteText } from './text.ts';

/** What applies to every check that does not have a setting of its own. */
export interface Defaults extends Settings, BaseUrl {}

/** Reads the items of `checks`. */
export class CheckReader {
  readonly #context: SuiteContext;
  readonly #text: SuiteText;
  readonly #settings: SettingsReader;
  readonly #body: BodyReader;

  constructor(context: SuiteContext, text: SuiteText, settings: SettingsReader) {
    this.#context = context;
    this.#text = text;
    this.#settings = settings;
    this.#body = new BodyReader(text);
  }

  /** @returns undefined when the check is not a map */
  async read(tree: Tree, defaults: Defaults): Promise<PlacedCheck | undefined> {
    if (tree.kind !== 'map') {
      this.#text.add(
        tree.at,
        `a check is a map with a name and a request, and this is ${isNothing(tree) ? 'empty' : kindOf(tree)}.`,
        EXAMPLE_CHECK,
      );
      return undefined;
    }
    const { entries } = tree;
    this.#text.refuseUnknown(entries, CHECK_KEYS, (key) => HINTS.get(key));
    const own = await this.#settings.read(entries);
    const captureUses: CaptureUse[] = [];
    const target = readTarget(tree, defaults.url, this.#text, captureUses);
    const body = this.#body.read(entries);
    const named = entry(entries, 'name');
    // A name that is wrong has been reported. Other checks may refer to this check all the same.
    const name =
      (named === undefined ? target?.label : this.#readName(named)) ??
      `check in line ${tree.at.line}, column ${tree.at.column}`;
    const url = target?.url ?? { parts: [PLACEHOLDER_URL] };

    const sameOrigin = defaults.url === undefined || originOf(url) === new URL(defaults.url).origin;
    // The access token is for the origin that the defaults name.
    const inherited = defaults.auth === 'access_token' && !sameOrigin ? 'auto' : defaults.auth;
    const auth = own.auth ?? inherited ?? 'auto';
    const authHeader = own.authHeader ?? defaults.authHeader ?? this.#context.base.authHeader;
    if (own.audience !== undefined && (auth === 'none' || auth === 'access_token')) {
      this.#text.add(own.audience.at, `audience has no effect with auth: ${auth}; only an ID token has one.`);
    }
    const headers = mergeHeaders(defaults.headers, own.headers);
    for (const header of headers) {
      const taken = takenHeaderProblem(header.name, authHeader, auth);
      if (taken === undefined) continue;
      const message = `${taken} To send yours use auth: none, or another header for the token.`;
      this.#text.add(header.at, message, `auth_header: ${otherHeader(authHeader)}`);
    }
    const expected = own.expect ?? defaults.expect ?? (await this.#settings.standard());
    const refused = expected.refused !== undefined;
    const [pointless] = refused ? (own.capture ?? []) : [];
    if (pointless !== undefined)
      this.#text.add(pointless.at, 'a check that expects refusal cannot capture values.');
    const capture = refused ? [] : (own.capture ?? defaults.capture ?? []);
    // With `after: login` in the defaults, the check login itself is not after login.
    const after = own.after ?? (defaults.after ?? []).filter((link) => link.name !== name);
    const { base } = this.#context;
    return {
      check: {
        name,
        method: target?.method ?? 'GET',
        url,
        headers: headers.map((header) => [header.name, header.value] as const),
        body: body?.template,
        bodyKind: body?.kind,
        auth,
        audience: own.audience?.value ?? (sameOrigin ? defaults.audience?.value : undefined),
        authHeader,
        allowedOrigins: this.#context.allowedOrigins,
        expect: refused ? [] : expected.expectations,
        refused,
        capture: capture.map(({ name, subject, secret }) => ({ name, subject, ...(secret && { secret }) })),
        after: after.map((link) => link.name),
        timeoutMs: own.timeoutMs ?? defaults.timeoutMs ?? base.timeoutMs,
        waitMs: own.waitMs ?? defaults.waitMs ?? base.waitMs,
        retry: own.retry ?? defaults.retry ?? base.retry,
        redirects: own.redirects ?? defaults.redirects ?? base.redirects,
      },
      at: tree.at,
      nameAt: named === undefined ? tree.at : placeOf(named),
      targetAt: target?.relative && defaults.isPlaceholder ? undefined : target?.at,
      after,
      captureUses: [
        ...captureUses,
        ...headers.flatMap((header) => header.captureUses),
        ...(body?.captureUses ?? []),
        ...(refused ? [] : expected.captureUses),
        ...capture.flatMap((one) => one.captureUses),
      ],
    };
  }

  #readName(given: Entry): string | undefined {
    const text = this.#text.plain(given, 'name')?.trim();
    if (text === undefined) return undefined;
    const problem =
      text === ''
        ? 'is empty.'
        : text.length > NAME_CHARACTERS
          ? `is longer than ${NAME_CHARACTERS} characters.`
          : /[\x00-\x1f\x7f-\x9f\u2028\u2029]/.test(text)
            ? 'has a line break or another control character.'
            : undefined;
    if (problem === undefined) return text;
    this.#text.add(placeOf(given), `name ${problem}`, 'name: health');
    return undefined;
  }
}

/** Captured values are in the path or query, so the origin is known. */
function originOf(url: Template): string {
  return new URL(url.parts.map((part) => (typeof part === 'string' ? part : '0')).join('')).origin;
}

function mergeHeaders(defaults: readonly Header[], own: readonly Header[]): readonly Header[] {
  const given = new Set(own.map(({ name }) => name.toLowerCase()));
  return [...defaults.filter(({ name }) => !given.has(name.toLowerCase())), ...own];
}

function otherHeader(name: AuthHeader): AuthHeader {
  return name === 'Authorization' ? 'X-Serverless-Authorization' : 'Authorization';
}
