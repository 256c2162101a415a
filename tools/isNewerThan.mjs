import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from './installed.mjs';

/** When a file, or the newest file of a folder, was last changed; 0 where there is none. */
function newestChange(target) {
  const stat = statSync(target, { throwIfNoEntry: false });
  if (stat === undefined) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(target).map((name) => newestChange(path.join(target, name))));
}

/** Whether something built is there and no source, named from the root, was changed after it. */
export function isNewerThan(built, sources) {
  if (!existsSync(built)) return false;
  const { mtimeMs } = statSync(built);
  return sources.every((name) => newestChange(path.join(root, name)) <= mtimeMs);
}
