/** The format properties that make a cell's look, those that loadLooks loads. */
const PROPERTIES = [
  'fill/color',
  'font/name',
  'font/size',
  'font/bold',
  'font/italic',
  'font/underline',
  'font/strikethrough',
  'font/color',
  'horizontalAlignment',
  'verticalAlignment',
  'wrapText',
  'shrinkToFit',
  'indentLevel',
  'textOrientation',
  'protection/locked',
] as const;

const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;
const NO_FILL = '#FFFFFF';

/** A cell's look: values of PROPERTIES, then style, weight and colour of each edge. */
interface CellLook {
  readonly properties: readonly unknown[];
  readonly edges: ReadonlyArray<readonly [style: string, weight: string, color: string]>;
}

type Format = Readonly<Record<string, unknown>>;

function propertyOf(format: Excel.RangeFormat, path: string): unknown {
  return path.split('/').reduce<unknown>((value, name) => (value as Format)[name], format);
}

/** Asks for the look of some cells of a row; the answer can be had after the next sync. */
export function loadLooks(
  sheet: Excel.Worksheet,
  row: number,
  columns: readonly number[],
): () => readonly CellLook[] {
  const cells = columns.map((column) => {
    const { format } = sheet.getCell(row - 1, column - 1);
    format.load(
      'fill/color,font/name,font/size,font/bold,font/italic,font/underline,font/strikethrough,font/color,horizontalAlignment,verticalAlignment,wrapText,shrinkToFit,indentLevel,textOrientation,protection/locked',
    );
    const edges = EDGES.map((edge) => {
      const border = format.borders.getItem(edge);
      border.load('style,weight,color');
      return border;
    });
    return { format, edges };
  });
  return () =>
    cells.map(({ format, edges }) => ({
      properties: PROPERTIES.map((path) => propertyOf(format, path)),
      edges: edges.map(({ style, weight, color }) => [style, weight, color] as const),
    }));
}

function setProperty(format: Excel.RangeFormat, path: string, value: unknown): void {
  if (path === 'fill/color' && value === NO_FILL) {
    format.fill.clear();
    return;
  }
  const names = path.split('/');
  const [name = ''] = names.slice(-1);
  const holder = names.slice(0, -1).reduce<unknown>((object, each) => (object as Format)[each], format);
  (holder as Record<string, unknown>)[name] = value;
}

/** Gives a cell a look where it differs from the one that it has. */
export function applyLook(cell: Excel.Range, wanted: CellLook, has: CellLook): void {
  PROPERTIES.forEach((path, i) => {
    if (wanted.properties[i] !== has.properties[i]) setProperty(cell.format, path, wanted.properties[i]);
  });
  EDGES.forEach((edge, i) => {
    const [style, weight, color] = wanted.edges[i] ?? ['None', 'Thin', ''];
    if (JSON.stringify(wanted.edges[i]) === JSON.stringify(has.edges[i])) return;
    setEdge(cell.format.borders.getItem(edge), style, weight, color);
  });
}

function setEdge(border: Excel.RangeBorder, style: string, weight: string, color: string): void {
  border.style = style as Excel.BorderLineStyle;
  if (style === 'None') return;
  border.weight = weight as Excel.BorderWeight;
  border.color = color;
}
