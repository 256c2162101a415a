import { columnLetters, columnNumber, type CellArea } from '../../../ledger/cells';
import { lastDayOfMonth, parsePlainDate, serialOfDate } from '../../../ledger/calendar/plainDate';
import type { KindId } from '../../../ledger/kinds/kind';
import { asText } from '../cellText';
import { column, dataTable, type DataTable } from './dataTable';
import { knownDates, type DatedRow } from './inputTables';
import { quotedSheet } from './ledgerCells';
import { monthKey } from './ledgerFigure';
import type { ScoredWorkbook } from './scoredWorkbook';
import { watchedRows } from './sourceTable';
import { textsHold, watchedTexts } from './watchedTexts';

/** A ledger whose rows count by their date, which may be moved into the period from outside. */
interface DatedLedger {
  /** Its table on the data sheet; 约谈 has none. */
  readonly name: '考核' | '抽查' | '业务量' | '整改' | '约谈';
  readonly kind: KindId;
  readonly field: string;
  readonly rows: readonly DatedRow[];
}

function datedLedgers({ result: { inputs }, recognised }: ScoredWorkbook): readonly DatedLedger[] {
  const hasScores = recognised.sheets.some(({ tables }) =>
    tables.some(({ ledger, records }) => ledger === 'scores' && records.length > 0),
  );
  return [
    { name: '考核', kind: hasScores ? 'scores' : 'performance', field: 'date', rows: inputs.entries },
    { name: '抽查', kind: 'checks', field: 'date', rows: inputs.checks },
    { name: '业务量', kind: 'workload', field: 'month', rows: inputs.volumes },
    { name: '整改', kind: 'rectifications', field: 'foundDate', rows: inputs.rectifications },
    { name: '约谈', kind: 'interviews', field: 'date', rows: [] },
  ];
}

interface DateArea {
  readonly sheet: string;
  readonly area: CellArea;
  readonly address: string;
}

/** Where the dates of a ledger stand, one area for each of its tables. */
function dateAreas({ kind, field }: DatedLedger, { recognised }: ScoredWorkbook): readonly DateArea[] {
  return recognised.sheets.flatMap(({ name, tables }) =>
    tables.flatMap((table) => {
      const letters = table.columns.find((own) => own.field === field)?.column;
      if (table.ledger !== kind || letters === undefined) return [];
      const { first, last } = watchedRows(table);
      const number = columnNumber(letters);
      const area = { firstRow: first, lastRow: last, firstColumn: number, lastColumn: number };
      const at = `$${columnLetters(number)}$`;
      return [
        { sheet: name, area, address: `${quotedSheet(name)}!${at}${String(first)}:${at}${String(last)}` },
      ];
    }),
  );
}

/** The period's days as serial numbers: the first, and the one after the last. */
function serialsOf({ months, dateSystem }: ScoredWorkbook): { readonly from: number; readonly to: number } {
  const [year = 0, month = 1] = (months.at(-1) ?? '').split('-').map(Number);
  const first = parsePlainDate(`${months[0] ?? ''}-01`);
  if (first === null) throw new Error('a period without a month');
  return {
    from: serialOfDate(first, dateSystem),
    to: serialOfDate(lastDayOfMonth(year, month), dateSystem) + 1,
  };
}

/**
 * How many dates each ledger has beside those of the rows that the data sheet knows, in all and within the period, then
 * and now: a date that was moved into the period belongs to a row that no formula refers to.
 */
export function dateTable(scored: ScoredWorkbook): DataTable {
  const { from, to } = serialsOf(scored);
  const [first, last] = [monthKey(scored.months[0] ?? ''), monthKey(scored.months.at(-1) ?? '')];
  const within = (value: number): boolean => value >= from && value < to;
  const ledgers = datedLedgers(scored)
    .map((ledger) => ({ ...ledger, areas: dateAreas(ledger, scored) }))
    .filter(({ areas }) => areas.length > 0)
    .map(({ name, areas, rows, field }) => {
      const numbers = areas.flatMap(({ sheet, area }) => scored.numbersIn(sheet, area));
      const addresses = areas.map(({ address }) => address);
      const known = (months: string): string =>
        name === '约谈' ? '' : `-COUNTIFS(${name}_日期格,1,${months})`;
      const knownIn = `${name}_月份,">=${String(first)}",${name}_月份,"<=${String(last)}"`;
      const isIn = (address: string): string =>
        `COUNTIFS(${address},">=${String(from)}",${address},"<${String(to)}")`;
      return {
        ...{ name, numbers, knownDates: knownDates(rows, field, scored) },
        all: addresses.map((address) => `COUNT(${address})`).join('+') + known(`${name}_月份,">0"`),
        inPeriod: addresses.map(isIn).join('+') + known(knownIn),
      };
    });
  return dataTable('日期', '各台账里下面各表没有的日期，写入时和现在；不同就要重新写入', ledgers, [
    column('台账', ({ name }) => asText(name)),
    column('写入时', ({ numbers, ...own }) => numbers.length - own.knownDates),
    column('现在', ({ all }) => `=${all}`),
    column('期内写入时', ({ numbers, ...own }) => numbers.filter(within).length - own.knownDates),
    column('期内现在', ({ inPeriod }) => `=${inPeriod}`),
    column('变化', (_, own) => {
      const isSame = `(${own('写入时')}=${own('现在')})*(${own('期内写入时')}=${own('期内现在')})`;
      return `=IF(${isSame}=1,0,1)`;
    }),
  ]);
}

/** Rows outside the period whose date is a text or missing: no count of dates would notice that it was changed. */
export function outsideTable(scored: ScoredWorkbook): DataTable {
  const inPeriod = new Set<string | null>(scored.months);
  const seen = new Set<string>();
  const lines = datedLedgers(scored).flatMap(({ field, rows }) =>
    rows.flatMap(({ row, month }) => {
      const cell = scored.cellOf(row, field);
      if (inPeriod.has(month) || cell === null || typeof cell.value === 'number') return [];
      if (seen.has(cell.reference)) return [];
      seen.add(cell.reference);
      return [{ row, texts: watchedTexts([cell]) }];
    }),
  );
  return dataTable('期外', '期间以外、日期不是日期格式的行；改动后要重新写入', lines, [
    column('来源', ({ row }) => asText(`${row.sheet}!${String(row.row)}行`)),
    column('原文', ({ texts }) => texts.kept),
    column('变化', ({ texts }, own) => {
      const [holds] = textsHold(texts, own('原文'));
      return holds === undefined ? 0 : `=1-${holds}`;
    }),
  ]);
}
