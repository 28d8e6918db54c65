import { scanTemplate, type Template } from '../language/template.ts';
import type { Entry, Place, Tree } from '../language/yaml-tree.ts';
import { joinPath, urlProblem } from '../target.ts';
import { METHOD_KEYS } from './keys.ts';
import { type CaptureUse, placeOf, type SuiteText, textOf } from './text.ts';

export const EXAMPLE_CHECK = '{ name: health, get: /health }';
export const EXAMPLE_DEFAULTS = 'defaults: { url: https://service-abc123-uc.a.run.app }';

/** Used in place of a URL that is wrong, so that the rest of the file is checked. */
export const PLACEHOLDER_URL = 'https://service-abc123-uc.a.run.app';

/** The URL of the defaults, to which the paths of checks are appended. */
export interface BaseUrl {
  readonly url: string | undefined;
  /** The given URL was wrong, and `url` is {@link PLACEHOLDER_URL}. */
  readonly isPlaceholder?: boolean | undefined;
}

/** The request of a check. */
export interface Target {
  readonly method: string;
  readonly url: Template;
  readonly at: Place;
  /** The name of a check that has none. */
  readonly label: string;
  /** Whether the URL is a path that was appended to the base URL. */
  readonly relative: boolean;
}

/** Reads `defaults.url`. It has no query, as paths are appended, and no captures, as it must be known before any request. */
export function readBaseUrl(given: Entry | undefined, text: SuiteText): BaseUrl {
  if (given === undefined) return { url: undefined };
  const url = text.settled(given, 'url');
  if (url === undefined) return { url: undefined };
  const problem =
    urlProblem(url) ??
    (/[?#]/.test(url) ? 'has a query or a fragment, and paths are appended to it.' : undefined);
  if (problem === undefined) return { url };
  text.add(placeOf(given), `url ${problem}`, EXAMPLE_DEFAULTS);
  return { url: PLACEHOLDER_URL, isPlaceholder: true };
}

/**
 * Reads the key that is a method, whose value is a path or a whole URL.
 * @param captureUses receives the captured values that the URL uses
 */
export function readTarget(
  tree: Extract<Tree, { kind: 'map' }>,
  base: string | undefined,
  text: SuiteText,
  captureUses: CaptureUse[],
): Target | undefined {
  const [first, second] = tree.entries.filter(({ key }) => METHOD_KEYS.includes(key));
  if (first === undefined) {
    const message = `the check has no request: it needs one of ${METHOD_KEYS.join(', ')} with a path or a URL.`;
    text.add(tree.at, message, EXAMPLE_CHECK);
    return undefined;
  }
  if (second !== undefined) {
    const message = `a check is one request, and this one has ${first.key} already.`;
    text.add(second.keyAt, message, EXAMPLE_CHECK);
  }
  const { key } = first;
  const at = placeOf(first);
  const scalar = text.scalar(first, key, `${key}: /health`);
  if (scalar === undefined) return undefined;
  const source = textOf(scalar);
  const pieces = text.scan(scalar, source, captureUses);
  const target = text.bindUrl(scalar, pieces);
  if (target === undefined) return undefined;

  const resolved = resolve(target, key, source, base);
  if ('message' in resolved) {
    text.add(at, `${key} ${resolved.message}`, resolved.example);
    return undefined;
  }
  const method = key.toUpperCase();
  const label = `${method} ${text.label(pieces)}`.slice(0, NAME_CHARACTERS);
  return { method, at, label, ...resolved };
}

/** The longest name of a check. */
export const NAME_CHARACTERS = 200;

interface Problem {
  readonly message: string;
  readonly example: string;
}

function resolve(
  target: Template,
  key: string,
  source: string,
  base: string | undefined,
): { readonly url: Template; readonly relative: boolean } | Problem {
  const [head = '', ...others] = target.parts;
  const start = typeof head === 'string' ? head : '';
  const relative = /^[/?]/.test(start);
  let url = target;
  if (/^[a-z][a-z\d+.-]*:/i.test(start)) {
    if (others.length > 0 && !/^https?:\/\/[^/?#\\]+[/?#]/i.test(start)) {
      return {
        message: 'has a captured value in its host or port, which must be known before the first request.',
        example: `${key}: https://service-abc123-uc.a.run.app/{{ capture.id }}`,
      };
    }
  } else if (!relative) {
    return {
      message:
        scanTemplate(source).pieces[0]?.kind === 'capture'
          ? 'starts with a captured value: it must start with / or be a whole URL.'
          : 'must be a path that starts with /, or a whole URL.',
      example: `${key}: /health`,
    };
  } else if (base === undefined) {
    return {
      message: 'is a path, and there is no URL to append it to: give the whole URL, or one for all checks.',
      example: EXAMPLE_DEFAULTS,
    };
  } else url = { parts: [joinPath(base, start), ...others] };

  const problem = urlProblem(url.parts.map((part) => (typeof part === 'string' ? part : '0')).join(''));
  return problem === undefined ? { url, relative } : { message: problem, example: `${key}: /health` };
}
