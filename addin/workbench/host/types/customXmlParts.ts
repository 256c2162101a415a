import type { Book } from '../../book/book';
import { customXmlId, namespaceOf, type CustomXmlPart } from '../../book/fileCustomXml';
import { ApiError, invalidArgument, itemNotFound } from '../apiError';
import { WireType, type WireObject } from '../wireType';

interface Scope {
  readonly book: Book;
  readonly namespace: string;
}

interface PartTarget {
  readonly book: Book;
  readonly id: string;
}

export const customXmlPartCollectionType = new WireType<Book>('CustomXmlPartCollection', () => ({
  items: (book) => book.customXml.map(({ id }) => customXmlPartType.of({ book, id })),
  item: (book, args) => found(book, args.text(0)) ?? notThere(),
  methods: {
    add: (book, args) => {
      const xml = wellFormed(args.text(0));
      const taken = new Set(book.customXml.map(({ id }) => id));
      let number = book.customXml.length + 1;
      while (taken.has(customXmlId(number))) number++;
      const id = customXmlId(number);
      book.setState({ customXml: [...book.customXml, { id, xml }] }, 'customXml');
      return customXmlPartType.of({ book, id });
    },
    getByNamespace: (book, args) => scopedCollectionType.of({ book, namespace: args.text(0) }),
    getItemOrNullObject: (book, args) => found(book, args.text(0)),
    getCount: (book) => book.customXml.length,
  },
}));

const scopedCollectionType = new WireType<Scope>('CustomXmlPartScopedCollection', () => ({
  items: (scope) => scoped(scope).map(({ id }) => customXmlPartType.of({ book: scope.book, id })),
  item: ({ book }, args) => found(book, args.text(0)) ?? notThere(),
  methods: {
    getItemOrNullObject: ({ book }, args) => found(book, args.text(0)),
    getOnlyItem: (scope) => only(scope) ?? notThere(),
    getOnlyItemOrNullObject: (scope) => only(scope),
    getCount: (scope) => scoped(scope).length,
  },
}));

const customXmlPartType = new WireType<PartTarget>('CustomXmlPart', () => ({
  identity: ({ id }) => ({ Id: id }),
  properties: {
    id: { get: ({ id }) => id },
    namespaceUri: { get: (target) => namespaceOf(own(target).xml) },
  },
  methods: {
    getXml: (target) => own(target).xml,
    setXml: (target, args) => {
      const part = own(target);
      const xml = wellFormed(args.text(0));
      const customXml = target.book.customXml.map((other) => (other === part ? { ...part, xml } : other));
      target.book.setState({ customXml }, 'customXml');
    },
    delete: (target) => {
      const part = own(target);
      const customXml = target.book.customXml.filter((other) => other !== part);
      target.book.setState({ customXml }, 'customXml');
    },
  },
}));

function scoped({ book, namespace }: Scope): readonly CustomXmlPart[] {
  return book.customXml.filter(({ xml }) => namespaceOf(xml) === namespace);
}

/** The one part of a namespace, where there is exactly one. */
function only(scope: Scope): WireObject | null {
  const parts = scoped(scope);
  if (parts.length > 1) throw new ApiError('GeneralException', '有多个同一命名空间的自定义 XML 部件。');
  const [part] = parts;
  return part === undefined ? null : customXmlPartType.of({ book: scope.book, id: part.id });
}

function found(book: Book, id: string): WireObject | null {
  return book.customXml.some((part) => part.id === id) ? customXmlPartType.of({ book, id }) : null;
}

function own({ book, id }: PartTarget): CustomXmlPart {
  return book.customXml.find((part) => part.id === id) ?? notThere();
}

/** Excel refuses what is no XML document; that it begins and ends as one is all that is looked at here. */
function wellFormed(xml: string): string {
  if (!/^\s*<[\s\S]*>\s*$/.test(xml)) throw invalidArgument();
  return xml;
}

function notThere(): never {
  throw itemNotFound();
}
