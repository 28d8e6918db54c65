// The measures that make a run fast. The bench removes each from a copy of dist/, and measures what that costs.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './step.ts';

export interface Way {
  readonly name: string;
  /** Removes it from the files of a copy of dist/. */
  readonly removeFrom: (folder: string) => void;
}

export const WAYS: readonly Way[] = [
  {
    name: 'connections opened ahead',
    removeFrom: (folder) => edit(folder, /\bconnectAhead\(\w+, \w+ = \{\}\) \{/, '$& return;'),
  },
  { name: 'rarely needed code loaded late', removeFrom: loadAllAtStart },
  {
    name: 'no undici in the process',
    removeFrom: (folder) => edit(folder, /^/, "void require('node:http').WebSocket;\n", 'main.js'),
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

/** A copy without one of the measures. @throws {Error} if dist/ does not contain its code any more */
export function makeWay(way: Way): Copy {
  const copy = copyOfDist();
  try {
    way.removeFrom(copy.folder);
    return copy;
  } catch (error) {
    copy[Symbol.dispose]();
    throw error;
  }
}

/** What the chunks of rarely needed code contain: libraries, checks, diagnosis, other credentials. */
const RARE =
  /BaseExternalAccountClient|class Composer|class KeyIdentity|function explainRefusal|function planChecks/;

/** Loads the chunks of rarely needed code, and runs their modules, after those that every run needs. */
function loadAllAtStart(folder: string): void {
  const rare = readdirSync(folder)
    .filter((file) => /^\d+\.main\.js$/.test(file) && RARE.test(readFileSync(join(folder, file), 'utf8')))
    .map((file) => Number.parseInt(file, 10));
  if (rare.length === 0) throw new Error('dist/ has no chunk of rarely needed code: update bench/ways.ts.');
  edit(
    folder,
    /process\.exitCode = 1;\n(?:void )?Promise\.all\(\[ ((?:\w+\.e\(\d+\)(?:, )?)+) \]\)/,
    (found, needed: string) => {
      const load = needed.split('.e(')[0];
      const modules = `${load}.m`;
      return `${needed.replaceAll(', ', ';')};
const before = new Set(Object.keys(${modules}));
${rare.map((id) => `${load}.e(${id});`).join('')}
for (const id of Object.keys(${modules})) if (!before.has(id)) try { ${load}(id); } catch {}
${found}`;
    },
    'main.js',
  );
}

/** Replaces the only match in the files of a folder. */
function edit(
  folder: string,
  pattern: RegExp,
  by: string | ((found: string, group: string) => string),
  only?: string,
): void {
  const files = only === undefined ? readdirSync(folder).filter((name) => name.endsWith('.js')) : [only];
  const found = files.filter((name) => pattern.test(readFileSync(join(folder, name), 'utf8')));
  const [file] = found;
  if (file === undefined || found.length > 1)
    throw new Error(`${found.length} files of dist/ contain ${pattern}: update bench/ways.ts.`);
  const text = readFileSync(join(folder, file), 'utf8');
  writeFileSync(
    join(folder, file),
    typeof by === 'string' ? text.replace(pattern, by) : text.replace(pattern, by),
  );
}
