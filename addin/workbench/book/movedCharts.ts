import { strFromU8, strToU8 } from 'fflate';

/**
 * What changes in the drawing that a sheet of the opened file has. The codec carries such a drawing over as it is: new
 * charts of its sheet are written on a sheet of their own, from where they are brought to it.
 */
export interface DrawingChange {
  /** The sheet's position in the archive, from 0. */
  readonly position: number;
  /** Charts of the drawing that go, by their order in it. */
  readonly removed: ReadonlySet<number>;
  /** The position of the sheet that holds the new charts; it goes too. null where there are none. */
  readonly added: number | null;
}

type Parts = Record<string, Uint8Array>;

const CONTENT_TYPES = '[Content_Types].xml';
const ANCHOR = /<xdr:((?:two|one)CellAnchor|absoluteAnchor)\b[^>]*>.*?<\/xdr:\1>/gs;
const CHART_ID = /<c:chart\b[^>]*\br:id="([^"]+)"/;

const textOf = (parts: Parts, path: string): string => strFromU8(parts[path] ?? new Uint8Array());
const relationsOf = (path: string): string => path.replace(/([^/]+)$/, '_rels/$1.rels');
const sheetPath = (position: number): string => `xl/worksheets/sheet${String(position + 1)}.xml`;
const attribute = (element: string, name: string): string =>
  new RegExp(`\\b${name}="([^"]*)"`).exec(element)?.[1] ?? '';
const pathOf = (target: string): string => target.replace(/^\.\.\//, 'xl/').replace(/^\//, '');

interface Relation {
  readonly element: string;
  readonly id: string;
  readonly type: string;
  /** The part that it leads to. */
  readonly path: string;
}

function relations(parts: Parts, path: string): readonly Relation[] {
  return [...textOf(parts, relationsOf(path)).matchAll(/<Relationship\b[^>]*\/>/g)].map(([element]) => ({
    ...{ element, id: attribute(element, 'Id'), type: attribute(element, 'Type') },
    path: pathOf(attribute(element, 'Target')),
  }));
}

const drawingOf = (parts: Parts, position: number): string | null =>
  relations(parts, sheetPath(position)).find(({ type }) => type.endsWith('/drawing'))?.path ?? null;

function edit(parts: Parts, path: string, change: (text: string) => string): void {
  parts[path] = strToU8(change(textOf(parts, path)));
}

/** A part goes with what it is called in the list of parts. */
function removePart(parts: Parts, path: string): void {
  Reflect.deleteProperty(parts, path);
  Reflect.deleteProperty(parts, relationsOf(path));
  edit(parts, CONTENT_TYPES, (types) =>
    types.replace(/<Override\b[^>]*\/>/g, (own) => (attribute(own, 'PartName') === `/${path}` ? '' : own)),
  );
}

function removeCharts(parts: Parts, drawing: string, removed: ReadonlySet<number>): void {
  const going = new Set<string>();
  let chart = 0;
  edit(parts, drawing, (text) =>
    text.replace(ANCHOR, (anchor) => {
      const id = CHART_ID.exec(anchor)?.[1];
      if (id === undefined || !removed.has(chart++)) return anchor;
      going.add(id);
      return '';
    }),
  );
  for (const { id, path, element } of relations(parts, drawing)) {
    if (!going.has(id)) continue;
    edit(parts, relationsOf(drawing), (text) => text.replace(element, ''));
    removePart(parts, path);
  }
}

/** Brings the charts of one drawing to another, under names that are free there. */
function addCharts(parts: Parts, drawing: string, from: string): void {
  const own = textOf(parts, from);
  const taken = textOf(parts, relationsOf(drawing));
  let number = 1;
  while (taken.includes(`Id="added${String(number)}-`)) number++;
  const prefix = `added${String(number)}-`;
  const moved = (own.match(ANCHOR) ?? []).map((anchor) =>
    anchor
      .replace(/\br:id="([^"]+)"/g, `r:id="${prefix}$1"`)
      .replace(
        /<xdr:cNvPr id="(\d+)"/g,
        (_, id: string) => `<xdr:cNvPr id="${String(Number(id) + 1000 * number)}"`,
      ),
  );
  edit(parts, drawing, (text) => {
    // An empty drawing may be written as a single element.
    const open = text.replace(/(<xdr:wsDr\b[^>]*)\/>\s*$/, '$1></xdr:wsDr>');
    return open.replace(/<\/xdr:wsDr>\s*$/, `${moved.join('')}</xdr:wsDr>`);
  });
  const added = relations(parts, from).map(({ element }) => element.replace(/\bId="/, `Id="${prefix}`));
  edit(parts, relationsOf(drawing), (text) =>
    text.replace('</Relationships>', `${added.join('')}</Relationships>`),
  );
}

function removeSheet(parts: Parts, position: number): void {
  const path = sheetPath(position);
  const relation = relations(parts, 'xl/workbook.xml').find(
    (own) => `xl/${own.path}` === path || own.path === path,
  );
  if (relation === undefined) throw new Error(`the archive has no sheet at ${String(position)}`);
  edit(parts, relationsOf('xl/workbook.xml'), (text) => text.replace(relation.element, ''));
  edit(parts, 'xl/workbook.xml', (text) =>
    text.replace(/<sheet\b[^>]*\/>/g, (own) => (attribute(own, 'r:id') === relation.id ? '' : own)),
  );
  removePart(parts, path);
}

/** Makes the changes in the parts of an archive. */
export function changeDrawings(parts: Parts, changes: readonly DrawingChange[]): void {
  for (const { position, removed, added } of changes) {
    const drawing = drawingOf(parts, position);
    if (drawing !== null) removeCharts(parts, drawing, removed);
    if (added === null) continue;
    const from = drawingOf(parts, added);
    if (drawing !== null && from !== null) addCharts(parts, drawing, from);
    if (from !== null) removePart(parts, from);
    removeSheet(parts, added);
  }
}
