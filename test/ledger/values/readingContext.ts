import type { CellValue } from '../../../ledger/cells';
import { NO_ORGANISATION } from '../../../ledger/recognise/organisationOf';
import type { CellContent, ReadingContext } from '../../../ledger/values/cellContent';

/** A ledger of March 2016 without a roster. */
export const MARCH_2016: ReadingContext = {
  year: 2016,
  month: 3,
  dateSystem: '1900',
  organisation: NO_ORGANISATION,
  header: '',
};

/** A cell; its displayed text is the value's own unless said otherwise. */
export function cell(
  value: CellValue,
  format = 'General',
  text = value === null ? '' : String(value),
): CellContent {
  return { value, text, format };
}
