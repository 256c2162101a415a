import type { CellArea } from '../../../../ledger/cells';
import { areaAddress, intersection, parseAreaAddress, quotedSheetName } from '../../book/area';
import { areaDifference } from '../../book/areaDifference';
import { withArea } from '../../book/areaUnion';
import type { Validation } from '../../book/sheetParts';
import { invalidArgument } from '../apiError';
import type { Host } from '../host';
import { WireType } from '../wireType';
import { operatorWord } from './conditionalFormats';
import { rangeType } from './range';
import type { AreasTarget } from './rangeAreas';

type RuleKind = 'list' | 'wholeNumber' | 'decimal' | 'date' | 'time' | 'textLength' | 'custom';

const KINDS: ReadonlyArray<readonly [RuleKind, Validation['type'], string]> = [
  ['list', 'list', 'List'],
  ['wholeNumber', 'whole', 'WholeNumber'],
  ['decimal', 'decimal', 'Decimal'],
  ['date', 'date', 'Date'],
  ['time', 'time', 'Time'],
  ['textLength', 'textLength', 'TextLength'],
  ['custom', 'custom', 'Custom'],
];

export const dataValidationType = new WireType<AreasTarget>('DataValidation', () => ({
  properties: {
    type: { get: typeOf },
    rule: {
      get: (range) => ruleOf(validationOf(range)),
      set: (range, rule, host) => replace(range, readRule(rule), host),
    },
    prompt: {
      get: (range) => {
        const own = validationOf(range);
        return {
          showPrompt: own?.showInputMessage ?? true,
          title: own?.inputTitle ?? '',
          message: own?.inputMessage ?? '',
        };
      },
      set: (range, prompt, host) => {
        const { title, message, showPrompt } = prompt as {
          title?: string;
          message?: string;
          showPrompt?: boolean;
        };
        amend(
          range,
          { inputTitle: title, inputMessage: message, showInputMessage: showPrompt !== false },
          host,
        );
      },
    },
    errorAlert: {
      get: (range) => {
        const own = validationOf(range);
        return {
          showAlert: own?.showErrorMessage ?? true,
          style: capital(own?.errorStyle ?? 'stop'),
          title: own?.errorTitle ?? '',
          message: own?.errorMessage ?? '',
        };
      },
      set: (range, alert, host) => {
        const fields = alert as { title?: string; message?: string; style?: string; showAlert?: boolean };
        const change: Partial<Validation> = {
          errorTitle: fields.title,
          errorMessage: fields.message,
          errorStyle: fields.style?.toLowerCase() as Validation['errorStyle'],
          showErrorMessage: fields.showAlert !== false,
        };
        amend(range, change, host);
      },
    },
    ignoreBlanks: {
      get: (range) => validationOf(range)?.allowBlank ?? true,
      set: (range, ignored, host) => amend(range, { allowBlank: ignored === true }, host),
    },
    valid: { get: () => null, onlyByName: true },
  },
  methods: { clear: (range, _, host) => replace(range, null, host) },
}));

/** None, one type, `Inconsistent` where some cells have none, `MixedCriteria` where they have several. */
function typeOf(target: AreasTarget): string {
  const found = touching(target);
  const [first] = found;
  if (first === undefined) return 'None';
  if (validationOf(target)) return KINDS.find(([, ours]) => ours === first.type)?.[2] ?? 'None';
  const areas = found.flatMap(areasOf);
  return target.areas.every((area) => coversAll(areas, area)) ? 'MixedCriteria' : 'Inconsistent';
}

function areasOf({ range }: Validation): readonly CellArea[] {
  return range.split(/\s+/).flatMap((part) => parseAreaAddress(part) ?? []);
}

/** The validations that cells of the areas have. */
function touching({ sheet, areas }: AreasTarget): readonly Validation[] {
  return sheet.layout.validations.filter((validation) =>
    areasOf(validation).some((own) => areas.some((area) => intersection(own, area))),
  );
}

function coversAll(covers: readonly CellArea[], area: CellArea): boolean {
  const left = covers.reduce<readonly CellArea[]>(
    (parts, cover) => parts.flatMap((part) => areaDifference(part, cover)),
    [area],
  );
  return left.length === 0;
}

/** The validation that all cells of the areas have, or undefined. */
function validationOf(target: AreasTarget): Validation | undefined {
  const [only, ...more] = touching(target);
  if (only === undefined || more.length > 0) return undefined;
  const covers = areasOf(only);
  return target.areas.every((area) => coversAll(covers, area)) ? only : undefined;
}

/** Puts one validation (or none) on the areas and takes the areas out of all others. */
function replace(
  { sheet, areas }: AreasTarget,
  rule: Omit<Validation, 'range'> | null,
  { book }: Host,
): void {
  const others = sheet.layout.validations.flatMap((validation) => {
    const covered = areasOf(validation);
    if (!covered.some((own) => areas.some((area) => intersection(own, area)))) return [validation];
    const left = areas.reduce<readonly CellArea[]>(
      (parts, area) => parts.flatMap((part) => areaDifference(part, area)),
      covered,
    );
    return left.length > 0 ? [{ ...validation, range: left.map(areaAddress).join(' ') }] : [];
  });
  book.setLayout(sheet, { validations: rule ? withRule(others, rule, areas) : others }, areas);
}

/** The same rule is kept once, as Excel keeps it in a file: a cell of its own would be one more for every record. */
function withRule(
  validations: readonly Validation[],
  { range: _, ...rule }: Omit<Validation, 'range'> & { readonly range?: string },
  areas: readonly CellArea[],
): readonly Validation[] {
  const same = validations.find(({ range: _own, ...other }) => ruleKey(other) === ruleKey(rule));
  if (same === undefined) return [...validations, { ...rule, range: areas.map(areaAddress).join(' ') }];
  return validations.map((each) =>
    each === same ? { ...each, range: areas.reduce(withArea, each.range) } : each,
  );
}

/** What is left out means what the getters above say. */
const DEFAULTS = { allowBlank: true, showErrorMessage: true, showInputMessage: true, errorStyle: 'stop' };

function ruleKey(rule: object): string {
  return JSON.stringify(
    Object.entries({ ...DEFAULTS, ...rule })
      .filter(([, value]) => value !== undefined && value !== '')
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function amend(range: AreasTarget, change: Partial<Validation>, host: Host): void {
  const former = validationOf(range);
  if (!former) throw invalidArgument('请先设置数据验证规则，再设置提示。');
  replace(range, { ...former, ...change }, host);
}

function readRule(given: unknown): Omit<Validation, 'range'> | null {
  const rules = (given ?? {}) as Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;
  for (const [kind, type] of KINDS) {
    const rule = rules[kind];
    if (!rule) continue;
    const common = { type, allowBlank: true, showErrorMessage: true, showInputMessage: true };
    if (kind === 'list') return { ...common, ...listSource(rule.source) };
    if (kind === 'custom') return { ...common, formula1: formulaText(rule.formula) };
    return {
      ...common,
      operator: operatorWord(String(rule.operator ?? 'Between')),
      formula1: formulaText(rule.formula1),
      ...(rule.formula2 !== undefined && { formula2: formulaText(rule.formula2) }),
    };
  }
  return null;
}

/** A list is written out ('是,否'), or refers to cells or a name ('=名册'). The file takes 255 characters at most. */
function listSource(source: unknown): Pick<Validation, 'values' | 'formula1'> {
  if (typeof source !== 'string') {
    const { sheet, area } = rangeType.targetOf(source);
    return { formula1: `${quotedSheetName(sheet.name)}!${areaAddress(area)}` };
  }
  if (source.startsWith('=')) return { formula1: source.slice(1) };
  if (source.length > 255) throw invalidArgument('下拉列表超过 255 个字符，请改为引用单元格区域或名称。');
  return { values: source.split(',').map((word) => word.trim()) };
}

function formulaText(formula: unknown): string {
  return String(formula ?? '').replace(/^=/, '');
}

function ruleOf(validation: Validation | undefined): object {
  const kind = KINDS.find(([, ours]) => ours === validation?.type)?.[0];
  if (!validation || !kind) return {};
  if (kind === 'list') {
    const source = validation.values?.join(',') ?? `=${validation.formula1 ?? ''}`;
    return { list: { inCellDropDown: true, source } };
  }
  if (kind === 'custom') return { custom: { formula: `=${validation.formula1 ?? ''}` } };
  return {
    [kind]: {
      formula1: validation.formula1,
      formula2: validation.formula2,
      operator: capital(validation.operator ?? 'between'),
    },
  };
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
