import type { CellArea } from '../../../ledger/cells';
import type { CellCondition } from '../../../ledger/sheetRules/cellCondition';
import type { ProblemMark } from '../../../ledger/sheetRules/problemMarks';
import type { RowSpan } from '../../../ledger/sheetRules/ruledRows';
import type { CellRule } from '../../../ledger/sheetRules/sheetRules';
import { addressOf } from '../rangeArea';
import { ALERT_TITLE } from './ownSigns';

/** So long an address of several areas is safe everywhere. */
const MOST_CHARACTERS = 240;

/** The areas as addresses of several areas each: A5:A20,A22:A40. */
function addressesOf(areas: readonly CellArea[]): readonly string[] {
  const addresses: string[] = [];
  for (const address of areas.map(addressOf)) {
    const last = addresses.at(-1);
    if (last !== undefined && last.length + address.length < MOST_CHARACTERS) {
      addresses[addresses.length - 1] = `${last},${address}`;
    } else addresses.push(address);
  }
  return addresses;
}

/**
 * Puts a column's rule on some of its cells; the next sync sends it.
 * @param source the formula of a named range for a list too long to be written out
 */
export function writeRule(
  sheet: Excel.Worksheet,
  areas: readonly CellArea[],
  rule: CellRule,
  source: string | null,
): void {
  for (const address of addressesOf(areas)) {
    const { dataValidation } = sheet.getRanges(address);
    dataValidation.rule = excelRule(rule.condition, source);
    dataValidation.ignoreBlanks = true;
    dataValidation.prompt = { showPrompt: true, title: rule.title, message: rule.message };
    const style = ({ stop: 'Stop', warning: 'Warning', information: 'Information' } as const)[
      rule.strictness
    ];
    dataValidation.errorAlert = { showAlert: true, style, title: ALERT_TITLE, message: rule.refusal };
  }
}

function excelRule(condition: CellCondition, source: string | null): Excel.DataValidationRule {
  if (condition.kind === 'list') {
    return { list: { inCellDropDown: true, source: source ?? condition.words.join(',') } };
  }
  const bounds = { formula1: condition.least, formula2: condition.most, operator: 'Between' } as const;
  if (condition.kind === 'whole') return { wholeNumber: bounds };
  if (condition.kind === 'decimal') return { decimal: bounds };
  // As formulas: a bare text would be read as a date of the user's language.
  return {
    date: {
      formula1: `=${String(bounds.formula1)}`,
      formula2: `=${String(bounds.formula2)}`,
      operator: 'Between',
    },
  };
}

/** Colours of Excel's own “bad” and “neutral” cell styles. */
export const MARK_LOOKS = {
  missing: { fill: '#FFEB9C', font: '#9C5700' },
  wrong: { fill: '#FFC7CE', font: '#9C0006' },
} as const;

/** Puts a conditional mark on the ruled rows of its column; the next sync sends it. */
export function writeMark(sheet: Excel.Worksheet, mark: ProblemMark, spans: readonly RowSpan[]): void {
  const areas = spans.map(({ first, last }) => ({
    firstRow: first,
    lastRow: last,
    firstColumn: mark.column,
    lastColumn: mark.column,
  }));
  for (const address of addressesOf(areas)) {
    const firstRow = Number(/\d+/.exec(address)?.[0]);
    const { custom } = sheet.getRanges(address).conditionalFormats.add('Custom');
    // The formula is relative to the first cell.
    custom.rule.formula = `=${mark.formulaAt(firstRow)}`;
    custom.format.fill.color = MARK_LOOKS[mark.look].fill;
    custom.format.font.color = MARK_LOOKS[mark.look].font;
  }
}
