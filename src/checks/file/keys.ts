import { METHODS } from '../check.ts';

/** The methods as keys of a check, whose value is a path or a URL. */
export const METHOD_KEYS = METHODS.map((method) => method.toLowerCase());

/** The keys of a body. A check has one of them at most. */
export const BODIES = ['json', 'form', 'body'] as const;

/** The keys that `defaults` and a check have in common. */
export const SETTINGS = [
  'headers',
  'auth',
  'audience',
  'auth_header',
  'expect',
  'capture',
  'after',
  'timeout',
  'wait',
  'retry',
  'redirects',
] as const;

export const FILE_KEYS: readonly string[] = ['version', 'defaults', 'checks'];
export const DEFAULT_KEYS: readonly string[] = ['url', ...SETTINGS];
export const CHECK_KEYS: readonly string[] = ['name', ...METHOD_KEYS, ...BODIES, ...SETTINGS];

/** Keys whose values are sent to the service or compared with its response: these may hold a token of the service. */
export const CONTENT_KEYS: readonly string[] = ['headers', ...BODIES, 'expect', 'capture'];

/** Keys of other tools, with what to write instead. */
export const HINTS: ReadonlyMap<string, string> = new Map([
  ['url', 'a check names its path or URL with the method, as in get: /health'],
  ['path', 'a check names its path with the method, as in get: /health'],
  ['method', 'the method is the key itself, as in get: /health'],
  ['request', 'the method is the key itself, as in get: /health'],
  ['status', "expectations are under expect, as in expect: [ 'status == 200' ]"],
  ['assert', 'expectations are under expect'],
  ['asserts', 'expectations are under expect'],
  ['data', 'a body is under json, form or body'],
  ['needs', 'the checks before this one are under after'],
  ['depends_on', 'the checks before this one are under after'],
  ['retries', 'how long to keep trying is under wait, as in wait: 2m'],
]);
