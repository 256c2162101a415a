import type { SheetCells } from '../../../ledger/cells';
import { companyInTitles } from '../../../ledger/bulletin/letterhead';
import type { RecognisedWorkbook } from '../../../ledger/recognise/recognised';
import { makeToolbox, NO_COMPANY } from '../../../ledger/toolbox/toolbox';
import { toolboxFile } from '../../documents/toolboxFile';
import type { DocumentFile } from '../actions';
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
  const toolbox = makeToolbox({ company: owner, year });
  const bytes = await toolboxFile(toolbox);
  return {
    name: `${toolbox.title}.xlsx`,
    content: new Blob([new Uint8Array(bytes)], { type: WORKBOOK_TYPE }),
  };
}
