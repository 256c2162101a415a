import { columnNumber, type SheetCells } from '../../cells';
import { fieldOf, KINDS } from '../../kinds/kinds';
import type { RecognisedTable, RecognisedWorkbook } from '../../recognise/recognised';
import { namesOf } from '../../score/ledgerRecords';
import { looksLikeName } from '../../values/personName';
import { textKey } from '../../values/textKey';
import type { CrossFinding } from './crossFinding';
import { findingAt, rowsOf } from './ledgerRows';

const ROSTER_NAME = /名册|花名册|人员|员工|职工|通讯录|在岗/;
const NAME_HEADER = /^(?:人员|员工|职工)?姓名$/;
const FEWEST_NAMES = 5;

/** The names of a table of persons; none where it is none. */
function namesInRoster(
  cells: SheetCells,
  { columns, headerRows, titleRows, lastRow }: RecognisedTable,
): readonly string[] {
  const column = columns.find(({ header }) => NAME_HEADER.test(header.split('/').at(-1) ?? ''))?.column;
  const titles = titleRows.flatMap((row) => cells.texts[row - cells.firstRow] ?? []);
  if (column === undefined || ![cells.name, ...titles].some((text) => ROSTER_NAME.test(text))) return [];
  const first = (headerRows.at(-1) ?? 0) + 1 - cells.firstRow;
  const names = cells.texts
    .slice(first, lastRow + 1 - cells.firstRow)
    .map((line) => textKey(line[columnNumber(column) - cells.firstColumn] ?? ''))
    .filter(looksLikeName);
  // A list of who was trained or rewarded repeats names; a roster has each once.
  return names.length >= FEWEST_NAMES && new Set(names).size >= names.length * 0.9 ? names : [];
}

/** The persons that the workbook's rosters know; null without a roster of persons: heads of units alone are none. */
function personsKnown(
  cells: readonly SheetCells[],
  workbook: RecognisedWorkbook,
): ReadonlySet<string> | null {
  const names = workbook.sheets.flatMap(({ tables }, i) => {
    const sheet = cells[i];
    return sheet
      ? tables.filter(({ ledger }) => ledger === 'other').flatMap((table) => namesInRoster(sheet, table))
      : [];
  });
  if (names.length === 0) return null;
  const leaders = workbook.organisation.units.flatMap(({ head, deputy }) => [head, deputy]);
  return new Set([...names, ...leaders.filter((name) => name !== null)].map(textKey));
}

/**
 * `person.unknown`: a person that the workbook's roster of persons doesn't know. A roster that misses most of the persons
 * is one of something else (party members, drivers): nothing is said then.
 */
export function unknownPersons(
  cells: readonly SheetCells[],
  workbook: RecognisedWorkbook,
): readonly CrossFinding[] {
  const known = personsKnown(cells, workbook);
  if (known === null) return [];
  const named = KINDS.filter(({ id }) => id !== 'organisation').flatMap((kind) =>
    rowsOf(workbook, kind.id).flatMap((row) =>
      Object.entries(row.values)
        .filter(([field]) => fieldOf(kind, field)?.type === 'people')
        .flatMap(([field, value]) =>
          namesOf(value)
            .filter(looksLikeName)
            .map((name) => ({ row, field, name })),
        ),
    ),
  );
  const all = new Set(named.map(({ name }) => textKey(name)));
  const unknown = new Set([...all].filter((name) => !known.has(name)));
  if (unknown.size * 2 > all.size) return [];
  return named
    .filter(({ name }) => unknown.has(textKey(name)))
    .map(({ row, field, name }) => findingAt(row, field, 'person.unknown', 'person.unknown', { name }));
}
