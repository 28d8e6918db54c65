// Shared by dist/ and the npm package: tsc compiles to JavaScript, then ncc bundles each entry point into one folder.
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import ncc from '@vercel/ncc';
import { minify } from 'terser';
import { packagesIn } from './licenses.ts';

export const root = join(import.meta.dirname, '..');

/** Packages that libraries import and no bundle may contain. scripts/left-out.cjs replaces them. */
const LEFT_OUT = {
  undici: '@actions/http-client imports it for ProxyAgent alone: 940 kB and 40 ms of every start.',
  tunnel: '@actions/http-client imports it for proxies: 10 kB. src/http/connection.ts opens tunnels.',
  '@actions/exec': '@actions/core imports it to describe the platform: 50 kB.',
  'node-fetch': 'gaxios loads it where it has no adapter: 290 kB. Its adapter is src/http/gaxios.ts.',
  'https-proxy-agent': 'gaxios loads it for its own transport. src/http/proxy.ts decides on proxies.',
  'google-logging-utils': 'Its log of requests and responses would print secrets when a variable is set.',
};

/**
 * Compiles the sources.
 * @param project a tsconfig file
 * @param folder where it writes, emptied first
 */
export function compile(project: string, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  // npm reads the standard output of `npm pack --json`, so tsc's goes to standard error.
  execFileSync(process.execPath, [tsc, '-p', project], { cwd: root, stdio: ['ignore', 2, 'inherit'] });
}

/**
 * Bundles one entry point and the chunks that it loads late, without comments.
 * @param entry a compiled file
 * @param path where the bundle goes; its chunks go beside it
 * @param external packages that are found at run time
 * @returns the packages in it
 */
export async function bundle(
  entry: string,
  path: string,
  external: readonly string[] = [],
): Promise<string[]> {
  const { code, assets, stats } = await ncc(entry, {
    // A cache of an older commit would change the bundle.
    cache: false,
    quiet: true,
    target: 'es2022',
    externals: {
      ...Object.fromEntries(Object.keys(LEFT_OUT).map((name) => [name, './left-out.cjs'])),
      ...Object.fromEntries(external.map((name) => [name, name])),
    },
  });
  const folder = dirname(path);
  mkdirSync(folder, { recursive: true });
  copyFileSync(join(root, 'scripts/left-out.cjs'), join(folder, 'left-out.cjs'));
  // ncc names chunks N.index.js, and two bundles in one folder may both have an N.
  const chunk = `.${basename(path)}`;
  const files = new Map([[basename(path), code.replaceAll('".index.js"', `"${chunk}"`)]]);
  for (const [name, { source }] of Object.entries(assets)) {
    if (name.endsWith('.js')) files.set(name.replace(/(?<=^\d+)\.index\.js$/, chunk), String(source));
  }
  for (const [name, source] of files) {
    // ncc only warns, and the bundle then fails at run time.
    const missing = /new Error\("(Cannot find module '[^']+')"\)/.exec(source)?.[1];
    if (missing) throw new Error(`${name}: ${missing}.`);
    if (existsSync(join(folder, name))) throw new Error(`Two bundles contain ${name}.`);
    writeFileSync(join(folder, name), await withoutComments(source, /^(?:ex|im)port /m.test(source)));
  }
  return packagesIn(stats.toJson({ modules: true, nestedModules: true }));
}

/** Removes comments, indentation and unused declarations. Names of functions and classes stay, for stack traces. */
async function withoutComments(code: string, module: boolean): Promise<string> {
  const { code: text = '' } = await minify(code, {
    module,
    mangle: { keep_fnames: true, keep_classnames: true },
    compress: {
      defaults: true,
      passes: 2,
      sequences: false,
      inline: false,
      collapse_vars: true,
      reduce_vars: false,
      hoist_funs: false,
    },
    format: { beautify: true, indent_level: 0, comments: /^!/ },
  });
  return `${text}\n`;
}
