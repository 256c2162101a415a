import type { Field, FieldType } from '../kinds/kind';
import { failure } from '../result';
import { isErrorText, type CellContent, type Reading, type ReadingContext } from './cellContent';
import { readChoice, readChoices } from './choice';
import { readCycle } from './cycle';
import { readDate } from './date';
import { readFactor } from './factor';
import { readInteger } from './integer';
import { readMonth } from './month';
import { readPeople } from './people';
import { readPercent } from './percent';
import { readPoints } from './points';
import { readQuantity } from './quantity';
import { readSerial } from './serial';
import { readText } from './textValue';
import { readUnit } from './unit';
import { readYesNo } from './yesNo';

type Reader = (cell: CellContent, context: ReadingContext, field: Field) => Reading;

const READERS: Readonly<Record<FieldType, Reader>> = {
  serial: readSerial,
  text: readText,
  date: readDate,
  month: readMonth,
  unit: readUnit,
  people: readPeople,
  enum: (cell, _context, field) => readChoice(cell, field),
  enums: (cell, _context, field) => readChoices(cell, field),
  boolean: readYesNo,
  points: readPoints,
  integer: readInteger,
  quantity: readQuantity,
  percent: readPercent,
  cycle: readCycle,
  factor: readFactor,
};

/** Reads a cell as its field's type says. Excel's error values are a fault in every field. */
export function readField(cell: CellContent, field: Field, context: ReadingContext): Reading {
  if (isErrorText(cell.value)) return failure('formula.error');
  return READERS[field.type](cell, context, field);
}
