import fc from 'fast-check';
import { chartDrawings } from '../../../../addin/documents/picture/chartDrawings';
import { enhancedMetafile } from '../../../../addin/documents/picture/enhancedMetafile';
import type { Shape } from '../../../../addin/documents/picture/drawing';
import { rankingChart, type ChartBar, type RankingChart } from '../../../../ledger/bulletin/rankingChart';
import { readMetafile } from './metafileReader';

const LONG_UNIT = '国网唐县供电公司电力调度控制分中心（城区配电自动化运维抢修综合服务班组）';

function chartOf(
  rates: ReadonlyArray<readonly [unit: string, rate: string]>,
  company?: string,
): RankingChart {
  const bars = rates.map(([unit, rate]): ChartBar => {
    const rank = 1 + rates.filter(([, other]) => Number(other) > Number(rate)).length;
    return { rank, unit, rate, figure: `${unit}.problemRate` };
  });
  return rankingChart(
    '有问题率排名图',
    bars,
    company === undefined ? null : { rate: company, figure: 'problemRate' },
  );
}

const textsOf = (chart: RankingChart): readonly string[] =>
  chartDrawings(chart).flatMap(({ shapes }) =>
    shapes.flatMap((shape) => (shape.type === 'text' ? [shape.text] : [])),
  );
const barsOf = (shapes: readonly Shape[]) =>
  shapes.flatMap((shape) => (shape.type === 'rectangle' && shape.ink === 'dark' ? [shape] : []));

it('draws bars as long as their rates, each with its rank, its unit and its figure at the end', () => {
  const rates = [
    ['川里供电所', '100.00'],
    ['军城供电所', '50.00'],
    ['城区供电所', '50.00'],
    ['办公室', '0.01'],
    ['营销部', '0.00'],
  ] as const;
  const [drawing] = chartDrawings(chartOf(rates, '25.00'));
  const bars = barsOf(drawing?.shapes ?? []);
  const [first, second, third, least] = bars.map(({ width }) => width);
  expect(bars).toHaveLength(4);
  expect(Number(second) / Number(first)).toBeCloseTo(0.5, 3);
  expect(third).toBe(second);
  // However small, a rate shows; 0 has no bar.
  expect(least).toBe(40);
  const texts = drawing?.shapes.filter((shape) => shape.type === 'text') ?? [];
  expect(texts.slice(0, 2).map(({ text }) => text)).toEqual(['公司', '25.00%']);
  expect(texts.slice(2, 17).map(({ text }) => text)).toEqual(
    rates.flatMap(([unit, rate], i) => [['1', '2', '2', '4', '5'][i], unit, `${rate}%`]),
  );
  expect(texts.slice(17).map(({ text }) => text)).toEqual([
    '0',
    '20',
    '40',
    '60',
    '80',
    '100',
    '有问题率（%）',
  ]);
  expect(drawing?.description).toBe(
    '有问题率排名图，条形图，共5个部门：第1名川里供电所100.00%；第2名军城供电所50.00%；第2名城区供电所50.00%；' +
      '第4名办公室0.01%；第5名营销部0.00%。竖线为公司有问题率25.00%。',
  );
});

it('has an axis with a few round marks, from rates below a percent to none at all', () => {
  const marks = (rate: string) => textsOf(chartOf([['办公室', rate]])).slice(3, -1);
  expect(marks('0.31')).toEqual(['0', '0.1', '0.2', '0.3', '0.4']);
  expect(marks('12.50')).toEqual(['0', '5', '10', '15']);
  expect(marks('0.00')).toEqual(['0', '1', '2', '3', '4', '5']);
});

it('goes on over pages where one can’t hold all units, and says each unit once', () => {
  const units = (count: number) =>
    Array.from({ length: count }, (_, i) => [`第${String(i + 1)}供电所`, (50 - i).toFixed(2)] as const);
  expect(chartDrawings(chartOf(units(30), '8.00'))).toHaveLength(1);
  const pages = chartDrawings(chartOf(units(41), '8.00')).map(({ shapes }) => barsOf(shapes).length);
  expect(pages).toEqual([21, 20]);
});

it('keeps every picture within the text area and every text within its picture, whatever units are called', () => {
  const unit = fc.oneof(
    fc.constantFrom('办公室', LONG_UNIT, '城关10kV供电所', '<b>&"', '𬎆𠮷㐱', 'a\u0000\nb'),
    fc.string({ maxLength: 60, unit: 'binary' }),
  );
  const rate = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => (hundredths / 100).toFixed(2));
  fc.assert(
    fc.property(
      fc.array(fc.tuple(unit, rate), { minLength: 1, maxLength: 60 }),
      fc.option(rate, { nil: undefined }),
      (rates, company) => {
        const drawings = chartDrawings(chartOf(rates, company));
        const drawn = drawings.flatMap(({ shapes }) => shapes);
        const values = drawn.filter(
          (shape) => shape.type === 'text' && /\.problemRate$/.test(shape.figure ?? ''),
        );
        expect(values).toHaveLength(rates.length);
        for (const drawing of drawings) {
          expect(drawing.width).toBe(8844);
          // The page less the attachment's head and the caption.
          expect(drawing.height).toBeLessThanOrEqual(12_756 - 3 * 579 - 700 - 579);
          const { texts, boxes, points } = readMetafile(enhancedMetafile(drawing));
          const corners = boxes.flatMap(({ edges: [a = 0, b = 0, c = 0, d = 0] }) => [
            [a, b],
            [c, d],
          ]);
          const ends = texts.flatMap(({ x, y, width }) => [
            [x, y],
            [x + width, y],
          ]);
          const outside = [...corners, ...ends, ...points].filter(
            ([x = 0, y = 0]) => x < 0 || x > drawing.width || y < 0 || y > drawing.height,
          );
          expect(outside).toEqual([]);
        }
      },
    ),
    { seed: 2016, numRuns: 20 },
  );
});
