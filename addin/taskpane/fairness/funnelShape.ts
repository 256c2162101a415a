import type { Fairness, UnitFairness } from '../../../ledger/score/fairness/fairness';
import { funnelLimits } from '../../../ledger/score/fairness/funnel';

export const WIDTH = 326;
export const HEIGHT = 236;
const AREA = { left: 34, right: WIDTH - 8, top: 22, bottom: HEIGHT - 40 } as const;
/** Sample sizes at which the limits are drawn: their steps are seen, and a large sample costs no more than a small one. */
const STEPS = 120;

interface Tick {
  readonly at: number;
  readonly label: string;
}

/** The funnel in the chart's own units. */
export interface FunnelShape {
  readonly area: typeof AREA;
  /** Paths of the upper and the lower limit. */
  readonly outer: readonly string[];
  readonly inner: readonly string[];
  readonly target: number;
  readonly highestX: number;
  readonly points: ReadonlyArray<{ readonly unit: UnitFairness; readonly x: number; readonly y: number }>;
  readonly ticksX: readonly Tick[];
  readonly ticksY: readonly Tick[];
}

/** A round number at or above a value: 1, 2 or 5 with zeros. */
function roundUp(value: number): number {
  const size = 10 ** Math.floor(Math.log10(value));
  return size * ([1, 2, 5, 10].find((factor) => factor * size >= value) ?? 10);
}

const places = (value: number): string => value.toFixed(1);

/** What is expected of all units together: the middle of the drawn funnel. */
function commonTarget({ units, pooledRate }: Fairness): number {
  const inspected = units.reduce((total, unit) => total + unit.inspected, 0);
  const expected = units.reduce((total, unit) => total + unit.target * unit.inspected, 0);
  return inspected === 0 ? pooledRate : expected / inspected;
}

/** Where everything of the funnel chart goes. */
export function funnelShape(fairness: Fairness): FunnelShape {
  const { units, dispersion } = fairness;
  const target = commonTarget(fairness);
  const most = Math.max(10, ...units.map(({ inspected }) => inspected)) * 1.05;
  const shown = units.flatMap(({ rate, limits }) => [rate, limits.upper998]);
  const highest = 1.05 * Math.max(0.05, ...shown);
  const top = Math.min(1, roundUp(highest));
  const x = (inspected: number): number => AREA.left + ((AREA.right - AREA.left) * inspected) / most;
  const y = (rate: number): number => AREA.bottom - ((AREA.bottom - AREA.top) * Math.min(rate, top)) / top;
  const sizes = [...new Set(Array.from({ length: STEPS }, (_, i) => Math.ceil(((i + 1) * most) / STEPS)))];
  const limits = sizes.map((size) => ({ size, ...funnelLimits(size, target, dispersion) }));
  const path = (of: (limit: (typeof limits)[number]) => number): string =>
    limits
      // Limits of the smallest samples pass the top: nothing can be said of them.
      .filter((limit) => of(limit) <= top)
      .map((limit, i) => `${i === 0 ? 'M' : 'L'}${places(x(limit.size))} ${places(y(of(limit)))}`)
      .join('');
  const stepX = roundUp(most / 6);
  const stepY = roundUp(top / 5);
  const ticks = (step: number, end: number): readonly number[] =>
    Array.from({ length: Math.floor(end / step + 1e-9) + 1 }, (_, i) => i * step);
  return {
    area: AREA,
    outer: [path(({ upper998 }) => upper998), path(({ lower998 }) => lower998)],
    inner: [path(({ upper95 }) => upper95), path(({ lower95 }) => lower95)],
    target: y(target),
    highestX: AREA.right,
    points: units.map((unit) => ({ unit, x: x(unit.inspected), y: y(unit.rate) })),
    ticksX: ticks(stepX, most).map((size) => ({ at: x(size), label: String(size) })),
    ticksY: ticks(stepY, top).map((rate) => ({
      at: y(rate),
      label: `${String(Math.round(rate * 1000) / 10)}%`,
    })),
  };
}
