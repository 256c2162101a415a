import { characterWidth } from '../preview/lineBreaks';
import { LATIN, TYPEFACES } from '../typefaces';
import { INKS, type Drawing, type Ink, type Shape } from './drawing';

/** Types of records ([MS-EMF] 2.1.1). */
const HEADER = 1;
const END_OF_FILE = 14;
const SET_MAP_MODE = 17;
const SET_BACKGROUND_MODE = 18;
const SET_TEXT_ALIGN = 22;
const MOVE_TO = 27;
const SELECT_OBJECT = 37;
const CREATE_PEN = 38;
const CREATE_BRUSH = 39;
const RECTANGLE = 43;
const LINE_TO = 54;
const CREATE_FONT = 82;
const TEXT_OUT = 84;

const SIGNATURE = 0x464d4520;
const VERSION = 0x10000;
const HEADER_WORDS = 27;
/** Units are those of the device: a device of 10 inches with a dot a twip. */
const UNITS_OF_DEVICE = 1;
const DEVICE_DOTS = 14_400;
const DEVICE_MM = 254;
const HUNDREDTHS_MM_A_TWIP = (100 * DEVICE_MM) / DEVICE_DOTS;

const TRANSPARENT = 1;
const LEFT_ON_BASE_LINE = 24;
const NO_PEN = 0x8000_0008;
const COMPATIBLE = 1;
/** To the text itself within its record, in bytes. */
const TEXT_OFFSET = 76;

/** Character sets, and pitch with family, by which a font is chosen where the named one is missing. */
const CHINESE = { set: 134, pitch: 0x31 } as const;
const WESTERN = { set: 0, pitch: 0x12 } as const;
const REGULAR = 400;

/** A record consists of 32-bit words; so does the whole file. */
function record(type: number, ...words: readonly number[]): readonly number[] {
  return [type, 4 * (words.length + 2), ...words];
}

/** 16-bit characters in pairs, the last one filled up with 0. */
function textWords(text: string, count = Math.ceil(text.length / 2)): readonly number[] {
  const unit = (at: number): number => (at < text.length ? text.charCodeAt(at) : 0);
  return Array.from({ length: count }, (_, i) => unit(2 * i) | (unit(2 * i + 1) << 16));
}

function floatWord(value: number): number {
  return new Int32Array(new Float32Array([value]).buffer)[0] ?? 0;
}

/** RRGGBB as a COLORREF, whose red comes first in the file. */
function colour(ink: Ink): number {
  const [red, green, blue] = [0, 2, 4].map((at) => parseInt(INKS[ink].slice(at, at + 2), 16));
  return Number(red) | (Number(green) << 8) | (Number(blue) << 16);
}

const zeros = (count: number): readonly number[] => Array.from({ length: count }, () => 0);

function fontWords(name: string, em: number): readonly number[] {
  const { set, pitch } = name === LATIN ? WESTERN : CHINESE;
  // Height of the characters, not of the line; then width, two angles, weight, four styles and five ways to choose.
  const look = [-em, 0, 0, 0, REGULAR, set << 24, pitch << 24];
  return [...look, ...textWords(name, 16), ...zeros(57)];
}

/** Pens, brushes and fonts, each made once and selected by the number it was made with. */
class Objects {
  private readonly numbers = new Map<string, number>();
  readonly records: Array<readonly number[]> = [];

  selected(type: number, ...words: readonly number[]): readonly number[] {
    const key = [type, ...words].join();
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.numbers.size + 1;
      this.numbers.set(key, number);
      this.records.push(record(type, number, ...words));
    }
    return record(SELECT_OBJECT, number);
  }
}

/** A stretch of text in one typeface, with the room that each 16-bit character takes. */
interface Run {
  readonly text: string;
  readonly typeface: string;
  readonly advances: readonly number[];
}

/** Figures and Latin letters are set in Times New Roman, as in the document's text. */
function runsOf({ text, face, em }: Extract<Shape, { type: 'text' }>): readonly Run[] {
  return (text.match(/[ -~]+|[^ -~]+/g) ?? []).map((run) => ({
    text: run,
    typeface: /^[ -~]/.test(run) ? LATIN : TYPEFACES[face],
    advances: [...run].flatMap((character) => [
      Math.round(characterWidth(character, em)),
      ...zeros(character.length - 1),
    ]),
  }));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

const SHARE_BEFORE = { left: 0, center: 0.5, right: 1 } as const;

function textRecords(
  shape: Extract<Shape, { type: 'text' }>,
  objects: Objects,
): ReadonlyArray<readonly number[]> {
  const runs = runsOf(shape);
  let x = Math.round(shape.x - SHARE_BEFORE[shape.align] * sum(runs.flatMap(({ advances }) => advances)));
  const scale = floatWord(HUNDREDTHS_MM_A_TWIP);
  return runs.flatMap(({ text, typeface, advances }) => {
    const characters = textWords(text);
    const at = x;
    x += sum(advances);
    return [
      objects.selected(CREATE_FONT, ...fontWords(typeface, shape.em)),
      record(
        TEXT_OUT,
        ...[0, 0, -1, -1, COMPATIBLE, scale, scale, at, Math.round(shape.y), text.length, TEXT_OFFSET, 0],
        ...[0, 0, -1, -1, TEXT_OFFSET + 4 * characters.length, ...characters, ...advances],
      ),
    ];
  });
}

function shapeRecords(shape: Shape, objects: Objects): ReadonlyArray<readonly number[]> {
  switch (shape.type) {
    case 'rectangle': {
      const { x, y, width, height, ink } = shape;
      return [
        record(SELECT_OBJECT, NO_PEN),
        objects.selected(CREATE_BRUSH, 0, colour(ink), 0),
        record(RECTANGLE, ...[x, y, x + width, y + height].map(Math.round)),
      ];
    }
    case 'line': {
      const { from, to, thickness, ink } = shape;
      return [
        objects.selected(CREATE_PEN, 0, thickness, 0, colour(ink)),
        record(MOVE_TO, ...from.map(Math.round)),
        record(LINE_TO, ...to.map(Math.round)),
      ];
    }
    case 'text':
      return textRecords(shape, objects);
  }
}

/**
 * A drawing as an enhanced metafile ([MS-EMF]), which Word, WPS and LibreOffice draw as sharply as the printer can; it names
 * its typefaces and holds none.
 */
export function enhancedMetafile({ width, height, shapes }: Drawing): Uint8Array<ArrayBuffer> {
  const objects = new Objects();
  const drawn = shapes.flatMap((shape) => shapeRecords(shape, objects));
  const body = [
    record(SET_MAP_MODE, UNITS_OF_DEVICE),
    record(SET_BACKGROUND_MODE, TRANSPARENT),
    record(SET_TEXT_ALIGN, LEFT_ON_BASE_LINE),
    ...objects.records,
    ...drawn,
    record(END_OF_FILE, 0, 16, 20),
  ];
  const words = body.flat();
  const frame = [width, height].map((twips) => Math.round(twips * HUNDREDTHS_MM_A_TWIP));
  const header = record(
    HEADER,
    ...[0, 0, width - 1, height - 1, 0, 0, ...frame, SIGNATURE, VERSION],
    ...[4 * (HEADER_WORDS + words.length), body.length + 1, objects.records.length + 1, 0, 0, 0],
    ...[DEVICE_DOTS, DEVICE_DOTS, DEVICE_MM, DEVICE_MM, 0, 0, 0, 1000 * DEVICE_MM, 1000 * DEVICE_MM],
  );
  const bytes = new Uint8Array(4 * (header.length + words.length));
  const view = new DataView(bytes.buffer);
  [...header, ...words].forEach((word, i) => view.setInt32(4 * i, word, true));
  return bytes;
}
