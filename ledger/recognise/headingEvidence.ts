import type { Field, FieldType, TextShape } from '../kinds/kind';
import { textKey } from '../values/textKey';
import { UNIT_NOUNS } from './unitNouns';

/** What a column holds by the last word of its header, whatever the words before it mean: 记分 are points, 移交日 is a day. */
type Heading = 'date' | 'names' | 'unit' | 'points' | 'share' | 'count' | 'yesNo' | 'code' | 'month';

const HEADINGS: ReadonlyArray<readonly [Heading, RegExp]> = [
  ['yesNo', /^是否|^有无|与否$|否$/],
  ['month', /月[份度]$/],
  ['share', /[率%]$|百分比$/],
  ['count', /[数量]$|[户人件笔]次$/],
  ['points', /分[值数]?$/],
  ['code', /[编单文函期字]号$|[编代]码$|No\.?$/i],
  ['date', /日期?$|时间$|[时期]限$|截止$/],
  ['unit', new RegExp(`(?:部门|单位|机构|科室|部室|${UNIT_NOUNS.join('|')})(?:全称|名称)?$`)],
  ['names', /(?:人|员工|姓名|领导|对象|者)$|[^定]员$/],
];

const TYPES: Readonly<Record<Heading, readonly FieldType[]>> = {
  date: ['date'],
  month: ['month'],
  names: ['people'],
  unit: ['unit'],
  points: ['points'],
  share: ['percent'],
  count: ['integer', 'quantity'],
  yesNo: ['boolean'],
  code: ['serial'],
};

const HEADED_SHAPES: ReadonlySet<TextShape | undefined> = new Set([
  'names',
  'code',
  'sentence',
  'fault',
  'citation',
  'penalty',
]);

const HEADED = new WeakMap<readonly string[], Heading | null>();

/** What the last word of a header names; null where it says nothing of it. */
export function headingOf(path: readonly string[]): Heading | null {
  const known = HEADED.get(path);
  if (known !== undefined) return known;
  const key = textKey(path.at(-1) ?? '').replace(/[([【].*$/, '');
  const heading = HEADINGS.find(([, ending]) => ending.test(key))?.[0] ?? null;
  HEADED.set(path, heading);
  return heading;
}

/** 被约见人, 受检人员: who is acted upon; the field's own name says so too. */
const isActedUpon = (name: string): boolean => /^[被受]/.test(name);

/** How the last word of a header suits a field: 1 it says so, -1 it says otherwise, 0 it says nothing. */
export function headingEvidence(path: readonly string[], field: Field): -1 | 0 | 1 {
  const heading = headingOf(path);
  if (heading === null) return 0;
  if (heading === 'names' && isActedUpon(path.at(-1) ?? '') && field.type === 'people')
    return isActedUpon(field.header) ? 1 : -1;
  const asNames = field.shape === 'names' && (heading === 'names' || heading === 'unit');
  const asCode = field.shape === 'code' && heading === 'code';
  if (TYPES[heading].includes(field.type) || asNames || asCode) return 1;
  // What a text field holds may be called anything: 现场人员情况; but no sentence stands under 扣分 or 日期.
  return field.type === 'text' && !HEADED_SHAPES.has(field.shape) ? 0 : -1;
}
