import { makeStyles } from '@fluentui/react-components';
import { INKS, type Ink, type Shape } from '../../documents/picture/drawing';
import type { PlacedPicture } from '../../documents/preview/laidPage';
import { FAMILIES, pixels } from './pageLook';
import { TracedText, type Traceable } from './TracedText';

const FORCED = '@media (forced-colors: active)';

const useStyles = makeStyles({
  picture: { position: 'absolute', left: 0 },
  drawing: { display: 'block', overflow: 'visible' },
  figure: { position: 'absolute', whiteSpace: 'pre', lineHeight: 1 },
  black: { color: `#${INKS.black}`, [FORCED]: { color: 'CanvasText' } },
  dark: { color: `#${INKS.dark}`, [FORCED]: { color: 'CanvasText' } },
  light: { color: `#${INKS.light}`, [FORCED]: { color: 'GrayText' } },
  paper: { color: `#${INKS.paper}`, [FORCED]: { color: 'Canvas' } },
});

const ANCHORS = { left: 'start', center: 'middle', right: 'end' } as const;
/** From the top of a line as high as its type down to its base line, in parts of that. */
const TOP_TO_BASE = 0.84;

type Text = Extract<Shape, { type: 'text' }>;
type TracedShape = Text & { readonly figure: string };

const isTraced = (shape: Shape): shape is TracedShape => shape.type === 'text' && shape.figure !== null;

/** A drawing as it will be printed; its figures are a click away from their rows. */
export function PrintedPicture({
  picture: { y, drawing },
  source,
}: {
  readonly picture: PlacedPicture;
  readonly source: Traceable;
}) {
  const styles = useStyles();
  const { width, height, shapes, description } = drawing;
  return (
    <div className={styles.picture} style={{ top: pixels(y), width: pixels(width), height: pixels(height) }}>
      <svg
        className={styles.drawing}
        width={pixels(width)}
        height={pixels(height)}
        viewBox={`0 0 ${String(width)} ${String(height)}`}
        role="img"
        aria-label={description}
      >
        {shapes.map((shape, i) => (isTraced(shape) ? null : <Drawn key={i} shape={shape} inks={styles} />))}
      </svg>
      {shapes.filter(isTraced).map(({ text, x, y: base, em, face, figure }, i) => (
        <div
          key={i}
          className={styles.figure}
          style={{
            ...{ left: pixels(x), top: pixels(base - TOP_TO_BASE * em), fontSize: pixels(em) },
            fontFamily: FAMILIES[face],
          }}
        >
          <TracedText text={text} traces={[{ start: 0, end: text.length, figure }]} {...source} />
        </div>
      ))}
    </div>
  );
}

function Drawn({ shape, inks }: { readonly shape: Shape; readonly inks: Readonly<Record<Ink, string>> }) {
  if (shape.type === 'rectangle') {
    const { x, y, width, height, ink } = shape;
    return <rect {...{ x, y, width, height }} fill="currentColor" className={inks[ink]} />;
  }
  if (shape.type === 'line') {
    const { from, to, thickness, ink } = shape;
    return (
      <line
        {...{ x1: from[0], y1: from[1], x2: to[0], y2: to[1] }}
        className={inks[ink]}
        stroke="currentColor"
        strokeWidth={thickness}
      />
    );
  }
  const { text, x, y, align, face, em } = shape;
  return (
    <text
      {...{ x, y, fontSize: em, fontFamily: FAMILIES[face], textAnchor: ANCHORS[align] }}
      className={inks.black}
      fill="currentColor"
    >
      {text}
    </text>
  );
}
