import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { SheetCells } from '../../ledger/cells';
import { recogniseWorkbook } from '../../ledger/recognise/recogniseWorkbook';
import type { RecognisedWorkbook } from '../../ledger/recognise/recognised';
import { failure, success, type Result } from '../../ledger/result';
import { readColumnAnswers } from '../excel/columnAnswers';
import { readWorkbookCells } from '../excel/readWorkbook';
import { saveBook } from '../workbench/book/saveBook';
import { fileSizeFault } from '../workbench/files/fileSize';
import { openInOffice } from './office';

/** A workbook opened in the workbench's host, read through office.js as the pane reads it. */
export interface OpenedFile {
  readonly name: string;
  readonly cells: readonly SheetCells[];
  readonly workbook: RecognisedWorkbook;
  /** The file as it is after what has been written. */
  save(): Promise<Uint8Array>;
}

async function readBytes(file: string): Promise<Result<Uint8Array, string>> {
  try {
    const fault = fileSizeFault((await stat(file)).size);
    return fault === null ? success(new Uint8Array(await readFile(file))) : failure(`${file}：${fault}`);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return failure(`找不到文件 ${file}；请检查路径`);
    if (code === 'EISDIR') return failure(`${file} 是文件夹；请给出一个 .xlsx 文件`);
    return failure(`无法读取 ${file}（${code ?? String(error)}）`);
  }
}

/** Opens and recognises a file, and says on standard error what of it could not be read; the fault is one line that says what is wrong and what to do. */
export async function openFile(file: string): Promise<Result<OpenedFile, string>> {
  const bytes = await readBytes(file);
  if (!bytes.ok) return bytes;
  const name = path.basename(file);
  const opened = await openInOffice(bytes.value);
  if (!opened.ok) return failure(`${name}：${opened.fault}`);
  for (const notice of opened.value.book.notices) process.stderr.write(`${name}：${notice}\n`);
  const cells = await readWorkbookCells();
  return success({
    name,
    cells,
    workbook: recogniseWorkbook(cells, name, await readColumnAnswers()),
    save: () => saveBook(opened.value.book),
  });
}
