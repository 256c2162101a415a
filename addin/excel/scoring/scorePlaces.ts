import { column, type Column, type OwnLine } from './dataTable';
import type { ScoredUnit } from './scoredWorkbook';

/** What decides between two units, in this order (domain.md 5.5, 5.6): a whole number to be compared, and how. */
const TIE_RULES: ReadonlyArray<readonly [name: string, better: '<' | '>', key: (own: OwnLine) => string]> = [
  ['等级', '<', (own) => own('等级序')],
  ['样本', '<', (own) => own('样本小')],
  ['得分', '>', (own) => `IF(${own('得分')}="",0,ROUND(${own('得分')}*100,0))`],
  // Whole numbers: a criterion is a text, which would cut a repeating decimal off.
  ['问题率', '<', (own) => `IF(${own('抽查数')}=0,0,ROUND(${own('问题数')}/${own('抽查数')}*10^11,0))`],
  ['重大', '<', (own) => own('重大')],
  ['较大', '<', (own) => own('较大')],
  ['整改', '>', (own) => `IF(${own('应整改')}=0,10^11,ROUND(${own('按期整改')}/${own('应整改')}*10^11,0))`],
  ['数量', '>', (own) => `ROUND(${own('抽查数')}*10^6,0)`],
];

/** The place by the rules so far: 1, and one more for every unit of the same group that stands before. */
function placeColumn(index: number): Column<ScoredUnit> {
  const [name, better] = TIE_RULES[index] ?? ['', '<'];
  const former = index === 0 ? null : `比${TIE_RULES[index - 1]?.[0] ?? ''}`;
  return column(`比${name}`, (_, own) => {
    const group = `得分_组,${own('组')}`;
    const tied = former === null ? group : `${group},得分_${former},${own(former)}`;
    const before = `COUNTIFS(${tied},得分_键${name},"${better}"&${own(`键${name}`)})`;
    return `=IF(${own('组')}=0,0,${former === null ? '1' : own(former)}+${before})`;
  });
}

const LAST = `比${TIE_RULES.at(-1)?.[0] ?? ''}`;

/** From what is compared to the place in the ranking of the category and in that by 有问题率. */
export function scorePlaces(): ReadonlyArray<Column<ScoredUnit>> {
  return [
    // Units that are ranked at all, by their category; 0 for those without a score or without any inspection.
    column('组', (_, own) => `=IF(${own('得分')}="",0,IF(${own('抽查数')}>0,${own('类别号')},0))`),
    ...TIE_RULES.map(([name, , key]) => column<ScoredUnit>(`键${name}`, (_, own) => `=${key(own)}`)),
    ...TIE_RULES.map((_, i) => placeColumn(i)),
    column('名次', (_, own) => `=IF(${own('组')}=0,"",${own(LAST)})`),
    column('并列', (_, own) => {
      return `=IF(${own('组')}=0,0,IF(COUNTIFS(得分_组,${own('组')},得分_${LAST},${own(LAST)})>1,1,0))`;
    }),
    column('位次', (_, own) => {
      const before = `得分_部门号,"<"&${own('部门号')}`;
      const ranked = `${own(LAST)}+COUNTIFS(得分_组,${own('组')},得分_${LAST},${own(LAST)},${before})`;
      const unranked = `1+COUNTIFS(得分_组,${own('类别号')})+COUNTIFS(得分_类别号,${own('类别号')},得分_组,0,${before})`;
      return `=IF(${own('组')}=0,${unranked},${ranked})`;
    }),
    column('位键', (_, own) => `=${own('类别号')}*100000+${own('位次')}`),
    column('率名次', (_, own) => {
      const before = `COUNTIFS(得分_抽查数,">0",得分_键问题率,">"&${own('键问题率')})`;
      return `=IF(${own('抽查数')}=0,0,1+${before})`;
    }),
    column('率位次', (_, own) => {
      const same = `COUNTIFS(得分_率名次,${own('率名次')},得分_部门号,"<"&${own('部门号')})`;
      return `=IF(${own('抽查数')}=0,0,${own('率名次')}+${same})`;
    }),
  ];
}
