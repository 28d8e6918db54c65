// Ways of being fast, each taken away in a copy of dist/, so that the bench can say what it brings.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from './step.ts';

export interface Way {
  readonly name: string;
  /** Takes it away from the text of `main.js`. */
  readonly without: (main: string, folder: string) => string;
}

export const WAYS: readonly Way[] = [
  {
    name: 'connections opened ahead',
    without: (main) => replaced(main, /(\bconnectAhead\(url\b[^)]*\) \{)/, '$1 return;'),
  },
  {
    name: 'libraries left unloaded until they are needed: google-auth-library, yaml',
    without: (main, folder) => loadingAtStart(main, folder, /BaseExternalAccountClient|class Composer/),
  },
  {
    name: 'what most runs do not need left unloaded: checks, diagnosis, other credentials',
    without: (main, folder) =>
      loadingAtStart(main, folder, /class KeyIdentity|function explainRefusal|function planChecks/),
  },
  {
    name: 'modules in parentheses, which are compiled once',
    without: withoutParentheses,
  },
  {
    name: 'node:http without its getter for undici',
    without: (main) => `void require('node:http').WebSocket;\n${main}`,
  },
  {
    name: 'no global fetch',
    without: (main) => `void new globalThis.Request('http://localhost');\n${main}`,
  },
];

/** @returns arguments for Node, and what removes the copy */
export function makeWay(way: Way): { script: readonly string[]; dispose: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'gcp-bearer-way-'));
  cpSync(join(root, 'dist'), folder, { recursive: true });
  const path = join(folder, 'main.js');
  writeFileSync(path, way.without(readFileSync(path, 'utf8'), folder));
  return { script: [path], dispose: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Loads the chunks that hold a word before anything else is done. */
function loadingAtStart(main: string, folder: string, word: RegExp): string {
  const chunks = readdirSync(folder)
    .filter((file) => /^\d+\.index\.js$/.test(file) && word.test(readFileSync(join(folder, file), 'utf8')))
    .map((file) => /^\d+/.exec(file)?.[0]);
  if (chunks.length === 0) throw new Error(`no chunk of dist/ holds ${word}`);
  const load = /function (\w+_require__)\(moduleId\)/.exec(main)?.[1];
  const modules = /var (\w+_modules__) = /.exec(main)?.[1];
  const all = `for (const id of Object.keys(${modules})) if (!before.has(id)) try { ${load}(id); } catch {}`;
  return replaced(
    main,
    /\n(\t+)process\.exitCode = 1\n(?=\1process\.on)/,
    `\nconst before = new Set(Object.keys(${modules}));\n${chunks.map((id) => `await ${load}.e(${id});`).join('\n')}\n${all}$&`,
  );
}

function withoutParentheses(main: string): string {
  const file = ts.createSourceFile('main.js', main, ts.ScriptTarget.Latest, true);
  const places: number[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && ts.isParenthesizedExpression(node.initializer)) {
      if (ts.isArrowFunction(node.initializer.expression)) {
        places.push(node.initializer.getStart(file), node.initializer.end - 1);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  if (places.length === 0) throw new Error('dist/main.js has no modules in parentheses');
  return places
    .sort((a, b) => b - a)
    .reduce((text, place) => `${text.slice(0, place)} ${text.slice(place + 1)}`, main);
}

function replaced(text: string, what: RegExp, by: string): string {
  const after = text.replace(what, by);
  if (after === text) throw new Error(`dist/main.js holds no ${what}: bench/ways.ts is out of date`);
  return after;
}
