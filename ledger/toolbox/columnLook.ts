import type { Field, FieldType } from '../kinds/kind';

/** How a field's column looks, empty or filled. */
export interface ColumnLook {
  /** In characters of the default font, as Excel counts; a Chinese character is two wide. */
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
  /** 'General' where whatever is typed may stay as it is. */
  readonly format: string;
}

/** Padding at both sides of a cell. */
const MARGIN = 1;

const WIDTHS: Readonly<Record<FieldType, number>> = {
  serial: 5,
  text: 12,
  date: 11,
  month: 10,
  unit: 13,
  people: 10,
  enum: 6,
  enums: 10,
  boolean: 6,
  points: 7,
  integer: 7,
  quantity: 9,
  percent: 8,
  cycle: 10,
  factor: 6,
};

const SHAPE_WIDTHS = {
  code: 15,
  names: 11,
  sentence: 22,
  fault: 22,
  citation: 22,
  penalty: 22,
  goal: 12,
  counter: 8,
} as const;

/** A month and a document's number stay as typed: 3 must not become a day of 1900, 1.10 no 1.1. */
const FORMATS: Readonly<Partial<Record<FieldType, string>>> = {
  date: 'yyyy-mm-dd',
  month: '@',
  points: '0.0',
  integer: '0',
  percent: '0.0%',
  factor: '0',
};

const widthOfText = (text: string): number => text.length * 2;

/** Headers may break into two lines. */
const headerWidth = ({ header }: Field): number => widthOfText('字'.repeat(Math.ceil(header.length / 2)));

export function columnLook(field: Field): ColumnLook {
  const { type, shape, values = [] } = field;
  const contents = shape === undefined ? WIDTHS[type] : SHAPE_WIDTHS[shape];
  const words = values.map(widthOfText);
  const isNumber = type === 'points' || type === 'integer' || type === 'percent';
  const isProse = type === 'text' && shape !== 'code';
  return {
    width: Math.max(contents, headerWidth(field), ...words) + MARGIN,
    align: isNumber ? 'right' : isProse ? 'left' : 'center',
    format: shape === 'code' ? '@' : (FORMATS[type] ?? 'General'),
  };
}
