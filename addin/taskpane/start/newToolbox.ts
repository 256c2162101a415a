import type { SheetCells } from '../../../ledger/cells';
import { companyInTitles } from '../../../ledger/bulletin/letterhead';
import type { RecognisedWorkbook } from '../../../ledger/recognise/recognised';
import { NO_COMPANY } from '../../../ledger/toolbox/toolbox';
import type { DocumentFile } from '../actions';
import { inThread } from '../inThread';
import { parseLetterhead } from '../letterheadText';
import { WORKBOOK_TYPE } from './workbookType';

interface ToolboxRequest {
  readonly recognised: RecognisedWorkbook;
  readonly cells: readonly SheetCells[];
  /** As last used for bulletins, whose company it is; null: as the workbook's titles say. */
  readonly letterhead: string | null;
  readonly year: number;
}

/** 考评工具盒 for the company that the open workbook belongs to. */
export async function newToolbox({
  recognised,
  cells,
  letterhead,
  year,
}: ToolboxRequest): Promise<DocumentFile> {
  const company = parseLetterhead(letterhead)?.company;
  const owner = company ?? (companyInTitles(recognised, cells) || NO_COMPANY);
  const { title, bytes } = await inThread(
    () => new Worker(new URL('../../documents/toolboxThread.ts', import.meta.url)),
    { company: owner, year },
    async (given) => (await import('../../documents/toolboxFor')).toolboxFor(given),
  );
  return {
    name: `${title}.xlsx`,
    content: new Blob([new Uint8Array(bytes)], { type: WORKBOOK_TYPE }),
  };
}
