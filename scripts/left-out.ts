// What libraries hold and nothing here reaches is left out of dist/: those files are replaced by stand-ins with the same
// exports, each of which throws. The tests that run dist/ hold that none is ever called.
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

interface Trimmed {
  /** Why nothing reaches them. */
  readonly why: string;
  readonly files: readonly string[];
  /** What stands for the package, where that is not what Node would load. */
  readonly entry?: string;
  /** Files with what stands in for them, where a stand-in that throws would not do. */
  readonly instead?: Readonly<Record<string, string>>;
}

const within = (folder: string, names: string) => names.split(' ').map((name) => `${folder}/${name}.js`);

/** What google-auth-library asks of Gaxios itself: to be made, to hold what it was made with, and to merge headers. */
const GAXIOS = `
class Gaxios {
  constructor(defaults) {
    this.defaults = defaults || {};
    this.interceptors = { request: new Set(), response: new Set() };
  }
  async request() {
    throw new Error('gaxios makes no requests in this bundle');
  }
  static mergeHeaders(base, ...append) {
    base = base instanceof Headers ? base : new Headers(base);
    for (const headers of append) {
      const add = headers instanceof Headers ? headers : new Headers(headers);
      add.forEach((value, key) => {
        key === 'set-cookie' ? base.append(key, value) : base.set(key, value);
      });
    }
    return base;
  }
}
exports.Gaxios = Gaxios;
`;

const LEFT_OUT: Readonly<Record<string, Trimmed>> = {
  yaml: {
    why: 'YAML is read here, as 1.2 with the core schema, and never written; the lexer needs names of token types alone.',
    files: [
      ...within(
        'dist/stringify',
        'foldFlowLines stringify stringifyCollection stringifyComment stringifyDocument',
      ),
      ...within('dist/stringify', 'stringifyNumber stringifyPair stringifyString'),
      ...within('dist/parse', 'cst-scalar cst-stringify cst-visit'),
      ...within('dist/doc', 'anchors applyReviver createNode'),
      ...within('dist/schema/yaml-1.1', 'binary bool float int omap pairs schema set timestamp'),
      ...within('dist/schema/json', 'schema'),
    ],
  },
  'json-p3': {
    why: 'Only JSONPath is used of it. Bundled from its ES module, of which what is not imported can be told.',
    files: [],
    entry: './dist/json-p3.esm.js',
  },
  '@actions/core': {
    why: "It hands values on, and that alone: its summary escapes nothing, and the job's token is asked for by src/identity, through the same door as every request, so that @actions/http-client and undici are no part of the bundle.",
    files: within('lib', 'summary platform oidc-utils'),
  },
  gaxios: {
    why: 'Requests go through src/http/gaxios.ts. Of its package.json, only name and version are read.',
    files: [],
    instead: { 'build/cjs/src/gaxios.js': GAXIOS },
  },
  'google-logging-utils': {
    why: 'Its log of requests and answers, switched on by a variable, would hold secrets.',
    files: [],
    instead: {
      'build/src/index.js': 'exports.log = () => ({ debug() {}, info() {}, warn() {}, error() {} });\n',
    },
  },
  'google-auth-library': {
    why: 'Of its package.json, only name and version are read; this is no browser.',
    files: within('build/src/crypto/browser', 'crypto'),
  },
};

/**
 * Copies the libraries without what is left out, to where the compiled sources find them first.
 * @param modules the `node_modules` to copy from
 * @param into the `node_modules` to copy to
 */
export async function trimLibraries(modules: string, into: string): Promise<void> {
  for (const [name, { files, entry, instead = {} }] of Object.entries(LEFT_OUT)) {
    const copy = join(into, name);
    rmSync(copy, { recursive: true, force: true });
    cpSync(join(modules, name), copy, {
      recursive: true,
      dereference: true,
      filter: (from) => !/\.(map|ts)$/.test(from),
    });
    const manifest = JSON.parse(readFileSync(join(copy, 'package.json'), 'utf8'));
    // Libraries read their own version from it, and the whole of it would be bundled.
    const { version, license, type, main, exports } = manifest;
    writeFileSync(
      join(copy, 'package.json'),
      JSON.stringify({ name, version, license, type, main: entry ?? main, exports: entry ?? exports }),
    );
    for (const file of files) {
      writeFileSync(
        join(copy, file),
        await standIn(join(modules, name, file), `${name}/${file}`, type === 'module'),
      );
    }
    for (const [file, text] of Object.entries(instead)) writeFileSync(join(copy, file), text);
  }
}

async function standIn(path: string, what: string, esm: boolean): Promise<string> {
  const found: Record<string, unknown> = esm
    ? await import(pathToFileURL(path).href)
    : createRequire(import.meta.url)(path);
  const names = Object.keys(found).filter((name) => name !== 'default');
  const each = (name: string) =>
    name === 'default' ? '' : esm ? `export const ${name} = leftOut;` : `exports.${name} = leftOut;`;
  return [
    `const leftOut = () => { throw new Error(${JSON.stringify(`${what} is not part of this bundle`)}); };`,
    ...names.map(each),
    esm && 'default' in found ? 'export default leftOut;' : '',
    '',
  ].join('\n');
}
