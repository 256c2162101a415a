import type { CellArea } from '../../../ledger/cells';
import { containsCell, parseAreaAddress } from '../book/area';
import type { Cell } from '../book/cell';
import type { Sheet } from '../book/sheet';
import type { ConditionalFormat } from '../book/sheetParts';
import { styleWith, type CellStyle } from '../book/style';
import { parseRule, type Expression } from './ruleExpression';
import { ruleHolds } from './ruleValue';

interface DrawnRule {
  readonly areas: readonly CellArea[];
  readonly expression: Expression;
  readonly look: Partial<CellStyle>;
}

/** Conditional formats by formula as far as this workbench draws them: fill, colour and weight of the text. */
export class ConditionalLooks {
  private readonly rules: readonly DrawnRule[];

  constructor(private readonly sheet: Sheet) {
    const formats = [...sheet.layout.conditionalFormats].sort((a, b) => a.priority - b.priority);
    this.rules = formats.flatMap((format) => drawnRule(format) ?? []);
  }

  /** Whether a row has cells that may look otherwise, empty ones too. */
  coversRow(row: number): boolean {
    return this.rules.some(({ areas }) =>
      areas.some(({ firstRow, lastRow }) => row >= firstRow && row <= lastRow),
    );
  }

  covers(row: number, column: number): boolean {
    return this.rules.some(({ areas }) => areas.some((area) => containsCell(area, row, column)));
  }

  /** A cell as its conditions have it; where several hold, the first in order of priority wins. */
  shown(cell: Cell, row: number, column: number): Cell {
    const holding = this.rules.filter((rule) => this.holds(rule, row, column));
    if (holding.length === 0) return cell;
    const look = holding.reduceRight<Partial<CellStyle>>((looks, rule) => ({ ...looks, ...rule.look }), {});
    return { ...cell, style: styleWith(cell.style, look) };
  }

  private holds({ areas, expression }: DrawnRule, row: number, column: number): boolean {
    const [first] = areas;
    if (!first || !areas.some((area) => containsCell(area, row, column))) return false;
    return ruleHolds(expression, {
      row,
      column,
      rowStep: row - Math.min(...areas.map(({ firstRow }) => firstRow)),
      columnStep: column - Math.min(...areas.map(({ firstColumn }) => firstColumn)),
      cell: (r, c) => this.sheet.cell(r, c).value,
    });
  }
}

function drawnRule({ type, formula, range, style }: ConditionalFormat): DrawnRule | null {
  const text = [formula ?? ''].flat()[0] ?? '';
  const expression = type === 'expression' ? parseRule(text.replace(/^=/, '')) : null;
  if (expression === null) return null;
  const areas = range.split(/\s+/).flatMap((part) => parseAreaAddress(part) ?? []);
  return { areas, expression, look: lookOf(style) };
}

function lookOf(style: ConditionalFormat['style']): Partial<CellStyle> {
  const { fill, font } = style ?? {};
  const ground = fill?.type === 'pattern' ? (fill.bgColor?.rgb ?? fill.fgColor?.rgb) : undefined;
  return {
    ...(ground && { fill: `#${ground.slice(-6)}` }),
    ...(font?.color?.rgb && { color: `#${font.color.rgb.slice(-6)}` }),
    ...(font?.bold && { bold: true }),
  };
}
