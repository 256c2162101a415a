/** Test aid: what a written score sheet shows, read from its cells, beside what the engine says. */
import { scoreDataSheetName, scoreSheetName } from '../../../../addin/excel/sheetNames';
import type { Book } from '../../../../addin/workbench/book/book';
import type { Sheet } from '../../../../addin/workbench/book/sheet';
import type { CellValue } from '../../../../ledger/cells';
import type { PeriodScore, UnitScore } from '../../../../ledger/score/periodScore';

const FIGURES = ['score', 'due', 'volumeFactor', 'deductions', 'bonus', 'problemRate', 'passRate'] as const;

interface ShownUnit {
  readonly unit: string;
  readonly rank: number | null;
  readonly grade: string | null;
  readonly figures: ReadonlyArray<number | null>;
  readonly problems: number;
  /** Amounts in alphabetical order: their order in the sheet is that of the whole workbook. */
  readonly inspected: readonly string[];
  readonly flags: string;
}

interface ShownRanking {
  readonly categories: ReadonlyArray<{ readonly category: string; readonly units: readonly ShownUnit[] }>;
  readonly byProblemRate: ReadonlyArray<readonly [rank: number, unit: string, rate: number]>;
  readonly counted: string;
}

function sheetOf(book: Book, name: string): Sheet {
  const sheet = book.sheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

const plain = (value: CellValue): string | number | null =>
  value === '—' || value === null || typeof value === 'boolean' ? null : value;

/** Reads the rankings of a period's score sheet. */
export function shownRanking(book: Book, period: string): ShownRanking {
  const sheet = sheetOf(book, scoreSheetName(period));
  const at = (row: number, column: number): string | number | null => plain(sheet.cell(row, column).value);
  const categories: Array<{ category: string; units: ShownUnit[] }> = [];
  let row = 5;
  for (; at(row, 17) !== null; row++) {
    const name = at(row, 2);
    if (name === null || name === '') continue;
    if (at(row, 19) === 0) {
      categories.push({ category: String(name).replace(/^.+?、/, ''), units: [] });
      continue;
    }
    const number = (column: number): number | null => at(row, column) as number | null;
    categories.at(-1)?.units.push({
      unit: String(name),
      rank: number(1),
      grade: at(row, 4) as string | null,
      figures: [3, 5, 6, 7, 8, 11, 12].map(number),
      problems: number(10) ?? NaN,
      inspected: String(at(row, 9) ?? '')
        .split('、')
        .sort(),
      flags: String(at(row, 13) ?? ''),
    });
  }
  const byProblemRate: Array<readonly [number, string, number]> = [];
  for (row += 3; at(row, 17) !== null; row++) {
    if (at(row, 2) === '') continue;
    byProblemRate.push([Number(at(row, 1)), String(at(row, 2)), Number(at(row, 3))]);
  }
  return {
    categories: categories.filter(({ units }) => units.length > 0),
    byProblemRate,
    counted: String(at(2, 1)).replace(/^.*　/, ''),
  };
}

function shownUnit(unit: UnitScore): ShownUnit {
  const { inspected } = unit;
  const amounts = inspected === null ? [] : 'value' in inspected ? [inspected] : [...inspected];
  return {
    ...{ unit: unit.unit, rank: unit.rank, grade: unit.grade, problems: unit.problems },
    figures: FIGURES.map((name) => (unit[name] === null ? null : Number(unit[name]))),
    inspected:
      inspected === null
        ? ['']
        : amounts.map(({ value, unit: measure }) => `${String(value)}${measure}`).sort(),
    flags: unit.flags.join('、'),
  };
}

/** What the sheet has to show. Categories that the rules don't name stand under 其他类别. */
export function expectedRanking(score: PeriodScore, known: readonly string[]): ShownRanking {
  const { totals } = score;
  return {
    categories: score.categories
      .filter(({ ranking }) => ranking.length > 0)
      .map(({ category, ranking }) => ({
        category: known.includes(category) ? category : '其他类别',
        units: ranking.map(shownUnit),
      })),
    byProblemRate: score.byProblemRate.map(({ rank, unit, problemRate }) => [
      rank,
      unit,
      Number(problemRate),
    ]),
    counted: `台账${String(totals.entries)}条，扣分${totals.deductions}分；抽查${String(totals.checks)}次${String(totals.personTimes)}人次，发现问题${String(totals.problems)}项，约谈${String(totals.interviews)}人`,
  };
}

/** Cells of the two sheets that show an error. */
export function errorsIn(book: Book, period: string): readonly string[] {
  return [scoreSheetName(period), scoreDataSheetName(period)].flatMap((name) =>
    [...sheetOf(book, name).cells].flatMap(([row, cells]) =>
      [...cells].flatMap(([column, { value }]) =>
        typeof value === 'string' && value.startsWith('#')
          ? [`${name} R${String(row)}C${String(column)} ${value}`]
          : [],
      ),
    ),
  );
}

/** Whether every unit's figures agree with what the engine said when the sheet was written. */
export function noticeOf(book: Book, period: string): string {
  return String(sheetOf(book, scoreSheetName(period)).cell(3, 1).value);
}
