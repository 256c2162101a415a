import type { RegisterWrite } from '../../ledger/bulletin/register/registration';
import type { Result } from '../../ledger/result';
import { addRecord } from './addRecord';
import { asText } from './cellText';
import { writeOwnSheet } from './ownSheet';
import type { WrittenStep } from './writtenStep';

/** Enters a new bulletin in the workbook's register, which is made where there is none; undo takes the entry out again. */
export async function registerBulletin(write: RegisterWrite): Promise<Result<WrittenStep, string>> {
  if (write.type === 'row') return addRecord(write.placement);
  const { name, rows } = write;
  return writeOwnSheet(name, (sheet) => {
    const width = rows[0]?.length ?? 0;
    const range = sheet.getRangeByIndexes(0, 0, rows.length, width);
    range.values = rows.map((cells) => cells.map(asText));
    range.format.font.name = '宋体';
    sheet.getRangeByIndexes(0, 0, 1, width).format.font.bold = true;
    range.format.autofitColumns();
  });
}
