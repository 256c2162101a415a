import type { CellArea } from '../../../../ledger/cells';
import { areaAddress, intersection, parseAreaAddress } from '../../book/area';
import type { Sheet } from '../../book/sheet';
import type { ConditionalFormat, Validation } from '../../book/sheetParts';
import { ApiError, invalidArgument, itemNotFound, notImplemented } from '../apiError';
import type { Host } from '../host';
import { WireType } from '../wireType';
import { made } from './range';
import { rangeAreasType, type AreasTarget } from './rangeAreas';
import { hexColor } from './rangeFormat';

/**
 * Conditional formats are kept for the file and painted by the grid: kinds Custom, ContainsText, CellValue
 * and DataBar (which the grid doesn't draw) can be added; others fail by name. Formulas are relative to the first cell of their areas.
 */
export const conditionalFormatCollectionType = new WireType<AreasTarget>(
  'ConditionalFormatCollection',
  () => ({
    items: (target) =>
      formatsOf(target).map(({ priority }) => conditionalFormatType.of({ sheet: target.sheet, priority })),
    item: (target, args) => {
      const found = formatsOf(target).find(({ priority }) => String(priority) === args.key(0));
      if (!found) throw itemNotFound();
      return conditionalFormatType.of({ sheet: target.sheet, priority: found.priority });
    },
    methods: {
      add: ({ sheet, areas }, args, { book }) => {
        const kind = KINDS[args.text(0)];
        if (!kind) throw notImplemented(`ConditionalFormatCollection.add(${args.text(0)})`);
        const { conditionalFormats } = sheet.layout;
        const priority = Math.max(0, ...conditionalFormats.map((format) => format.priority)) + 1;
        const range = areas.map(areaAddress).join(' ');
        const format: ConditionalFormat = {
          ...{ type: kind, priority, range },
          ...(kind === 'dataBar' && { dataBar: NEW_DATA_BAR }),
        };
        book.setLayout(sheet, { conditionalFormats: [...conditionalFormats, format] }, areas);
        return conditionalFormatType.of({ sheet, priority });
      },
      getItemAt: (target, args) => {
        const format = formatsOf(target)[args.integer(0)];
        if (!format) throw itemNotFound();
        return conditionalFormatType.of({ sheet: target.sheet, priority: format.priority });
      },
      clearAll: (target, _, { book }) => {
        const going = new Set(formatsOf(target));
        const { sheet, areas } = target;
        const kept = sheet.layout.conditionalFormats.filter((format) => !going.has(format));
        book.setLayout(sheet, { conditionalFormats: kept }, areas);
      },
      getCount: (target) => formatsOf(target).length,
    },
  }),
);

interface FormatTarget {
  readonly sheet: Sheet;
  readonly priority: number;
}

const KINDS: Readonly<Record<string, ConditionalFormat['type']>> = {
  Custom: 'expression',
  ContainsText: 'containsText',
  CellValue: 'cellIs',
  DataBar: 'dataBar',
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
    custom: { object: (target) => customType.of(target) },
    textComparison: { object: (target) => ruleHolderType.of(target) },
    cellValue: { object: (target) => ruleHolderType.of(target) },
    dataBar: { object: (target) => dataBarType.of(target) },
  },
  methods: {
    getRange: (target, _, host) => {
      const [first, ...more] = areasOf(own(target));
      if (!first || more.length > 0) throw new ApiError('InvalidOperation', '条件格式用于多个区域。');
      return made(target.sheet, first, host);
    },
    getRanges: (target) => rangeAreasType.of({ sheet: target.sheet, areas: areasOf(own(target)) }),
    delete: (target, _, { book }) => {
      const going = own(target);
      const { sheet } = target;
      book.setLayout(
        sheet,
        { conditionalFormats: sheet.layout.conditionalFormats.filter((format) => format !== going) },
        areasOf(going),
      );
    },
  },
}));

type DataBar = NonNullable<ConditionalFormat['dataBar']>;

/** Excel's own, from the lowest to the highest value. */
const NEW_DATA_BAR: DataBar = { cfvo: [{ type: 'min' }, { type: 'max' }], color: 'FF638EC6' };

const dataBarType = new WireType<FormatTarget>('DataBarConditionalFormat', () => ({
  properties: {
    positiveFormat: { object: (target) => dataBarFormatType.of(target) },
    lowerBoundRule: { set: (target, rule, host) => changeBound(target, 0, rule, host) },
    upperBoundRule: { set: (target, rule, host) => changeBound(target, 1, rule, host) },
  },
}));

const dataBarFormatType = new WireType<FormatTarget>('ConditionalDataBarPositiveFormat', () => ({
  properties: {
    fillColor: {
      set: (target, color, host) => {
        const bar = own(target).dataBar ?? NEW_DATA_BAR;
        change(target, { dataBar: { ...bar, color: `FF${hexColor(color).slice(1)}` } }, host);
      },
    },
  },
}));

const BOUNDS: Readonly<Record<string, DataBar['cfvo'][number]['type']>> = {
  LowestValue: 'min',
  HighestValue: 'max',
  Number: 'num',
  Percent: 'percent',
  Percentile: 'percentile',
};

function changeBound(target: FormatTarget, index: 0 | 1, rule: unknown, host: Host): void {
  const { type, formula } = (rule ?? {}) as { type?: string; formula?: string };
  const bound = BOUNDS[type ?? ''];
  if (!bound) throw invalidArgument();
  const bar = own(target).dataBar ?? NEW_DATA_BAR;
  const value = formula === undefined ? {} : { value: formula.replace(/^=/, '') };
  change(target, { dataBar: { ...bar, cfvo: bar.cfvo.with(index, { type: bound, ...value }) } }, host);
}

const customType = new WireType<FormatTarget>('CustomConditionalFormat', () => ({
  properties: {
    rule: { object: (target) => customRuleType.of(target) },
    format: { object: (target) => ruleFormatType.of(target) },
  },
}));

/** The rule of a custom format is an object of its own, those of the other kinds are plain values. */
const customRuleType = new WireType<FormatTarget>('ConditionalFormatRule', () => ({
  properties: {
    formula: {
      get: (target) => `=${[own(target).formula ?? ''].flat()[0] ?? ''}`,
      set: (target, formula, host) => change(target, ruleChange({ formula }), host),
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

function areasOf({ range }: ConditionalFormat): readonly CellArea[] {
  return range.split(/\s+/).flatMap((part) => parseAreaAddress(part) ?? []);
}

function formatsOf({ sheet, areas }: AreasTarget): readonly ConditionalFormat[] {
  return sheet.layout.conditionalFormats.filter((format) =>
    areasOf(format).some((own) => areas.some((area) => intersection(own, area))),
  );
}

function own({ sheet, priority }: FormatTarget): ConditionalFormat {
  const format = sheet.layout.conditionalFormats.find((candidate) => candidate.priority === priority);
  if (!format) throw itemNotFound();
  return format;
}

function change(target: FormatTarget, fields: Partial<ConditionalFormat>, { book }: Host): void {
  const former = own(target);
  const { sheet } = target;
  const conditionalFormats = sheet.layout.conditionalFormats.map((format) =>
    format === former ? { ...format, ...fields } : format,
  );
  book.setLayout(sheet, { conditionalFormats }, areasOf(former));
}
