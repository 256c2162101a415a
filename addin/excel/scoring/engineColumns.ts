import type { UnitScore } from '../../../ledger/score/periodScore';
import { asText } from '../cellText';
import { column, type Column, type DataCell, type OwnLine } from './dataTable';
import type { ScoredUnit } from './scoredWorkbook';

const number = (decimal: string | null): DataCell => (decimal === null ? '' : Number(decimal));

/** Figures with the engine's own, and how a difference is printed; null for words. */
const COMPARED: ReadonlyArray<
  readonly [name: string, engine: (unit: UnitScore) => DataCell, format: string | null]
> = [
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

/** The engine's exact results beside the formulas', and 一致 or what differs by how much. */
export function engineColumns(): ReadonlyArray<Column<ScoredUnit>> {
  return [
    ...COMPARED.map(([name, engine]) => column<ScoredUnit>(`引擎${name}`, ({ printed }) => engine(printed))),
    column('差异', (_, own) => {
      return `=MID(${COMPARED.map(([name, , format]) => difference(own, name, format)).join('&')},2,200)`;
    }),
    column('核对', (_, own) => `=IF(${own('差异')}="","一致",${own('差异')})`),
  ];
}
