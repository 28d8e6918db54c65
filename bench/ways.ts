// The measures that make a run fast. The bench removes each from a copy of dist/, and measures what that costs.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './step.ts';

export interface Way {
  readonly name: string;
  /** Removes it from the text of `main.js`, or from other files of the folder. */
  readonly without: (main: string, folder: string) => string;
}

export const WAYS: readonly Way[] = [
  {
    name: 'connections opened ahead',
    without: (main) => replaced(main, /(\bconnectAhead\(url\b[^)]*\) \{)/, '$1 return;'),
  },
  {
    name: 'rarely needed code loaded late',
    without: (main, folder) =>
      loadingAtStart(
        main,
        folder,
        /BaseExternalAccountClient|class Composer|class KeyIdentity|function explainRefusal|function planChecks/,
      ),
  },
  {
    name: 'no undici in the process',
    without: (main) => `void require('node:http').WebSocket;\n${main}`,
  },
];

/** A copy of dist/, removed on disposal. */
export interface Copy extends Disposable {
  readonly script: readonly string[];
  readonly folder: string;
}

/** All copies have paths of the same length, because the length of a script's path affects its memory. */
export function copyOfDist(): Copy {
  const folder = mkdtempSync(join(tmpdir(), 'way-'));
  cpSync(join(root, 'dist'), folder, { recursive: true });
  return {
    script: [join(folder, 'main.js')],
    folder,
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A copy without one of the measures. */
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

/** Loads the chunks that contain a word at the start. */
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
  if (chunks.length === 0) throw new Error(`No chunk of dist/ contains ${word}: update bench/ways.ts.`);
  return chunks;
}

function replaced(text: string, what: RegExp, by: string): string {
  const after = text.replace(what, by);
  if (after === text) throw new Error(`dist/main.js does not contain ${what}: update bench/ways.ts.`);
  return after;
}
