import { cellArea, isSingleCell, parseAreaAddress, splitSheetAddress } from '../../book/area';
import type { Book } from '../../book/book';
import type { Cell } from '../../book/cell';
import type { Sheet } from '../../book/sheet';
import { invalidArgument, itemNotFound } from '../apiError';
import { RangeTarget } from '../rangeTarget';
import { WireType, type WireObject } from '../wireType';
import { made, rangeType } from './range';

interface Scope {
  readonly book: Book;
  /** Null: the comments of all sheets. */
  readonly sheet: Sheet | null;
}

interface Place {
  readonly book: Book;
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

/**
 * Comments lie in the cells and are saved as notes, which every Excel, WPS and LibreOffice shows; threads and replies
 * are Excel's alone.
 */
export const commentCollectionType: WireType<Scope> = new WireType<Scope>('CommentCollection', () => ({
  items: (scope) => places(scope).map((place) => commentType.of(place)),
  item: (scope, args) => found(scope, args.text(0)) ?? notThere(),
  methods: {
    add: (scope, args) => {
      const place = givenCell(scope, args.at(0));
      if (commentAt(place)) throw invalidArgument('这个单元格已有批注。');
      put(place, { text: args.text(1) });
      return commentType.of(place);
    },
    getItemAt: (scope, args) => {
      const place = places(scope)[args.integer(0)];
      return place ? commentType.of(place) : notThere();
    },
    getItemByCell: (scope, args) => {
      const place = givenCell(scope, args.at(0));
      return commentAt(place) ? commentType.of(place) : notThere();
    },
    getItemOrNullObject: (scope, args) => found(scope, args.text(0)),
    getCount: (scope) => places(scope).length,
  },
}));

const commentType = new WireType<Place>('Comment', () => ({
  identity: (place) => ({ Id: idOf(place) }),
  properties: {
    id: { get: idOf },
    content: {
      get: (place) => own(place).text,
      set: (place, content) => put(place, { ...own(place), text: String(content) }),
    },
    richContent: { get: (place) => own(place).text },
    contentType: { get: () => 'Plain' },
    authorName: { get: (place) => own(place).author ?? '' },
    authorEmail: { get: () => '' },
    resolved: { get: () => false },
    mentions: { get: () => [] },
  },
  methods: {
    delete: (place) => {
      own(place);
      put(place, undefined);
    },
    getLocation: ({ sheet, row, column }, _, host) => made(sheet, cellArea(row, column), host),
  },
}));

type Comment = NonNullable<NonNullable<Cell['extras']>['comment']>;

function places({ book, sheet }: Scope): readonly Place[] {
  return (sheet ? [sheet] : book.sheets).flatMap((own) =>
    [...own.cells].flatMap(([row, cells]) =>
      [...cells].flatMap(([column, cell]) =>
        cell.extras?.comment ? [{ book, sheet: own, row, column }] : [],
      ),
    ),
  );
}

const idOf = ({ sheet, row, column }: Place): string => `${sheet.id}:${String(row)}:${String(column)}`;

function found(scope: Scope, id: string): WireObject | null {
  const [sheetId = '', row = '', column = ''] = id.split(':');
  const sheet = scope.book.sheets.find((own) => own.id === sheetId);
  if (!sheet || (scope.sheet !== null && scope.sheet !== sheet)) return null;
  const place = { book: scope.book, sheet, row: Number(row), column: Number(column) };
  return commentAt(place) ? commentType.of(place) : null;
}

function commentAt({ sheet, row, column }: Place): Comment | undefined {
  return sheet.cell(row, column).extras?.comment;
}

function own(place: Place): Comment {
  return commentAt(place) ?? notThere();
}

function put({ book, sheet, row, column }: Place, comment: Comment | undefined): void {
  const cell = sheet.cell(row, column);
  const extras = { ...cell.extras, comment };
  const hasExtras = Object.values(extras).some((extra) => extra !== undefined);
  book.setCell(sheet, row, column, { ...cell, extras: hasExtras ? extras : undefined });
}

/** A range, or an address with its sheet; one cell in any case. */
function givenCell({ book, sheet }: Scope, given: unknown): Place {
  const target = typeof given === 'string' ? addressed(book, sheet, given) : rangeType.targetOf(given);
  if (!isSingleCell(target.area)) throw invalidArgument();
  return { book, sheet: target.sheet, row: target.area.firstRow, column: target.area.firstColumn };
}

function addressed(book: Book, sheet: Sheet | null, text: string): RangeTarget {
  const { sheet: name, address } = splitSheetAddress(text);
  const own = name === null ? sheet : book.sheet(name);
  const area = parseAreaAddress(address);
  if (!own || !area) throw invalidArgument();
  return new RangeTarget(own, area);
}

function notThere(): never {
  throw itemNotFound();
}
