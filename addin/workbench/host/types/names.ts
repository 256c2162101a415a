import { areaAddress, parseAreaAddress, quotedSheetName, splitSheetAddress } from '../../book/area';
import type { Book } from '../../book/book';
import type { DefinedName } from '../../book/bookParts';
import type { Sheet } from '../../book/sheet';
import { ApiError, invalidArgument, itemNotFound } from '../apiError';
import type { Host } from '../host';
import { RangeTarget } from '../rangeTarget';
import { WireType, type WireObject } from '../wireType';
import { rangeType } from './range';

interface Scope {
  readonly book: Book;
  /** Null: the names of the whole workbook. */
  readonly sheet: Sheet | null;
}

interface NameTarget extends Scope {
  readonly name: string;
}

export const namedItemCollectionType: WireType<Scope> = new WireType<Scope>('NamedItemCollection', () => ({
  items: (scope) => scopedNames(scope).map(({ name }) => namedItemType.of({ ...scope, name })),
  item: (scope, args) => found(scope, args.text(0)) ?? notThere(),
  methods: {
    getItemOrNullObject: (scope, args) => found(scope, args.text(0)),
    getCount: (scope) => scopedNames(scope).length,
    add: (scope, args) => {
      const name = args.text(0);
      if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) || parseAreaAddress(name)) throw invalidArgument();
      if (found(scope, name)) throw new ApiError('ItemAlreadyExists', '已存在同名的资源。');
      const defined = {
        name,
        refersTo: refersTo(args.at(1)),
        sheet: scope.sheet?.name,
        comment: args.optionalText(2) ?? undefined,
      };
      scope.book.setState({ names: [...scope.book.names, defined] }, 'names');
      return namedItemType.of({ ...scope, name });
    },
  },
}));

const namedItemType = new WireType<NameTarget>('NamedItem', () => ({
  identity: ({ name }) => ({ Name: name, _Id: name }),
  properties: {
    name: { get: (target) => definition(target).name },
    _Id: { get: (target) => definition(target).name },
    type: { get: (target) => (definedRange(target) ? 'Range' : 'String') },
    value: { get: (target) => definition(target).refersTo },
    formula: {
      get: (target) => `=${definition(target).refersTo}`,
      set: (target, formula) => replace(target, { refersTo: refersTo(formula) }),
    },
    comment: {
      get: (target) => definition(target).comment ?? '',
      set: (target, comment) => replace(target, { comment: String(comment) }),
    },
    scope: { get: ({ sheet }) => (sheet ? 'Worksheet' : 'Workbook') },
    visible: {
      get: (target) => definition(target).hidden !== true,
      set: (target, visible) => replace(target, { hidden: visible === false || undefined }),
    },
  },
  methods: {
    getRange: (target, _, host) => rangeOf(target, host) ?? notThere(),
    getRangeOrNullObject: (target, _, host) => rangeOf(target, host),
    delete: (target) => {
      const own = definition(target);
      target.book.setState({ names: target.book.names.filter((name) => name !== own) }, 'names');
    },
  },
}));

function scopedNames({ book, sheet }: Scope): readonly DefinedName[] {
  return book.names.filter((name) => name.sheet === sheet?.name);
}

function found(scope: Scope, name: string): WireObject | null {
  const defined = scopedNames(scope).find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
  return defined ? namedItemType.of({ ...scope, name: defined.name }) : null;
}

function definition(target: NameTarget): DefinedName {
  const defined = scopedNames(target).find(({ name }) => name === target.name);
  if (!defined) throw itemNotFound();
  return defined;
}

function replace(target: NameTarget, change: Partial<DefinedName>): void {
  const own = definition(target);
  const names = target.book.names.map((name) => (name === own ? { ...name, ...change } : name));
  target.book.setState({ names }, 'names');
}

/** A range or a formula, as the name stores it: with sheet and $ signs, without '='. */
function refersTo(reference: unknown): string {
  if (typeof reference === 'string') return reference.replace(/^=/, '');
  const { sheet, area } = rangeType.targetOf(reference);
  const fixed = areaAddress(area).replace(/([A-Z]+|\d+)/g, '$$$1');
  return `${quotedSheetName(sheet.name)}!${fixed}`;
}

function definedRange(target: NameTarget): RangeTarget | null {
  const { sheet: name, address } = splitSheetAddress(definition(target).refersTo);
  const sheet = name === null ? target.sheet : target.book.sheet(name);
  const area = parseAreaAddress(address);
  return sheet && area ? new RangeTarget(sheet, area) : null;
}

function rangeOf(target: NameTarget, host: Host): WireObject | null {
  const range = definedRange(target);
  return range && rangeType.of(host.references.track(range));
}

function notThere(): never {
  throw itemNotFound();
}
