import { cellArea, intersection, isSingleCell, parseAreaAddress, splitSheetAddress } from '../../book/area';
import type { Book } from '../../book/book';
import type { Sheet } from '../../book/sheet';
import type { Table } from '../../book/sheetParts';
import { ApiError, invalidArgument, itemNotFound } from '../apiError';
import type { Host } from '../host';
import { RangeTarget } from '../rangeTarget';
import { WireType, type WireObject } from '../wireType';
import { made, rangeType } from './range';
import { worksheetType } from './worksheet';

interface Scope {
  readonly book: Book;
  /** Null: the tables of all sheets. */
  readonly sheet: Sheet | null;
}

interface TableTarget {
  readonly book: Book;
  readonly id: string;
}

export const tableCollectionType: WireType<Scope> = new WireType<Scope>('TableCollection', () => ({
  items: (scope) => places(scope).map(({ table }) => tableType.of({ book: scope.book, id: table.id })),
  item: (scope, args) => found(scope, args.key(0)) ?? notThere(),
  methods: {
    getItemOrNullObject: (scope, args) => found(scope, args.key(0)),
    getItemAt: (scope, args) => {
      const place = places(scope)[args.integer(0)];
      return place ? tableType.of({ book: scope.book, id: place.table.id }) : notThere();
    },
    getCount: (scope) => places(scope).length,
    add: (scope, args, host) => addTable(scope, givenRange(scope, args.at(0)), args.flag(1), host),
    _RegisterDataChangedEvent: () => null,
    _UnregisterDataChangedEvent: () => null,
  },
}));

const tableType = new WireType<TableTarget>('Table', () => ({
  identity: ({ id }) => ({ Id: id }),
  properties: {
    id: { get: ({ id }) => id },
    name: {
      get: (target) => own(target).table.name,
      set: (target, name) => rename(target, String(name)),
    },
    style: {
      get: (target) => own(target).table.style ?? '',
      set: (target, style) => change(target, { style: String(style) }),
    },
    showHeaders: { get: () => true },
    showTotals: { get: (target) => own(target).table.showTotals },
    showBandedRows: {
      get: (target) => own(target).table.showRowStripes,
      set: (target, shown) => change(target, { showRowStripes: shown === true }),
    },
    showBandedColumns: {
      get: (target) => own(target).table.showColumnStripes,
      set: (target, shown) => change(target, { showColumnStripes: shown === true }),
    },
    showFilterButton: {
      get: (target) => own(target).table.showFilter,
      set: (target, shown) => change(target, { showFilter: shown === true }),
    },
    worksheet: { object: (target) => worksheetType.of(own(target).sheet) },
  },
  methods: {
    getRange: (target, _, host) => made(own(target).sheet, own(target).table.area, host),
    getHeaderRowRange: (target, _, host) => {
      const { sheet, table } = own(target);
      return made(sheet, { ...table.area, lastRow: table.area.firstRow }, host);
    },
    getDataBodyRange: (target, _, host) => {
      const { sheet, table } = own(target);
      const lastRow = table.area.lastRow - (table.showTotals ? 1 : 0);
      return made(sheet, { ...table.area, firstRow: table.area.firstRow + 1, lastRow }, host);
    },
    resize: (target, args) => {
      const { area } = givenRange({ book: target.book, sheet: own(target).sheet }, args.at(0));
      change(target, { area });
    },
    delete: (target, _, host) => {
      const { sheet, table } = own(target);
      removeTable(host.book, sheet, table);
      host.book.eachCell(sheet, table.area, (cell, row, column) => {
        host.book.setCell(sheet, row, column, { ...cell, value: null, formula: undefined });
      });
    },
    convertToRange: (target, _, host) => {
      const { sheet, table } = own(target);
      removeTable(host.book, sheet, table);
      return made(sheet, table.area, host);
    },
    _RegisterDataChangedEvent: () => null,
    _UnregisterDataChangedEvent: () => null,
  },
}));

function places({ book, sheet }: Scope): ReadonlyArray<{ sheet: Sheet; table: Table }> {
  const sheets = sheet ? [sheet] : book.sheets;
  return sheets.flatMap((own) => own.layout.tables.map((table) => ({ sheet: own, table })));
}

function found(scope: Scope, key: string): WireObject | null {
  const place = places(scope).find(
    ({ table }) => table.id === key || table.name.toLowerCase() === key.toLowerCase(),
  );
  return place ? tableType.of({ book: scope.book, id: place.table.id }) : null;
}

function own({ book, id }: TableTarget): { sheet: Sheet; table: Table } {
  return places({ book, sheet: null }).find(({ table }) => table.id === id) ?? notThere();
}

function change(target: TableTarget, fields: Partial<Table>): void {
  const { sheet, table } = own(target);
  const tables = sheet.layout.tables.map((other) => (other === table ? { ...table, ...fields } : other));
  target.book.setLayout(sheet, { tables }, [table.area]);
}

function rename(target: TableTarget, name: string): void {
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) || parseAreaAddress(name)) throw invalidArgument();
  const other = found({ book: target.book, sheet: null }, name);
  if (other && own(other.target as TableTarget).table.id !== target.id) throw invalidArgument();
  change(target, { name });
}

function removeTable(book: Book, sheet: Sheet, table: Table): void {
  book.setLayout(sheet, { tables: sheet.layout.tables.filter((other) => other !== table) }, [table.area]);
}

function givenRange({ book, sheet }: Scope, given: unknown): RangeTarget {
  if (typeof given !== 'string') return rangeType.targetOf(given);
  const { sheet: name, address } = splitSheetAddress(given);
  const own = name === null ? (sheet ?? book.activeSheet) : book.sheet(name);
  const area = parseAreaAddress(address);
  if (!own || !area) throw invalidArgument();
  return new RangeTarget(own, area);
}

function addTable(
  { book }: Scope,
  { sheet, area }: RangeTarget,
  hasHeaders: boolean,
  host: Host,
): WireObject {
  if (!hasHeaders)
    throw new ApiError('NotImplemented', 'NotImplemented: TableCollection.add(hasHeaders: false)');
  if (sheet.layout.tables.some((table) => intersection(table.area, area))) {
    throw invalidArgument('表不能与另一个表重叠。');
  }
  const all = places({ book, sheet: null }).map(({ table }) => table);
  const id = String(Math.max(0, ...all.map((table) => Number(table.id))) + 1);
  let number = all.length + 1;
  while (found({ book, sheet: null }, `表${number}`)) number += 1;
  // A table needs a row of data below its header.
  const body =
    isSingleCell(area) || area.firstRow === area.lastRow ? { ...area, lastRow: area.firstRow + 1 } : area;
  const table: Table = {
    id,
    name: `表${number}`,
    area: body,
    columns: headerNames(sheet, body, host).map((name) => ({ name })),
    style: 'TableStyleMedium2',
    showRowStripes: true,
    showColumnStripes: false,
    showFilter: true,
    showTotals: false,
  };
  book.setLayout(sheet, { tables: [...sheet.layout.tables, table] }, [body]);
  return tableType.of({ book, id });
}

/** Header cells become the columns' names: never empty, never twice; the cells are changed where they were. */
function headerNames(sheet: Sheet, area: Table['area'], { book }: Host): readonly string[] {
  const names: string[] = [];
  for (let column = area.firstColumn; column <= area.lastColumn; column++) {
    const stem = book.text(sheet, area.firstRow, column) || `列${column - area.firstColumn + 1}`;
    let name = stem;
    for (let copy = 2; names.includes(name); copy++) name = `${stem}${copy}`;
    names.push(name);
    const place = cellArea(area.firstRow, column);
    if (sheet.cell(place.firstRow, column).value !== name) book.setValue(sheet, place.firstRow, column, name);
  }
  return names;
}

function notThere(): never {
  throw itemNotFound();
}
