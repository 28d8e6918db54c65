// Ways of being fast, each taken away in a copy of dist/, so that the bench can say what it brings.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from './step.ts';

export interface Way {
  readonly name: string;
  /** The job that shows it; OIDC → ID token unless said. */
  readonly job?: 'key' | 'suite';
  /** Takes it away from the text of `main.js`, or from other files of the folder. */
  readonly without: (main: string, folder: string) => string;
}

export const WAYS: readonly Way[] = [
  {
    name: 'connections opened ahead',
    without: (main) => replaced(main, /(\bconnectAhead\(url\b[^)]*\) \{)/, '$1 return;'),
  },
  {
    name: 'as many of them as there are checks to begin with, up to eight',
    job: 'suite',
    without: (main) => replaced(main, /(\bconnectAhead\(origin), \{count\}\)/, '$1)'),
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
    name: 'what keeps the processor busy put off until the network is busy too',
    job: 'key',
    without: (main) =>
      replaced(replaced(main, /async asked\(\) \{/, '$& return;'), /async greeted\(\) \{/, '$& return;'),
  },
  {
    name: "Node's expression for IPv6 compiled without being optimized",
    without: (main) => replaced(main, /function compileAddressTest\(\) \{/, '$& return;'),
  },
  {
    name: 'a text told to hold no secret by one pass over it',
    job: 'key',
    without: (main) => replaced(main, /#mayHold\(text\) \{/, '$& return true;'),
  },
  {
    name: 'what follows the only answer run through while it is awaited',
    job: 'key',
    without: (main, folder) => {
      for (const chunk of chunksWith(folder, /async function rehearse\(/)) {
        const path = join(folder, chunk);
        writeFileSync(
          path,
          replaced(readFileSync(path, 'utf8'), /async function rehearse\([^)]*\) \{/, '$& return;'),
        );
      }
      return main;
    },
  },
  {
    name: 'the process ended as soon as all is done',
    without: (main) => replaced(main, /if \(process\.stdout\.writableLength === 0\)/, 'if (false)'),
  },
  {
    name: 'CommonJS modules instead of ES modules',
    without: (_main, folder) => {
      rmSync(folder, { recursive: true });
      const script = join(root, 'scripts/build.ts');
      execFileSync(process.execPath, [script, '--es', '--out', folder], {
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      return readFileSync(join(folder, 'main.js'), 'utf8');
    },
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

/** A copy of dist/ to run, gone when it goes out of use. */
export interface Copy extends Disposable {
  readonly script: readonly string[];
  readonly folder: string;
}

/** All copies have paths of one length: Node goes through them letter by letter, often enough to compile what does. */
export function copyOfDist(): Copy {
  const folder = mkdtempSync(join(tmpdir(), 'way-'));
  cpSync(join(root, 'dist'), folder, { recursive: true });
  return {
    script: [join(folder, 'main.js')],
    folder,
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A copy with one way taken away. */
export function makeWay(way: Way): Copy {
  const copy = copyOfDist();
  const path = join(copy.folder, 'main.js');
  try {
    writeFileSync(path, way.without(readFileSync(path, 'utf8'), copy.folder));
  } catch (error) {
    copy[Symbol.dispose]();
    throw error;
  }
  return copy;
}

/** Loads the chunks that hold a word before anything else is done. */
function loadingAtStart(main: string, folder: string, word: RegExp): string {
  const chunks = chunksWith(folder, word).map((file) => /^\d+/.exec(file)?.[0]);
  const load = /function (\w+_require__)\(moduleId\)/.exec(main)?.[1];
  const modules = /var (\w+_modules__) = /.exec(main)?.[1];
  const all = `for (const id of Object.keys(${modules})) if (!before.has(id)) try { ${load}(id); } catch {}`;
  return replaced(
    main,
    /\n(\t+)process\.exitCode = 1\n(?=\1process\.(?:stdout\.)?on)/,
    `\nconst before = new Set(Object.keys(${modules}));\n${chunks.map((id) => `${load}.e(${id});`).join('\n')}\n${all}$&`,
  );
}

function chunksWith(folder: string, word: RegExp): string[] {
  const chunks = readdirSync(folder).filter(
    (file) => /^\d+\.index\.js$/.test(file) && word.test(readFileSync(join(folder, file), 'utf8')),
  );
  if (chunks.length === 0) throw new Error(`no chunk of dist/ holds ${word}`);
  return chunks;
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
