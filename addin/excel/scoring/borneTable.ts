import type { IndicatorDue } from '../../../ledger/score/unit/monthlyPoints';
import { asText } from '../cellText';
import { categoryOf, column, dataTable, ruleOf, type DataTable } from './dataTable';
import { numberFigure, POINTS, remarkOn, wordFigure } from './ledgerFigure';
import { unitCells, type ScoredWorkbook } from './scoredWorkbook';
import { textsHold, watchedTexts } from './watchedTexts';

/** An indicator that a unit bears. */
export interface BorneIndicator {
  /** Its line in the table, from 1. */
  readonly number: number;
  readonly unit: number;
  readonly due: IndicatorDue;
}

export function borneIndicators({ units }: ScoredWorkbook): readonly BorneIndicator[] {
  return units
    .flatMap(({ number, result }) => (result.months[0]?.dues ?? []).map((due) => ({ unit: number, due })))
    .map((borne, i) => ({ ...borne, number: i + 1 }));
}

/** 抽查指标台账, a line for each unit that bears an indicator. */
export function borneTable(scored: ScoredWorkbook, borne: readonly BorneIndicator[]): DataTable {
  const { cellOf, units } = scored;
  const lines = borne.map(({ number, unit, due }) => {
    const { row, basePoints, grade } = due.indicator;
    const figures = {
      分值: numberFigure(cellOf(row, 'basePoints'), basePoints ?? 0, POINTS),
      风险等级: wordFigure(cellOf(row, 'grade'), grade),
    };
    const scoredUnit = units[unit - 1] ?? null;
    const texts = watchedTexts(['unit', 'serial', 'indicator'].map((field) => cellOf(row, field)));
    return { number, due, figures, texts, line: { input: due.indicator, unit: scoredUnit, isFirst: true } };
  });
  return dataTable('承担', '应得基数＝分值×风险系数；空分值按缺省分值计', lines, [
    column('指标号', ({ number }) => number),
    column('部门号', ({ line }) => unitCells(line).number),
    column('部门', ({ line }) => unitCells(line).name),
    column('来源', ({ line }) => unitCells(line).source),
    column('序号', ({ due }) => (Number.isFinite(due.indicator.serial) ? due.indicator.serial : '')),
    column('抽查指标', ({ due }) => asText(due.indicator.indicator)),
    column('类别号', (_, own) => `=${categoryOf(own('部门号'))}`),
    column('分值千分', ({ figures }) => figures.分值.cell),
    column('分值', ({ due, figures }, own) => {
      const stated = `${own('分值千分')}/1000`;
      const whenEmpty = ruleOf(own('类别号'), '缺省分值');
      const { reference } = figures.分值;
      if (reference !== null) return `=IF(ISBLANK(${reference}),${whenEmpty},${stated})`;
      return due.indicator.basePoints === null ? `=${whenEmpty}` : `=${stated}`;
    }),
    column('风险等级', ({ figures }) => figures.风险等级.cell),
    column('风险系数', (_, own) => {
      const [category, grade] = [own('类别号'), own('风险等级')];
      const named = `COUNTIFS(风险_类别号,${category},风险_等级,${grade})`;
      const without = ruleOf(category, '无等级系数');
      const factor = `SUMIFS(风险_系数,风险_类别号,${category},风险_等级,${grade})`;
      return `=IF(${grade}="",${without},IF(${named}=0,${without},${factor}))`;
    }),
    column('计入', ({ due }) => (due.isCounted ? 1 : 0)),
    column('应得基数', (_, own) => `=${own('分值')}*${own('风险系数')}`),
    column('计入基数', (_, own) => `=${own('应得基数')}*${own('计入')}`),
    column('原文', ({ texts }) => texts.kept),
    column('说明', ({ figures, texts }, own) => remarkOn(figures, textsHold(texts, own('原文')))),
  ]);
}
