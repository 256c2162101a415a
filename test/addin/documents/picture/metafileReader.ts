/** Test aid: reads an enhanced metafile by [MS-EMF] alone, knowing nothing of what wrote it; throws where it is none. */

export interface MetafileText {
  readonly text: string;
  /** In device units, which are the header's. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly font: string;
  readonly charset: number;
  readonly height: number;
}

export interface Metafile {
  /** Inclusive, in device units. */
  readonly bounds: readonly number[];
  readonly frameMm: readonly number[];
  readonly unitsAMm: number;
  readonly types: readonly number[];
  readonly texts: readonly MetafileText[];
  readonly boxes: ReadonlyArray<{ readonly edges: readonly number[]; readonly colour: string }>;
  readonly points: ReadonlyArray<readonly [x: number, y: number]>;
}

const hex = (colour: number): string =>
  [0, 8, 16].map((shift) => ((colour >> shift) & 255).toString(16).padStart(2, '0')).join('');

export function readMetafile(bytes: Uint8Array): Metafile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const int = (at: number): number => view.getInt32(at, true);
  const ints = (at: number, count: number): readonly number[] =>
    Array.from({ length: count }, (_, i) => int(at + 4 * i));
  const wide = (at: number, count: number): string =>
    Array.from({ length: count }, (_, i) => String.fromCharCode(view.getUint16(at + 2 * i, true))).join('');
  const must = (holds: boolean, what: string): void => {
    if (!holds) throw new Error(what);
  };

  must(int(0) === 1 && [88, 100, 108].includes(int(4)), 'no header');
  must(wide(40, 2) === '\u4520\u464d' && int(44) === 0x10000, 'signature or version');
  must(int(48) === bytes.length, 'size of the file');
  const [dotsAcross = 0, , mmAcross = 1] = ints(72, 4);

  const objects = new Map<number, { readonly type: number; readonly at: number }>();
  const selected = new Map<string, number>();
  const kindOf = new Map([
    [38, 'pen'],
    [39, 'brush'],
    [82, 'font'],
  ]);
  const types: number[] = [];
  const texts: MetafileText[] = [];
  const boxes: Array<{ edges: readonly number[]; colour: string }> = [];
  const points: Array<[number, number]> = [];
  let at = 0;
  while (at < bytes.length) {
    const [type = 0, size = 0] = ints(at, 2);
    must(size >= 8 && size % 4 === 0 && at + size <= bytes.length, `size of record ${String(types.length)}`);
    types.push(type);
    if (kindOf.has(type)) objects.set(int(at + 8), { type, at });
    if (type === 37) {
      const number = int(at + 8);
      const object = objects.get(number);
      must(number < 0 || object !== undefined, `object ${String(number)} was never made`);
      if (object !== undefined) selected.set(kindOf.get(object.type) ?? '', object.at);
    }
    if (type === 43)
      boxes.push({ edges: ints(at + 8, 4), colour: hex(int((selected.get('brush') ?? 0) + 16)) });
    if (type === 27 || type === 54) points.push([int(at + 8), int(at + 12)]);
    if (type === 84) {
      const [x = 0, y = 0, length = 0, textAt = 0] = ints(at + 36, 4);
      const advances = ints(at + int(at + 72), length);
      const font = selected.get('font') ?? 0;
      must(textAt + 2 * length <= size && int(at + 72) + 4 * length <= size, 'text beyond its record');
      texts.push({
        ...{ text: wide(at + textAt, length), x, y, width: advances.reduce((sum, each) => sum + each, 0) },
        font: wide(font + 40, 32).replace(/\0.*$/s, ''),
        ...{ charset: view.getUint8(font + 35), height: int(font + 12) },
      });
    }
    at += size;
    must(type !== 14 || at === bytes.length, 'end before the end');
  }
  must(types.at(-1) === 14, 'no end');
  must(int(52) === types.length, 'number of records');
  must(view.getUint16(56, true) === objects.size + 1, 'number of objects');
  return {
    ...{ bounds: ints(8, 4), frameMm: ints(24, 4).map((hundredths) => hundredths / 100) },
    ...{ unitsAMm: dotsAcross / mmAcross, types, texts, boxes, points },
  };
}
