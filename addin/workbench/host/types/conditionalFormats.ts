import { areaAddress, intersection, parseAreaAddress } from '../../book/area';
import type { ConditionalFormat, Validation } from '../../book/sheetParts';
import { invalidArgument, itemNotFound, notImplemented } from '../apiError';
import type { Host } from '../host';
import type { RangeTarget } from '../rangeTarget';
import { WireType } from '../wireType';
import { hexColor } from './rangeFormat';

/**
 * Conditional formats are kept for the file (and for the grid to paint): kinds Custom, ContainsText and CellValue can be
 * added; others fail by name.
 */
export const conditionalFormatCollectionType = new WireType<RangeTarget>(
  'ConditionalFormatCollection',
  () => ({
    items: (range) =>
      formatsOf(range).map((format) => conditionalFormatType.of({ range, priority: format.priority })),
    methods: {
      add: (range, args, { book }) => {
        const kind = KINDS[args.text(0)];
        if (!kind) throw notImplemented(`ConditionalFormatCollection.add(${args.text(0)})`);
        const { conditionalFormats } = range.sheet.layout;
        const priority = Math.max(0, ...conditionalFormats.map((format) => format.priority)) + 1;
        const format: ConditionalFormat = { type: kind, priority, range: areaAddress(range.area) };
        book.setLayout(range.sheet, { conditionalFormats: [...conditionalFormats, format] }, [range.area]);
        return conditionalFormatType.of({ range, priority });
      },
      clearAll: (range, _, { book }) => {
        const going = new Set(formatsOf(range));
        const kept = range.sheet.layout.conditionalFormats.filter((format) => !going.has(format));
        book.setLayout(range.sheet, { conditionalFormats: kept }, [range.area]);
      },
      getCount: (range) => formatsOf(range).length,
    },
  }),
);

interface FormatTarget {
  readonly range: RangeTarget;
  readonly priority: number;
}

const KINDS: Readonly<Record<string, ConditionalFormat['type']>> = {
  Custom: 'expression',
  ContainsText: 'containsText',
  CellValue: 'cellIs',
};

const conditionalFormatType: WireType<FormatTarget> = new WireType<FormatTarget>('ConditionalFormat', () => ({
  identity: ({ priority }) => ({ Id: String(priority) }),
  properties: {
    id: { get: ({ priority }) => String(priority) },
    priority: { get: ({ priority }) => priority },
    type: { get: (target) => Object.entries(KINDS).find(([, ours]) => ours === own(target).type)?.[0] },
    stopIfTrue: {
      get: (target) => own(target).stopIfTrue ?? false,
      set: (target, stopIfTrue, host) => change(target, { stopIfTrue: stopIfTrue === true }, host),
    },
    custom: { object: (target) => ruleHolderType.of(target) },
    textComparison: { object: (target) => ruleHolderType.of(target) },
    cellValue: { object: (target) => ruleHolderType.of(target) },
  },
  methods: {
    delete: (target, _, { book }) => {
      const going = own(target);
      const { sheet } = target.range;
      book.setLayout(sheet, {
        conditionalFormats: sheet.layout.conditionalFormats.filter((format) => format !== going),
      });
    },
  },
}));

const ruleHolderType = new WireType<FormatTarget>('ConditionalFormatRule', () => ({
  properties: {
    rule: {
      get: (target) => ({ formula: own(target).formula, text: own(target).text }),
      set: (target, rule, host) => change(target, ruleChange(rule), host),
    },
    format: { object: (target) => ruleFormatType.of(target) },
  },
}));

const ruleFormatType = new WireType<FormatTarget>('ConditionalRangeFormat', () => ({
  properties: {
    fill: { object: (target) => ruleFillType.of(target) },
    font: { object: (target) => ruleFontType.of(target) },
  },
}));

const ruleFillType = new WireType<FormatTarget>('ConditionalRangeFill', () => ({
  properties: {
    color: {
      set: (target, color, host) => {
        const rgb = hexColor(color).slice(1);
        const fill = {
          type: 'pattern' as const,
          pattern: 'solid' as const,
          fgColor: { rgb },
          bgColor: { rgb },
        };
        change(target, { style: { ...own(target).style, fill } }, host);
      },
    },
  },
}));

const ruleFontType = new WireType<FormatTarget>('ConditionalRangeFont', () => ({
  properties: {
    color: {
      set: (target, color, host) => {
        const { style } = own(target);
        const font = { ...style?.font, color: { rgb: hexColor(color).slice(1) } };
        change(target, { style: { ...style, font } }, host);
      },
    },
    bold: {
      set: (target, bold, host) => {
        const { style } = own(target);
        change(target, { style: { ...style, font: { ...style?.font, bold: bold === true } } }, host);
      },
    },
  },
}));

/** Nested rule.formula arrives as { formula } from office.js; its first letter's case differs between versions. */
function ruleChange(rule: unknown): Partial<ConditionalFormat> {
  if (typeof rule !== 'object' || rule === null) throw invalidArgument();
  const fields = rule as {
    formula?: string;
    formula1?: string;
    formula2?: string;
    operator?: string;
    text?: string;
  };
  const formulas = [fields.formula ?? fields.formula1, fields.formula2].flatMap((formula) =>
    formula === undefined ? [] : [String(formula).replace(/^=/, '')],
  );
  return {
    ...(formulas.length > 0 && { formula: formulas.length === 1 ? formulas[0] : formulas }),
    ...(fields.text !== undefined && { text: fields.text }),
    ...(fields.operator && { operator: operatorWord(fields.operator) }),
  };
}

export function operatorWord(operator: string): Validation['operator'] {
  const word = operator.charAt(0).toLowerCase() + operator.slice(1);
  const file: Readonly<Record<string, string>> = {
    equalTo: 'equal',
    notEqualTo: 'notEqual',
    greaterThanOrEqualTo: 'greaterThanOrEqual',
    lessThanOrEqualTo: 'lessThanOrEqual',
  };
  return (file[word] ?? word) as Validation['operator'];
}

function formatsOf({ sheet, area }: RangeTarget): readonly ConditionalFormat[] {
  return sheet.layout.conditionalFormats.filter(({ range }) =>
    range.split(/\s+/).some((part) => {
      const own = parseAreaAddress(part);
      return own && intersection(own, area);
    }),
  );
}

function own({ range, priority }: FormatTarget): ConditionalFormat {
  const format = range.sheet.layout.conditionalFormats.find((candidate) => candidate.priority === priority);
  if (!format) throw itemNotFound();
  return format;
}

function change(target: FormatTarget, fields: Partial<ConditionalFormat>, { book }: Host): void {
  const former = own(target);
  const { sheet } = target.range;
  const conditionalFormats = sheet.layout.conditionalFormats.map((format) =>
    format === former ? { ...format, ...fields } : format,
  );
  book.setLayout(sheet, { conditionalFormats }, [target.range.area]);
}
