import { columnLetters } from '../../../ledger/cells';
import { usesDistribution } from './distributionTables';
import type { NumberedCategory } from './ruleTables';
import { hasSeveralMonths, type ScoredWorkbook } from './scoredWorkbook';

/** A column of the ranking: its header, the data sheet's column that it shows, its format, its width in points. */
export interface ShownColumn {
  readonly header: string;
  readonly shows: string;
  readonly format: string;
  readonly width: number;
  readonly align: 'Left' | 'Center' | 'Right';
}

const shown = (
  header: string,
  shows: string,
  format: string,
  width: number,
  align: ShownColumn['align'] = 'Right',
): ShownColumn => ({ ...{ header, shows, format, width, align } });

const FIRST: readonly ShownColumn[] = [
  shown('名次', '名次', 'General', 36, 'Center'),
  shown('部门', '部门', 'General', 110, 'Left'),
  shown('得分', '得分', '0.00', 52),
  shown('等级', '等级', 'General', 48, 'Center'),
  shown('应得分', '应得分', '0.00', 60),
  shown('业务量系数', '业务量系数', '0.0000', 60),
  shown('扣分', '扣分', '0.0', 40),
  shown('加分', '加分', '0.0', 40),
  shown('抽查数量', '抽查数量', 'General', 70),
  shown('问题数', '问题数', '0', 44),
  shown('有问题率(%)', '有问题率', '0.00', 70),
  shown('合格率(%)', '合格率', '0.00', 62),
];

const LAST: readonly ShownColumn[] = [
  shown('说明', '状态', 'General', 120, 'Left'),
  shown('引擎得分', '引擎得分', '0.00', 56),
  shown('核对', '核对', 'General', 80, 'Center'),
];

/** The columns of a ranking; those of several months and of a forced distribution only where there are any. */
export function rankingColumns(
  scored: ScoredWorkbook,
  categories: readonly NumberedCategory[],
): readonly ShownColumn[] {
  return [
    ...FIRST,
    ...(hasSeveralMonths(scored) ? [shown('月均得分', '月均得分', '0.00', 56)] : []),
    ...(usesDistribution(categories) ? [shown('分布等级', '分布等级', 'General', 56, 'Center')] : []),
    ...LAST,
  ];
}

/** The helper columns right of the ranking: the line, its category, its place in it and the unit's line of the data sheet. */
export const HELPERS = ['行', '类', '位', '部门号'] as const;

/** Letters of the helper columns; an empty column stands before them. */
export interface HelperLetters {
  readonly line: string;
  readonly category: string;
  readonly place: string;
  readonly unit: string;
}

export function helperLetters(columns: readonly ShownColumn[]): HelperLetters {
  const at = (index: number): string => `$${columnLetters(columns.length + 1 + index)}`;
  return { line: at(1), category: at(2), place: at(3), unit: at(4) };
}
