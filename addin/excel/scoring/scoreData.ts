import { periodName } from '../../../ledger/score/period';
import { ruleSetHash } from '../../../ledger/score/ruleSet';
import { borneIndicators, borneTable } from './borneTable';
import type { ChartTable } from './chartTables';
import { dataSheet, type DataSheet } from './dataSheet';
import type { DataTable } from './dataTable';
import { dateTable, outsideTable } from './dateTables';
import { gradePlaceTable, shareTable, usesDistribution } from './distributionTables';
import { checkTable, entryTable, measuresOf, rectificationTable, volumeTable } from './inputTables';
import { lossTable, monthlyTable } from './monthlyTables';
import { namedIndicators, passRateTables } from './passRateTable';
import {
  categoryTable,
  conversionTable,
  gradeTable,
  monthTable,
  riskTable,
  type NumberedCategory,
} from './ruleTables';
import { sourceTable } from './sourceTable';
import type { ScoredWorkbook } from './scoredWorkbook';
import { unitTable } from './unitTable';

const NOTES = [
  '得分排名的计算过程。每张表是一步：上面的表引用下面的表，下面的表引用本工作簿的台账；改动台账里的扣分、业务量、部门类别，得分和名次随之变化，不需要加载项。',
  '“说明”列写“已规范”的行，台账里不是单纯的数字（如“扣2分”），此处是识别后的数值。台账增删了行、改了依据或增加了部门时，请在任务窗格重新写入。',
  '打印时只印这几行说明，以免误印几十页；要打印全部数据，请先在“页面布局”的“打印区域”中取消打印区域。',
];

/** Where everything stands that the figures of a score are computed from, as tables of live formulas. */
export function scoreData(
  scored: ScoredWorkbook,
  categories: readonly NumberedCategory[],
  charts: readonly ChartTable[],
): DataSheet {
  const { result } = scored;
  const borne = borneIndicators(scored);
  const measures = measuresOf(scored);
  const conversions = categories.map(({ rules }) => rules.volumeConversion);
  const types = [...new Set(conversions.flatMap((factors) => Object.keys(factors)))];
  const usesPassRate = categories.some(({ rules }) => rules.method === 'passRate');
  const tables: readonly DataTable[] = [
    unitTable(scored, categories, measures),
    categoryTable(categories),
    gradeTable(categories),
    ...(usesDistribution(categories) ? [shareTable(categories), gradePlaceTable(scored, categories)] : []),
    riskTable(categories),
    ...(types.length > 0 ? [conversionTable(categories, types)] : []),
    monthTable(scored),
    monthlyTable(scored, categories),
    lossTable(scored, borne),
    ...(usesPassRate ? passRateTables(scored, borne) : []),
    entryTable(scored, borne),
    checkTable(scored, measures, usesPassRate ? namedIndicators(borne) : () => 0),
    volumeTable(scored, types),
    rectificationTable(scored),
    borneTable(scored, borne),
    sourceTable(scored),
    dateTable(scored),
    outsideTable(scored),
    ...charts.map(({ table }) => table),
  ];
  const { version } = result.rules;
  const title = `${periodName(result.period)}评分数据（${version}，${ruleSetHash(result.rules).slice(0, 8)}）`;
  return dataSheet(title, NOTES, tables);
}
