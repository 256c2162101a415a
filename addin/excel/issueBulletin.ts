import type { BulletinContent } from '../../ledger/bulletin/content';
import { registerWrite } from '../../ledger/bulletin/register/registration';
import type { SheetCells } from '../../ledger/cells';
import type { RecognisedWorkbook } from '../../ledger/recognise/recognised';
import { success, type Result } from '../../ledger/result';
import { writeBulletinSheet } from './bulletinSheet';
import type { WrittenSheet } from './ownSheet';
import { registerBulletin } from './registerBulletin';

/**
 * Writes a bulletin's sheet and enters a new one in the register: both or neither, and taken back together. `workbook` and
 * `cells` are what the bulletin was made from.
 */
export async function issueBulletin(
  content: BulletinContent,
  workbook: RecognisedWorkbook,
  cells: readonly SheetCells[],
): Promise<Result<WrittenSheet, string>> {
  const { registration } = content;
  if (registration === null) return writeBulletinSheet(content);
  const entry = await registerBulletin(registerWrite(workbook, cells, registration));
  if (!entry.ok) return entry;
  const written = await writeBulletinSheet(content);
  if (!written.ok) {
    const undone = await entry.value.undo();
    return undone.ok ? written : undone;
  }
  return success({
    ...written.value,
    undo: async () => {
      const undone = await written.value.undo();
      return undone.ok ? entry.value.undo() : undone;
    },
  });
}
