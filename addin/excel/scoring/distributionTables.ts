import { compare, fractionOfDecimal } from '../../../ledger/score/fraction';
import { asText } from '../cellText';
import { column, dataTable, ruleOf, type Column, type DataTable, type OwnLine } from './dataTable';
import type { NumberedCategory } from './ruleTables';
import type { ScoredUnit, ScoredWorkbook } from './scoredWorkbook';

/** A grade of a category's forced distribution. */
interface SharedGrade {
  readonly category: number;
  /** From the best, 1, downward; and the place of the grade with the largest share, which takes the rest. */
  readonly place: number;
  readonly largest: number;
  readonly isLast: boolean;
  readonly grade: string;
  readonly share: string;
}

function gradesOf({ number, rules }: NumberedCategory): readonly SharedGrade[] {
  const { distribution } = rules;
  const largest = distribution.reduce(
    (best, { share }, i) =>
      compare(fractionOfDecimal(share), fractionOfDecimal(distribution[best]?.share ?? '0')) > 0 ? i : best,
    0,
  );
  return distribution.map(({ grade, share }, i) => ({
    ...{ category: number, place: i + 1, largest: largest + 1, grade, share },
    isLast: i === distribution.length - 1,
  }));
}

export function usesDistribution(categories: readonly NumberedCategory[]): boolean {
  return categories.some(({ rules }) => rules.distribution.length > 0);
}

/** The line of a place in a category, in the table 分布位. */
const placeKey = (own: OwnLine, place: string): string => `${own('类别号')}*100000+${place}`;

/** 1 where the scores at a place and at the next one differ; both must be there. */
function gapBelow(own: OwnLine, place: string): string {
  const scoreAt = (at: string): string => `LOOKUP(${placeKey(own, at)},分布位_键,分布位_得分)`;
  const isWithin = `(${place}>=1)*(${place}<${own('部门数')})`;
  return `IF(${isWithin}=1,IF(${scoreAt(place)}<>${scoreAt(`${place}+1`)},1,0),0)`;
}

/**
 * How many units of a category get each grade (domain.md 5.6): ⌊n·share⌋, one where that is none but the scores at the border
 * differ; better grades from the top, worse ones from the bottom, the largest share takes the rest.
 */
export function shareTable(categories: readonly NumberedCategory[]): DataTable {
  const note =
    '强制分布：个数＝部门数×比例（舍去小数），为零而交界处得分不同的为1；占比最大的等级取其余；一票否决的部门不占名额';
  return dataTable('分布', note, categories.flatMap(gradesOf), [
    column('类别号', ({ category }) => category),
    column('序', ({ place }) => place),
    column('键', (_, own) => `=${own('类别号')}*100+${own('序')}`),
    column('等级', ({ grade }) => asText(grade)),
    column('比例', ({ share }) => Number(share)),
    column('部门数', (_, own) => `=COUNTIFS(得分_组,${own('类别号')},得分_否决,0)`),
    column('以上', ({ place, largest }, own) => {
      if (place === 1) return 0;
      return place > largest ? `=${own('以上', -1)}` : `=${own('以上', -1)}+${own('名额', -1)}`;
    }),
    column('以下', ({ place, largest, isLast }, own) => {
      return isLast || place < largest ? 0 : `=${own('以下', 1)}+${own('名额', 1)}`;
    }),
    column('名额', ({ place, largest }, own) => {
      const left = `${own('部门数')}-${own('以上')}-${own('以下')}`;
      if (place === largest) return `=${left}`;
      const border = place < largest ? `(${own('以上')}+1)` : `(${own('部门数')}-${own('以下')}-1)`;
      const whole = `INT(ROUND(${own('部门数')}*${own('比例')},9))`;
      return `=MIN(${left},IF(${whole}>0,${whole},${gapBelow(own, border)}))`;
    }),
    column('至', ({ place }, own) => (place === 1 ? `=${own('名额')}` : `=${own('至', -1)}+${own('名额')}`)),
    column('实有', (_, own) => {
      return `=COUNTIFS(分布位_类别号,${own('类别号')},分布位_部门号,">0",分布位_序,${own('序')})`;
    }),
    column('超员', (_, own) => `=MAX(0,${own('实有')}-${own('名额')})`),
  ]);
}

/** A unit's place among those that share the grades, and the grade that falls to it; a vetoed unit keeps the veto's. */
export function distributedGrades(): ReadonlyArray<Column<ScoredUnit>> {
  return [
    column('分布键', (_, own) => {
      const before = `COUNTIFS(得分_组,${own('组')},得分_否决,0,得分_位次,"<="&${own('位次')})`;
      return `=IF(${own('组')}*(1-${own('否决')})=0,0,${own('组')}*100000+${before})`;
    }),
    column('分布等级', (_, own) => {
      const place = `LOOKUP(${own('分布键')},分布位_键,分布位_序)`;
      const grade = `LOOKUP(${own('组')}*100+${place},分布_键,分布_等级)`;
      const vetoed = ruleOf(own('类别号'), '否决等级');
      const shared = `IF(${own('否决')}=1,${vetoed},${grade})`;
      return `=IF(COUNTIFS(分布_类别号,${own('组')})=0,"",${shared})`;
    }),
  ];
}

/** The grade of each place of a category: ties at a border all get the better one. */
export function gradePlaceTable(
  { units }: ScoredWorkbook,
  categories: readonly NumberedCategory[],
): DataTable {
  const places = categories
    .filter(({ rules }) => rules.distribution.length > 0)
    .flatMap(({ number }) => units.map((_, i) => ({ category: number, place: i + 1 })));
  return dataTable('分布位', '各名次按强制分布所得的等级；得分与前一位相同的，等级也相同', places, [
    column('类别号', ({ category }) => category),
    column('位', ({ place }) => place),
    column('键', (_, own) => `=${placeKey(own, own('位'))}`),
    column('部门号', (_, own) => `=IFERROR(MATCH(${own('键')},得分_分布键,0),0)`),
    column('得分', (_, own) => {
      return `=IF(${own('部门号')}=0,"",LOOKUP(${own('部门号')},得分_部门号,得分_得分))`;
    }),
    column('序', ({ place }, own) => {
      const earned = `1+COUNTIFS(分布_类别号,${own('类别号')},分布_至,"<"&${own('位')})`;
      const last = `COUNTIFS(分布_类别号,${own('类别号')})`;
      const byPlace = `MIN(${last},${earned})`;
      if (place === 1) return `=${byPlace}`;
      return `=IF(${own('得分')}=${own('得分', -1)},${own('序', -1)},${byPlace})`;
    }),
  ]);
}
