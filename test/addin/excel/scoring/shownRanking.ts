/** Test aid: what a written score sheet shows, read from its cells, beside what the engine says. */
import { scoreDataSheetName, scoreSheetName } from '../../../../addin/excel/sheetNames';
import type { Book } from '../../../../addin/workbench/book/book';
import type { Sheet } from '../../../../addin/workbench/book/sheet';
import type { CellValue } from '../../../../ledger/cells';
import { roundHalfUp } from '../../../../ledger/score/fraction';
import { unitsOfResult, type PeriodResult } from '../../../../ledger/score/periodResult';
import type { UnitScore } from '../../../../ledger/score/periodScore';
import { periodScoreOf } from '../../../../ledger/score/scorePeriod';

/** Figures of a unit by the headers of their columns. */
const FIGURES = {
  得分: 'score',
  应得分: 'due',
  业务量系数: 'volumeFactor',
  扣分: 'deductions',
  加分: 'bonus',
  '有问题率(%)': 'problemRate',
  '合格率(%)': 'passRate',
} as const;

interface ShownUnit {
  readonly unit: string;
  readonly rank: number | null;
  readonly grade: string | null;
  readonly figures: ReadonlyArray<number | null>;
  /** 月均得分, in a period of several months. */
  readonly mean: number | null;
  /** The grade by forced distribution, where the rules have one. */
  readonly shared: string | null;
  readonly problems: number;
  /** Amounts in alphabetical order: their order in the sheet is that of the whole workbook. */
  readonly inspected: readonly string[];
  readonly flags: string;
}

/** A grade of the forced distribution: how many units may have it, how many have it, and how many the sheet calls over. */
type Places = readonly [category: string, grade: string, allowed: number, given: number, over: number];

interface ShownRanking {
  readonly categories: ReadonlyArray<{ readonly category: string; readonly units: readonly ShownUnit[] }>;
  /** Of categories with units that share the grades. */
  readonly places: readonly Places[];
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

const withoutNumeral = (title: string): string => title.replace(/^.+?、/, '');

/** Reads the rankings of a period's score sheet. */
export function shownRanking(book: Book, period: string): ShownRanking {
  const sheet = sheetOf(book, scoreSheetName(period));
  const at = (row: number, column: number): string | number | null => plain(sheet.cell(row, column).value);
  const headers = Array.from({ length: 30 }, (_, i) => at(4, i + 1));
  const columnOf = (header: string): number => headers.indexOf(header) + 1;
  const shownIn = (row: number, header: string): string | number | null =>
    columnOf(header) === 0 ? null : at(row, columnOf(header));
  const rowOf = (title: string): number => {
    for (let row = 5; row < 500; row++) if (at(row, 1) === title) return row;
    return NaN;
  };
  const lineColumn = columnOf('行');
  const categories: Array<{ category: string; units: ShownUnit[] }> = [];
  for (let row = 5; at(row, lineColumn) !== null; row++) {
    const name = shownIn(row, '部门');
    if (name === null || name === '') continue;
    if (shownIn(row, '位') === 0) {
      categories.push({ category: withoutNumeral(String(name)), units: [] });
      continue;
    }
    const number = (header: string): number | null => shownIn(row, header) as number | null;
    categories.at(-1)?.units.push({
      unit: String(name),
      rank: number('名次'),
      grade: shownIn(row, '等级') as string | null,
      figures: Object.keys(FIGURES).map(number),
      mean: number('月均得分'),
      shared: shownIn(row, '分布等级') as string | null,
      problems: number('问题数') ?? NaN,
      inspected: String(shownIn(row, '抽查数量') ?? '')
        .split('、')
        .sort(),
      flags: String(shownIn(row, '说明') ?? ''),
    });
  }
  const places: Places[] = [];
  for (let row = rowOf('强制分布') + 2; typeof at(row, 1) === 'number'; row++) {
    if (at(row, 5) === 0) continue;
    const [, over = '0'] = /^超员(\d+)个.*请报绩效评议会$/.exec(String(at(row, 8))) ?? [];
    const [allowed, given] = [Number(at(row, 6)), Number(at(row, 7))];
    places.push([withoutNumeral(String(at(row, 2))), String(at(row, 3)), allowed, given, Number(over)]);
  }
  const byProblemRate: Array<readonly [number, string, number]> = [];
  for (let row = rowOf('按有问题率排名（各类别一并）') + 2; at(row, lineColumn) !== null; row++) {
    if (at(row, 2) === '') continue;
    byProblemRate.push([Number(at(row, 1)), String(at(row, 2)), Number(at(row, 3))]);
  }
  return {
    categories: categories.filter(({ units }) => units.length > 0),
    ...{ places, byProblemRate },
    counted: String(at(2, 1)).replace(/^.*　/, ''),
  };
}

function shownUnit(unit: UnitScore, result: PeriodResult): ShownUnit {
  const { inspected } = unit;
  const amounts = inspected === null ? [] : 'value' in inspected ? [inspected] : [...inspected];
  const mean = unitsOfResult(result).find((own) => own.unit.name === unit.unit)?.meanOfMonths ?? null;
  const shared = result.categories
    .flatMap(({ distribution }) => distribution?.grades ?? [])
    .find((own) => own.unit === unit.unit);
  const isOneMonth = result.period.months.length === 1;
  return {
    ...{ unit: unit.unit, rank: unit.rank, grade: unit.grade, problems: unit.problems },
    figures: Object.values(FIGURES).map((name) => (unit[name] === null ? null : Number(unit[name]))),
    mean: mean === null || isOneMonth ? null : Number(roundHalfUp(mean, 2)),
    shared: shared?.grade ?? null,
    inspected:
      inspected === null
        ? ['']
        : amounts.map(({ value, unit: measure }) => `${String(value)}${measure}`).sort(),
    flags: unit.flags.join('、'),
  };
}

/** What the sheet has to show. Categories that the rules don't name stand under 其他类别. */
export function expectedRanking(result: PeriodResult, known: readonly string[]): ShownRanking {
  const score = periodScoreOf(result);
  const { totals } = score;
  return {
    categories: score.categories
      .filter(({ ranking }) => ranking.length > 0)
      .map(({ category, ranking }) => ({
        category: known.includes(category) ? category : '其他类别',
        units: ranking.map((unit) => shownUnit(unit, result)),
      })),
    places: result.categories
      .map((own) => ({ ...own, category: own.category === '' ? '未分类' : own.category }))
      .filter(({ category, ranked }) => {
        return known.includes(category) && ranked.some((own) => own.rank !== null && !own.result.veto);
      })
      .flatMap(({ category, distribution }) =>
        (distribution?.places ?? []).map(({ grade, allowed, given }): Places => {
          return [category, grade, allowed, given, Math.max(0, given - allowed)];
        }),
      ),
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
