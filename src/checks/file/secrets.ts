import { piece } from '../../quote.ts';
import { isCredentialOrKey, type SecretKind, secretIn } from '../../recognition.ts';
import { secretsIn } from '../language/template.ts';
import type { Place, Tree } from '../language/yaml-tree.ts';
import type { SuiteContext } from './context.ts';
import { CONTENT_KEYS, METHOD_KEYS } from './keys.ts';
import { type SuiteText, textOf } from './text.ts';

/** Registers the secrets that the file takes from the environment, before one of them can be in a message. */
export function maskSecrets(root: Tree, context: Pick<SuiteContext, 'env' | 'mask'>): void {
  // Aliases share their node, so the trees are a set. A loop over a set includes what is added during the loop.
  const trees = new Set([root]);
  for (const tree of trees) {
    if (tree.kind === 'list') for (const item of tree.items) trees.add(item);
    else if (tree.kind === 'map') for (const { value } of tree.entries) trees.add(value);
    else for (const secret of secretsIn(textOf(tree), context.env)) context.mask(secret);
  }
}

/**
 * Refuses credentials that are written into the file. Names and audiences are printed or sent to Google and may hold none;
 * what is sent to a service may hold a token, and no key.
 * @returns whether there is one
 */
export function refuseSecrets(root: Tree, text: SuiteText): boolean {
  let found = false;
  const seen = new Set<Tree>();
  const refuse = (at: Place, kind: SecretKind | undefined, what: string) => {
    if (kind === undefined) return;
    found = true;
    text.add(at, `${what} holds ${kind}, where none belongs.`);
  };
  const visit = (node: Tree, key: string, isContent: boolean) => {
    if (seen.has(node)) return;
    seen.add(node);
    if (node.kind === 'list') for (const item of node.items) visit(item, key, isContent);
    else if (node.kind === 'map') {
      for (const { key: name, keyAt, value } of node.entries) {
        refuse(keyAt, secretIn(name), 'a key');
        visit(value, name, isContent || CONTENT_KEYS.includes(name));
      }
    } else refuse(node.at, misplacedIn(textOf(node), key, isContent), `the value of ${piece(key, 60)}`);
  };
  visit(root, 'checks', false);
  return found;
}

function misplacedIn(text: string, key: string, isContent: boolean): SecretKind | undefined {
  // The query of a URL is content.
  const isUrl = key === 'url' || METHOD_KEYS.includes(key);
  const kind = secretIn(isUrl ? text.replace(/[?#].*$/s, '') : text);
  return isContent && !isCredentialOrKey(kind) ? undefined : kind;
}
