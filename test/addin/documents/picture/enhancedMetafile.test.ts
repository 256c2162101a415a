import { enhancedMetafile } from '../../../../addin/documents/picture/enhancedMetafile';
import type { Drawing } from '../../../../addin/documents/picture/drawing';
import { readMetafile } from './metafileReader';

const words = { type: 'text', align: 'left', face: 'body', em: 210, figure: null } as const;
const drawing: Drawing = {
  ...{ width: 8844, height: 1440, description: '' },
  shapes: [
    { type: 'rectangle', x: 100, y: 200, width: 300, height: 40, ink: 'dark' },
    { type: 'line', from: [100, 0], to: [100, 1440], thickness: 15, ink: 'black' },
    { ...words, text: '城关10kV所', x: 500, y: 700 },
    { ...words, text: '𠮷<b>', x: 4000, y: 900, align: 'right' },
    { ...words, text: '', x: 0, y: 0 },
  ],
};

it('is a metafile of its drawing’s size in print', () => {
  const { bounds, frameMm, unitsAMm } = readMetafile(enhancedMetafile(drawing));
  expect(bounds).toEqual([0, 0, 8843, 1439]);
  expect(frameMm).toEqual([0, 0, 156, 25.4]);
  // A twip a unit: nothing is rounded on the way to the printer.
  expect(unitsAMm * 25.4).toBeCloseTo(1440, 9);
});

it('draws boxes and lines where they stand', () => {
  const { boxes, points } = readMetafile(enhancedMetafile(drawing));
  expect(boxes).toEqual([{ edges: [100, 200, 400, 240], colour: '595959' }]);
  expect(points).toEqual([
    [100, 0],
    [100, 1440],
  ]);
});

it('sets Chinese text in the document’s typeface and figures in Times New Roman, side by side', () => {
  const { texts } = readMetafile(enhancedMetafile(drawing));
  expect(texts.map(({ text, font, charset }) => [text, font, charset])).toEqual([
    ['城关', '仿宋_GB2312', 134],
    ['10kV', 'Times New Roman', 0],
    ['所', '仿宋_GB2312', 134],
    ['𠮷', '仿宋_GB2312', 134],
    ['<b>', 'Times New Roman', 0],
  ]);
  const [chinese, latin, rest, rare, last] = texts;
  expect(texts.every(({ height }) => height === -210)).toBe(true);
  expect(chinese).toMatchObject({ x: 500, y: 700, width: 420 });
  expect(latin?.x).toBe(920);
  expect(rest?.x).toBe(920 + Number(latin?.width));
  // A character of two halves takes its room once, and what is aligned to the right ends there.
  expect(rare?.width).toBe(210);
  expect(Number(last?.x) + Number(last?.width)).toBe(4000);
});
