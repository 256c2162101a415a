import { roundHalfUp } from '../../../ledger/score/fraction';
import type { UnitScore } from '../../../ledger/score/periodScore';
import { asText } from '../cellText';
import { column, type Column, type DataCell, type OwnLine } from './dataTable';
import { usesDistribution } from './distributionTables';
import type { NumberedCategory } from './ruleTables';
import { hasSeveralMonths, type ScoredUnit, type ScoredWorkbook } from './scoredWorkbook';

const number = (decimal: string | null): DataCell => (decimal === null ? '' : Number(decimal));

/** A figure with the engine's own, and how a difference is printed; null for words. */
type Compared<Unit> = readonly [name: string, engine: (unit: Unit) => DataCell, format: string | null];

const PRINTED: ReadonlyArray<Compared<UnitScore>> = [
  ['名次', ({ rank }) => rank ?? '', '+0;-0'],
  ['得分', ({ score }) => number(score), '+0.00;-0.00'],
  ['等级', ({ grade }) => asText(grade ?? ''), null],
  ['应得分', ({ due }) => number(due), '+0.00;-0.00'],
  ['业务量系数', ({ volumeFactor }) => number(volumeFactor), '+0.0000;-0.0000'],
  ['扣分', ({ deductions }) => number(deductions), '+0.0;-0.0'],
  ['加分', ({ bonus }) => number(bonus), '+0.0;-0.0'],
  ['问题数', ({ problems }) => problems, '+0;-0'],
  ['有问题率', ({ problemRate }) => number(problemRate), '+0.00;-0.00'],
  ['合格率', ({ passRate }) => number(passRate), '+0.00;-0.00'],
  ['状态', ({ flags }) => asText(flags.join('、')), null],
];

function difference(own: OwnLine, name: string, format: string | null): string {
  const [formula, engine] = [own(name), own(`引擎${name}`)];
  const size =
    format === null
      ? '"不同"'
      : `IF(COUNT(${formula},${engine})=2,"差"&TEXT(${formula}-${engine},"${format}"),"有无不同")`;
  return `IF(${formula}=${engine},"","；${name}"&${size})`;
}

/** Figures that stand on the sheet only in a period of several months, or by rules with a forced distribution. */
function furtherFigures(
  scored: ScoredWorkbook,
  categories: readonly NumberedCategory[],
): ReadonlyArray<Compared<ScoredUnit>> {
  const mean: Compared<ScoredUnit> = [
    '月均得分',
    ({ result: { meanOfMonths } }) => number(meanOfMonths === null ? null : roundHalfUp(meanOfMonths, 2)),
    '+0.00;-0.00',
  ];
  const grades = new Map(
    scored.result.categories.flatMap(({ distribution }) =>
      (distribution?.grades ?? []).map(({ unit, grade }) => [unit, grade]),
    ),
  );
  const grade: Compared<ScoredUnit> = [
    '分布等级',
    ({ result: { unit } }) => asText(grades.get(unit.name) ?? ''),
    null,
  ];
  return [...(hasSeveralMonths(scored) ? [mean] : []), ...(usesDistribution(categories) ? [grade] : [])];
}

/** The engine's exact results beside the formulas', and 一致 or what differs by how much. */
export function engineColumns(
  scored: ScoredWorkbook,
  categories: readonly NumberedCategory[],
): ReadonlyArray<Column<ScoredUnit>> {
  const compared = [
    ...PRINTED.map(([name, engine, format]): Compared<ScoredUnit> => {
      return [name, ({ printed }) => engine(printed), format];
    }),
    ...furtherFigures(scored, categories),
  ];
  return [
    ...compared.map(([name, engine]) => column<ScoredUnit>(`引擎${name}`, engine)),
    column('差异', (_, own) => {
      return `=MID(${compared.map(([name, , format]) => difference(own, name, format)).join('&')},2,200)`;
    }),
    column('核对', (_, own) => `=IF(${own('差异')}="","一致",${own('差异')})`),
  ];
}
