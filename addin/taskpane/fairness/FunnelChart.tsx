import { makeStyles, tokens } from '@fluentui/react-components';
import type { Fairness } from '../../../ledger/score/fairness/fairness';
import { useSay } from '../text/TextContext';
import { funnelShape, HEIGHT, WIDTH } from './funnelShape';
import { percent } from './percent';

const useStyles = makeStyles({
  chart: { display: 'block', width: '100%', height: 'auto', margin: '8px 0 0' },
  axis: { stroke: tokens.colorNeutralStroke1, fill: 'none' },
  text: { fill: tokens.colorNeutralForeground2, fontSize: '10px', fontFamily: 'inherit' },
  outer: { stroke: tokens.colorNeutralForeground1, fill: 'none', strokeWidth: 1.25 },
  inner: { stroke: tokens.colorNeutralForeground2, fill: 'none', strokeDasharray: '4 3' },
  target: { stroke: tokens.colorNeutralForeground3, strokeDasharray: '1 3' },
  point: { fill: tokens.colorBrandForeground1, stroke: tokens.colorBrandForeground1 },
  small: { fill: tokens.colorNeutralBackground1, stroke: tokens.colorBrandForeground1, strokeWidth: 1.5 },
  beyond: { fill: tokens.colorPaletteRedForeground1, stroke: tokens.colorPaletteRedForeground1 },
  name: { fill: tokens.colorNeutralForeground1, fontSize: '10px', fontFamily: 'inherit' },
});

/** The units' problem rates over their sample sizes, between the limits that chance leaves; its words say the same. */
export function FunnelChart({ fairness }: { readonly fairness: Fairness }) {
  const styles = useStyles();
  const say = useSay();
  const { area, outer, inner, target, points, ticksX, ticksY, highestX } = funnelShape(fairness);
  const beyond = points.filter(({ unit }) => unit.isBeyondLimit);
  const names = beyond.length === 0 ? '' : `（${beyond.map(({ unit }) => unit.unit).join('、')}）`;
  const words = say('fairness.chart', {
    ...{ rate: percent(fairness.pooledRate), units: points.length, beyond: beyond.length, names },
  });
  return (
    <svg
      className={styles.chart}
      viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`}
      role="img"
      aria-label={words}
    >
      <path className={styles.axis} d={`M${area.left} ${area.top}V${area.bottom}H${area.right}`} />
      {ticksX.map(({ at, label }) => (
        <text key={label} className={styles.text} x={at} y={area.bottom + 12} textAnchor="middle">
          {label}
        </text>
      ))}
      {ticksY.map(({ at, label }) => (
        <text key={label} className={styles.text} x={area.left - 4} y={at + 3} textAnchor="end">
          {label}
        </text>
      ))}
      <text className={styles.text} x={area.right} y={area.bottom + 25} textAnchor="end">
        {say('fairness.chartX')}
      </text>
      <text className={styles.text} x={2} y={9}>
        {say('fairness.chartY')}
      </text>
      <line className={styles.target} x1={area.left} x2={highestX} y1={target} y2={target} />
      {inner.map((path) => (
        <path key={path} className={styles.inner} d={path} />
      ))}
      {outer.map((path) => (
        <path key={path} className={styles.outer} d={path} />
      ))}
      {points.map(({ unit, x, y }) => (
        <g key={unit.unit}>
          <title>
            {say('fairness.point', {
              ...{ unit: unit.unit, rate: percent(unit.rate), problems: unit.problems },
              ...{ inspected: unit.inspected, limit: percent(unit.limits.upper998) },
            })}
          </title>
          {unit.isBeyondLimit ? (
            <path className={styles.beyond} d={`M${x} ${y - 6}l6 6l-6 6l-6 -6z`} />
          ) : (
            <circle className={unit.rolled.suffices ? styles.point : styles.small} cx={x} cy={y} r={4} />
          )}
          {unit.isBeyondLimit && (
            <text className={styles.name} x={x - 8} y={y + 3} textAnchor="end">
              {unit.unit}
            </text>
          )}
        </g>
      ))}
      <Legend />
    </svg>
  );
}

/** Below the axis, where no point can be. */
function Legend() {
  const styles = useStyles();
  const say = useSay();
  const lines = [
    [styles.outer, say('fairness.limit998')],
    [styles.inner, say('fairness.limit95')],
    [styles.target, say('fairness.target')],
  ] as const;
  return (
    <g>
      {lines.map(([style, words], i) => (
        <g key={words}>
          <line className={style} x1={i * 88 + 4} x2={i * 88 + 24} y1={HEIGHT - 8} y2={HEIGHT - 8} />
          <text className={styles.text} x={i * 88 + 28} y={HEIGHT - 4}>
            {words}
          </text>
        </g>
      ))}
    </g>
  );
}
