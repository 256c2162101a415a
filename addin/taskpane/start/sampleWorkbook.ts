import { success, type Result } from '../../../ledger/result';
import { loadSample, SAMPLE_FILE_NAME } from '../../client/sample';
import type { DocumentFile } from '../actions';
import { WORKBOOK_TYPE } from './workbookType';

/** The sample ledgers that are served beside the pane; the fault is a sentence for the user. */
export async function sampleWorkbook(): Promise<Result<DocumentFile, string>> {
  const bytes = await loadSample();
  if (!bytes.ok) return bytes;
  const content = new Blob([new Uint8Array(bytes.value)], { type: WORKBOOK_TYPE });
  return success({ name: SAMPLE_FILE_NAME, content });
}
