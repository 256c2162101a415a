import { columnLetters } from '../../ledger/cells';
import { recogniseWorkbook } from '../../ledger/recognise/recogniseWorkbook';
import { sheetRulesOf, type CellRule, type SheetRules } from '../../ledger/sheetRules/sheetRules';
import type { RowSpan } from '../../ledger/sheetRules/ruledRows';
import type { LedgerSheet, SheetColumn } from '../../ledger/toolbox/ledgerSheet';
import type { Toolbox } from '../../ledger/toolbox/toolbox';
import { ALERT_TITLE, areaName } from '../excel/sheetRules/ownSigns';
import { MARK_LOOKS } from '../excel/sheetRules/writtenRules';
import { areaAddress, quotedSheetName } from '../workbench/book/area';
import type { Book } from '../workbench/book/book';
import type { DefinedName } from '../workbench/book/bookParts';
import type { Sheet } from '../workbench/book/sheet';
import type { ConditionalFormat, Validation } from '../workbench/book/sheetParts';
import { sheetCellsOf } from './bookCells';

const UNITS = '部门名单';
const UNIT_MESSAGE = '从下拉列表中选择部门；列表就是“部门名册”里填的部门。可以填几个，用顿号隔开';
const UNIT_REFUSAL = '“部门名册”里没有这个部门。仍要填写吗？';

type Rules = Omit<Validation, 'range'>;

/** What all of ours say, so that the pane knows them for its own. */
const COMMON = { allowBlank: true, showInputMessage: true, showErrorMessage: true, errorTitle: ALERT_TITLE };

function validationOf({ condition, title, message, refusal, strictness }: CellRule): Rules {
  const words = { inputTitle: title, inputMessage: message, errorMessage: refusal, errorStyle: strictness };
  if (condition.kind === 'list') return { ...COMMON, ...words, type: 'list', values: [...condition.words] };
  const { kind, least, most } = condition;
  return {
    ...COMMON,
    ...words,
    type: kind,
    operator: 'between',
    formula1: String(least),
    formula2: String(most),
  };
}

/** Units come from the toolbox's own roster, which is still empty: a list that grows with it. */
function unitValidation({ field }: SheetColumn): Rules {
  return {
    ...COMMON,
    type: 'list',
    formula1: UNITS,
    inputTitle: field.header,
    inputMessage: `${field.required === true ? '必填。' : ''}${UNIT_MESSAGE}`,
    errorMessage: UNIT_REFUSAL,
    errorStyle: 'warning',
  };
}

const rangeOf = (column: number, { first, last }: RowSpan): string =>
  areaAddress({ firstRow: first, firstColumn: column, lastRow: last, lastColumn: column });

function validationsOf(ledger: LedgerSheet, { cellRules, spans }: SheetRules): readonly Validation[] {
  const units = ledger.columns.filter(({ field }) => field.type === 'unit');
  const rules: ReadonlyArray<readonly [number, Rules]> = [
    ...cellRules.map((rule) => [rule.column, validationOf(rule)] as const),
    ...units.map((unit) => [unit.column, unitValidation(unit)] as const),
  ];
  return rules.map(([column, rule]) => ({
    ...rule,
    range: spans.map((span) => rangeOf(column, span)).join(' '),
  }));
}

function marksOf({ marks, spans }: SheetRules): readonly ConditionalFormat[] {
  return marks.map(({ column, look, formulaAt }, i) => {
    const { fill, font } = MARK_LOOKS[look];
    const rgb = fill.slice(1);
    return {
      type: 'expression',
      priority: i + 1,
      formula: formulaAt(spans[0]?.first ?? 1),
      range: spans.map((span) => rangeOf(column, span)).join(' '),
      style: {
        fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb }, bgColor: { rgb } },
        font: { color: { rgb: font.slice(1) } },
      },
    };
  });
}

/** As many units as the roster has; an empty roster offers one empty line. */
function unitsName({ name, rows, columns }: LedgerSheet): DefinedName {
  const letters = columnLetters(columns.find(({ field }) => field.id === 'unit')?.column ?? 1);
  const [first, last] = [rows.firstEmpty, rows.lastEmpty].map(
    (row) => `${quotedSheetName(name)}!$${letters}$${String(row)}`,
  );
  const all = `${String(first)}:${String(last).split('!')[1] ?? ''}`;
  return { name: UNITS, refersTo: `${String(first)}:INDEX(${all},MAX(1,COUNTA(${all})))` };
}

/**
 * Puts into every ledger what 校验 of the pane would put there, signed and named so that the pane can renew it and take it
 * away. Input messages say what a header's comment would.
 * @returns the names that the book must have
 */
export function addRules(book: Book, sheets: readonly Sheet[], toolbox: Toolbox): readonly DefinedName[] {
  const cells = sheets.map((sheet) => sheetCellsOf(book, sheet));
  const { sheets: recognised, organisation } = recogniseWorkbook(cells, toolbox.title);
  const names = toolbox.ledgers.map((ledger, i): readonly DefinedName[] => {
    const at = recognised.findIndex(({ name }) => name === ledger.name);
    const [sheet, read, table] = [sheets[at], cells[at], recognised[at]?.tables[0]];
    const rules = read && table && sheetRulesOf(table, read, organisation);
    if (!sheet || !rules) throw new Error(`the toolbox does not recognise its own ${ledger.name}`);
    sheet.layout = {
      ...sheet.layout,
      validations: validationsOf(ledger, rules),
      conditionalFormats: marksOf(rules),
    };
    const refersTo = `${quotedSheetName(sheet.name)}!${areaAddress(rules.area).replace(/([A-Z]+|\d+)/g, '$$$1')}`;
    const own: DefinedName = { name: areaName(i + 1), refersTo, hidden: true };
    return ledger.kind.id === 'organisation' ? [unitsName(ledger), own] : [own];
  });
  return names.flat();
}
