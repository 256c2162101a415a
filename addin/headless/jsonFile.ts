import { readFile } from 'node:fs/promises';
import { failure, success, type Result } from '../../ledger/result';

/** Parses a JSON file; the fault is one line that names the file. */
export async function readJson(file: string): Promise<Result<unknown, string>> {
  try {
    return success(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return failure(`找不到文件 ${file}；请检查路径`);
    if (error instanceof SyntaxError)
      return failure(`${file} 不是有效的 JSON：${error.message.replace(/\s+/g, ' ')}`);
    return failure(`无法读取 ${file}（${code ?? String(error)}）`);
  }
}
