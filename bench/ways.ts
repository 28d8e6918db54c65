// What makes a run fast, each taken away in a copy of dist/, so that the bench can show what it brings.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
    name: 'one connection for each of the first checks, up to eight',
    job: 'suite',
    without: (main) => replaced(main, /(\bconnectAhead\(origin), \{count\}\)/, '$1)'),
  },
  {
    name: 'libraries loaded late: google-auth-library, yaml',
    without: (main, folder) => loadingAtStart(main, folder, /BaseExternalAccountClient|class Composer/),
  },
  {
    name: 'rare code loaded late: checks, diagnosis, other credentials',
    without: (main, folder) =>
      loadingAtStart(main, folder, /class KeyIdentity|function explainRefusal|function planChecks/),
  },
  {
    name: "no undici through node:http's WebSocket getter",
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
    /\n( +)process\.exitCode = 1;\n(?=\s*process\.(?:stdout\.)?on)/,
    `\nconst before = new Set(Object.keys(${modules}));\n${chunks.map((id) => `${load}.e(${id});`).join('\n')}\n${all}$&`,
  );
}

function chunksWith(folder: string, word: RegExp): string[] {
  const chunks = readdirSync(folder).filter(
    (file) => /^\d+\.main\.js$/.test(file) && word.test(readFileSync(join(folder, file), 'utf8')),
  );
  if (chunks.length === 0) throw new Error(`no chunk of dist/ holds ${word}`);
  return chunks;
}

function replaced(text: string, what: RegExp, by: string): string {
  const after = text.replace(what, by);
  if (after === text) throw new Error(`dist/main.js holds no ${what}: bench/ways.ts is out of date`);
  return after;
}
