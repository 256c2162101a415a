import type { CellArea } from '../../../../ledger/cells';
import type { BorderLine, Borders } from '../../book/style';
import { invalidArgument } from '../apiError';
import type { Host } from '../host';
import { RangeTarget } from '../rangeTarget';
import { WireType } from '../wireType';
import { changeBorders, commonStyle, hexColor, type FormatTarget } from './rangeFormat';

type Side = keyof Borders;

/** Where each of Excel's edges lies: the cells of the range that carry it, and their side. */
const EDGES: Readonly<
  Record<string, { sides: readonly Side[]; cells: (area: CellArea) => ReadonlyArray<CellArea | null> }>
> = {
  EdgeTop: { sides: ['top'], cells: (area) => [{ ...area, lastRow: area.firstRow }] },
  EdgeBottom: { sides: ['bottom'], cells: (area) => [{ ...area, firstRow: area.lastRow }] },
  EdgeLeft: { sides: ['left'], cells: (area) => [{ ...area, lastColumn: area.firstColumn }] },
  EdgeRight: { sides: ['right'], cells: (area) => [{ ...area, firstColumn: area.lastColumn }] },
  InsideHorizontal: {
    sides: ['bottom', 'top'],
    cells: (area) =>
      area.firstRow === area.lastRow
        ? [null, null]
        : [
            { ...area, lastRow: area.lastRow - 1 },
            { ...area, firstRow: area.firstRow + 1 },
          ],
  },
  InsideVertical: {
    sides: ['right', 'left'],
    cells: (area) =>
      area.firstColumn === area.lastColumn
        ? [null, null]
        : [
            { ...area, lastColumn: area.lastColumn - 1 },
            { ...area, firstColumn: area.firstColumn + 1 },
          ],
  },
};

interface BorderTarget {
  readonly ranges: FormatTarget;
  readonly edge: string;
}

export const rangeBorderCollectionType = new WireType<FormatTarget>('RangeBorderCollection', () => ({
  items: (ranges) => Object.keys(EDGES).map((edge) => rangeBorderType.of({ ranges, edge })),
  item: (ranges, args) => {
    const edge = args.text(0);
    if (!EDGES[edge]) throw invalidArgument();
    return rangeBorderType.of({ ranges, edge });
  },
}));

const rangeBorderType = new WireType<BorderTarget>('RangeBorder', () => ({
  identity: ({ edge }) => ({ SideIndex: edge }),
  properties: {
    sideIndex: { get: ({ edge }) => edge },
    style: {
      get: (target) => lineLook(target).style,
      set: (target, style, host) => change(target, { style: String(style) }, host),
    },
    weight: {
      get: (target) => lineLook(target).weight,
      set: (target, weight, host) => change(target, { weight: String(weight) }, host),
    },
    color: {
      get: (target) => commonLine(target)?.color ?? '#000000',
      set: (target, color, host) => change(target, { color: hexColor(color) }, host),
    },
  },
}));

/** Excel tells a line by style and weight, the file by one word for both. */
const LINES: ReadonlyArray<readonly [string, string, string]> = [
  ['hair', 'Continuous', 'Hairline'],
  ['thin', 'Continuous', 'Thin'],
  ['medium', 'Continuous', 'Medium'],
  ['thick', 'Continuous', 'Thick'],
  ['dashed', 'Dash', 'Thin'],
  ['mediumDashed', 'Dash', 'Medium'],
  ['dashDot', 'DashDot', 'Thin'],
  ['mediumDashDot', 'DashDot', 'Medium'],
  ['dashDotDot', 'DashDotDot', 'Thin'],
  ['mediumDashDotDot', 'DashDotDot', 'Medium'],
  ['dotted', 'Dot', 'Thin'],
  ['double', 'Double', 'Thick'],
  ['slantDashDot', 'SlantDashDot', 'Medium'],
];

function lineLook(target: BorderTarget): { style: string; weight: string } {
  const line = commonLine(target);
  const [, style, weight] = LINES.find(([word]) => word === line?.style) ?? ['', 'None', 'Thin'];
  return { style, weight };
}

function commonLine(target: BorderTarget): BorderLine | undefined {
  const [first] = edgeRanges(target);
  const side = EDGES[target.edge]?.sides[0];
  if (!first || !side) return undefined;
  return commonStyle([first.range], ({ borders }) => borders?.[side]) ?? undefined;
}

function change(
  target: BorderTarget,
  wanted: { style?: string; weight?: string; color?: string },
  host: Host,
): void {
  const former = lineLook(target);
  const hadLine = former.style !== 'None';
  const style = wanted.style ?? (hadLine ? former.style : 'Continuous');
  const weight = wanted.weight ?? former.weight;
  const word =
    LINES.find(([, s, w]) => s === style && w === weight)?.[0] ?? LINES.find(([, s]) => s === style)?.[0];
  if (style !== 'None' && !word) throw invalidArgument();
  const color = wanted.color ?? commonLine(target)?.color ?? '#000000';
  const line = style === 'None' || !word ? undefined : { style: word, color };
  for (const { range, side } of edgeRanges(target)) changeBorders([range], { [side]: line }, host);
}

function edgeRanges({ ranges, edge }: BorderTarget): ReadonlyArray<{ range: RangeTarget; side: Side }> {
  const { sides, cells } = EDGES[edge] ?? { sides: [], cells: () => [] };
  return ranges.flatMap(({ sheet, area }) =>
    cells(area).flatMap((part, index) => {
      const side = sides[index];
      return part && side ? [{ range: new RangeTarget(sheet, part), side }] : [];
    }),
  );
}
