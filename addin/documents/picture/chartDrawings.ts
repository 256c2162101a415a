import {
  chartInWords,
  hundredthsOf,
  type ChartRate,
  type RankingChart,
} from '../../../ledger/bulletin/rankingChart';
import { TEXT_WIDTH } from '../pageMeasures';
import { plainText } from '../plainText';
import {
  EM,
  heightOf,
  LINE_PITCH,
  MOST_ROW,
  nameWidth,
  pagesOfRows,
  widthOf,
  type ChartRow,
} from './chartRows';
import type { Drawing, Shape } from './drawing';

/** All measures in twips. From the middle of a line of characters down to its base line, in parts of its height. */
const MIDDLE_TO_BASE = 0.36;

const TOP = 60;
/** With the company's line and its name above the bars. */
const TOP_WITH_LINE = 300;
const AXIS_HEIGHT = 640;
const BAR_SHARE = 0.56;
/** However small a rate above 0 is, its bar shows. */
const LEAST_BAR = 40;

const RANK_END = 230;
const NAME_START = 430;
const GAP = 110;
const VALUE_ROOM = 900;
const TICK = 60;
const COMPANY = '公司';
const THIN = 8;
const THICK = 15;

/** Where the bars begin, and how long one is. */
interface Scale {
  readonly left: number;
  readonly top: number;
  readonly lengthOf: (hundredths: number) => number;
}

type Alignment = 'left' | 'center' | 'right';

function words(
  text: string,
  x: number,
  middle: number,
  align: Alignment,
  figure: string | null = null,
): Shape {
  const y = Math.round(middle + MIDDLE_TO_BASE * EM);
  return { type: 'text', text, x, y, align, face: 'body', em: EM, figure };
}

function ruler(from: readonly [number, number], to: readonly [number, number]): Shape {
  return { type: 'line', from, to, thickness: THICK, ink: 'black' };
}

function rowShapes(
  { bar, lines, height }: ChartRow,
  top: number,
  { left, lengthOf }: Scale,
): readonly Shape[] {
  const middle = Math.round(top + height / 2);
  const hundredths = hundredthsOf(bar.rate);
  const length = hundredths === 0 ? 0 : Math.max(LEAST_BAR, lengthOf(hundredths));
  const thickness = Math.round(Math.min(height, MOST_ROW) * BAR_SHARE);
  const value = `${bar.rate}%`;
  const valueX = left + length + GAP / 2;
  const firstLine = middle - ((lines.length - 1) * LINE_PITCH) / 2;
  const drawn: Shape = {
    ...{ type: 'rectangle', ink: 'dark', x: left, y: middle - Math.round(thickness / 2) },
    ...{ width: length, height: thickness },
  };
  // No guide runs through the figure.
  const ground: Shape = {
    ...{ type: 'rectangle', ink: 'paper', x: valueX - GAP / 5, y: middle - EM / 2 },
    ...{ width: Math.ceil(widthOf(value)) + (2 * GAP) / 5, height: EM },
  };
  return [
    words(String(bar.rank), RANK_END, middle, 'right'),
    ...lines.map((line, i) => words(line, left - GAP, firstLine + i * LINE_PITCH, 'right')),
    ...(length === 0 ? [] : [drawn]),
    ...[ground, words(value, valueX, middle, 'left', bar.figure)],
  ];
}

function guides(marks: readonly number[], bottom: number, { left, top, lengthOf }: Scale): readonly Shape[] {
  return marks.slice(1).map((mark) => {
    const x = left + lengthOf(mark);
    return { type: 'line', from: [x, top], to: [x, bottom], thickness: THIN, ink: 'light' };
  });
}

/** Bars that end left of the line stand better than the company as a whole. */
function companyShapes(
  { rate, figure }: ChartRate,
  bottom: number,
  { left, top, lengthOf }: Scale,
): readonly Shape[] {
  const x = left + lengthOf(hundredthsOf(rate));
  const start = Math.round(x - (widthOf(COMPANY) + GAP / 2 + widthOf(`${rate}%`)) / 2);
  return [
    ruler([x, top], [x, bottom]),
    words(COMPANY, start, top / 2, 'left'),
    words(`${rate}%`, start + widthOf(COMPANY) + GAP / 2, top / 2, 'left', figure),
  ];
}

function axisShapes(
  measure: string,
  marks: readonly number[],
  bottom: number,
  { left, top, lengthOf }: Scale,
): readonly Shape[] {
  const right = left + lengthOf(marks.at(-1) ?? 0);
  const ticks = marks.flatMap((mark) => {
    const x = left + lengthOf(mark);
    return [
      ruler([x, bottom], [x, bottom + TICK]),
      words(String(mark / 100), x, bottom + TICK + 0.6 * EM, 'center'),
    ];
  });
  return [
    ...[ruler([left, top], [left, bottom]), ruler([left, bottom], [right, bottom]), ...ticks],
    words(measure, (left + right) / 2, bottom + AXIS_HEIGHT - 0.6 * EM, 'center'),
  ];
}

/** The ranking as horizontal bars, as wide as the text area; a picture for every page that it takes. */
export function chartDrawings(chart: RankingChart): readonly Drawing[] {
  const { measure, bars, company, axis } = chart;
  const width = nameWidth(bars);
  const left = NAME_START + width + GAP;
  const lengthOf = (hundredths: number): number =>
    Math.round((hundredths / axis.end) * (TEXT_WIDTH - VALUE_ROOM - left));
  const top = company === null ? TOP : TOP_WITH_LINE;
  const scale = { left, top, lengthOf };
  const marks = Array.from({ length: axis.end / axis.step + 1 }, (_, i) => i * axis.step);
  return pagesOfRows(bars, width).map((rows) => {
    const bottom = top + heightOf(rows);
    const drawn = rows.flatMap((row, i) => rowShapes(row, top + heightOf(rows.slice(0, i)), scale));
    const own = rows.map(({ bar }) => bar);
    return {
      ...{ width: TEXT_WIDTH, height: bottom + AXIS_HEIGHT },
      description: plainText(chartInWords(chart, own)),
      shapes: [
        ...guides(marks, bottom, scale),
        ...(company === null ? [] : companyShapes(company, bottom, scale)),
        ...drawn,
        ...axisShapes(measure, marks, bottom, scale),
      ],
    };
  });
}
