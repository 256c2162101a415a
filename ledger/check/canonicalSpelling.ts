import { columnNumber } from '../cells';
import type { Field } from '../kinds/kind';
import { fieldOf, kindOf } from '../kinds/kinds';
import { findUnit } from '../recognise/findUnit';
import type { Organisation } from '../recognise/organisation';
import { isSignedColumn, type MappedColumn } from '../recognise/readRecords';
import type { RecognisedTable } from '../recognise/recognised';
import type { SheetGrid } from '../recognise/sheetGrid';
import type { CellContent } from '../values/cellContent';
import { tickedChoice } from '../values/checkBox';
import { canonicalChoice } from '../values/choice';
import { readPoints } from '../values/points';
import { readUnit } from '../values/unit';
import { textKey } from '../values/textKey';
import { textContent } from '../values/textContent';
import type { Proposal } from './normalisation';

/** 城关所 → 城关供电所, where the roster knows every unit of the cell; what stands in brackets would be lost. */
export function unitProposal(text: string, organisation: Organisation): Proposal | null {
  const reading = readUnit({ value: text, text, format: 'General' }, { organisation });
  if (!reading.ok || /[(（]/.test(text)) return null;
  const { value } = reading;
  const names = typeof value === 'string' ? [value] : Array.isArray(value) ? value.map(String) : [];
  const isKnown = names.length > 0 && names.every((name) => findUnit(name, organisation) !== null);
  const after = names.join('、');
  return isKnown && textKey(after) !== textKey(text)
    ? { kind: 'unit', after, content: textContent(after) }
    : null;
}

/**
 * 定向 → 定向抽查, 高风险 → 高: the word and its spelling hold one another. A synonym such as 已销号 for 已整改 may say
 * more than the word and stays, and so do check boxes and notes in brackets.
 */
export function wordProposal(text: string, field: Field): Proposal | null {
  if (tickedChoice(text) !== null || /[(（]/.test(text)) return null;
  const word = canonicalChoice(text, field);
  const key = textKey(text);
  if (word === null || key === textKey(word)) return null;
  const holds = key.includes(textKey(word)) || textKey(word).includes(key);
  return holds ? { kind: 'word', after: word, content: textContent(word) } : null;
}

/** 扣0.5分 → 0.5: which way points count is said by the column. */
export function pointsProposal(cell: CellContent): Proposal | null {
  const reading = readPoints(cell);
  if (!reading.ok || typeof reading.value !== 'string') return null;
  const format = cell.format === '@' ? { format: 'General' } : {};
  return { kind: 'points', after: reading.value, content: Number(reading.value), ...format };
}

/**
 * The columns of points whose numbers bear no sign. Where deductions are negative numbers, or one column holds both, a
 * number without its sign would turn around what totals add up to.
 */
export function signConventions(grid: SheetGrid, table: RecognisedTable): ReadonlySet<string> {
  if (table.ledger === 'other') return new Set();
  const kind = kindOf(table.ledger);
  const mapped = table.columns.flatMap(({ column, header, field }): readonly MappedColumn[] => {
    const own = field === null ? undefined : fieldOf(kind, field);
    return own ? [{ column: columnNumber(column), header, field: own }] : [];
  });
  const plain = mapped.filter(
    (each) =>
      each.field.type === 'points' &&
      !isSignedColumn(each, mapped) &&
      !table.records.some(({ row }) => {
        const { value } = grid.content(row, each.column);
        return typeof value === 'number' && value < 0;
      }),
  );
  return new Set(plain.map(({ column }) => grid.letters(column)));
}
