/** Installs the packages when node_modules is missing or older than the lock file. Plain Node: it runs before the install. */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Makes sure that node_modules matches package-lock.json; exits the process with npm's status when it can't. */
export function ensureInstalled() {
  const lock = path.join(root, 'package-lock.json');
  // npm writes this file at the end of an install, so it is older than the lock file after a pull that changed it.
  const marker = path.join(root, 'node_modules', '.package-lock.json');
  if (existsSync(marker) && statSync(marker).mtimeMs >= statSync(lock).mtimeMs) return;
  process.stderr.write(
    '安装依赖 (npm ci) … 首次约需一分钟 / installing packages, about a minute the first time\n',
  );
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const done = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) {
    process.stderr.write(
      'npm ci 失败：请检查网络或 npm 镜像后重试 / npm ci failed: check the network or the npm registry, then try again\n',
    );
    process.exit(done.status ?? 1);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) ensureInstalled();
