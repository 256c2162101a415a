import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import type { LaidPage, PlacedItem, PlacedLine, PlacedRow } from '../../documents/preview/laidPage';
import {
  FOOTER_GAP,
  FOOTER_LINE,
  MARGIN,
  PAGE,
  SIZES,
  TEXT_WIDTH,
  WIDE_MARGIN,
  WIDE_TEXT_WIDTH,
} from '../../documents/pageMeasures';
import { useSay } from '../text/TextContext';
import { FAMILIES, pixels, sizePixels, TWIPS_A_PIXEL, useLatin } from './pageLook';
import { PrintedPicture } from './PrintedPicture';
import { PrintedTable } from './PrintedTable';
import { TracedText, type Traceable } from './TracedText';

/** Width of the paper in pixels, unscaled. */
export const paperWidth = (isWide: boolean): number => (isWide ? PAGE.height : PAGE.width) / TWIPS_A_PIXEL;

const useStyles = makeStyles({
  // A printed page is white whatever the theme.
  paper: {
    position: 'relative',
    overflow: 'hidden',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    boxSizing: 'content-box',
    color: '#000000',
    backgroundColor: '#ffffff',
    boxShadow: tokens.shadow4,
    contentVisibility: 'auto',
    '@media (forced-colors: active)': { color: 'CanvasText', backgroundColor: 'Canvas' },
  },
  stale: { opacity: 0.3 },
  sheet: { position: 'absolute', top: 0, left: 0, transformOrigin: '0 0' },
  area: { position: 'absolute' },
  line: { position: 'absolute', whiteSpace: 'pre' },
  spread: { textAlign: 'justify', textAlignLast: 'justify', whiteSpace: 'nowrap' },
  red: { color: '#ff0000', '@media (forced-colors: active)': { color: 'CanvasText' } },
  rule: { position: 'absolute', left: 0, width: '100%', backgroundColor: 'currentColor' },
});

interface PrintedPageProps extends Traceable {
  readonly page: LaidPage;
  /** Of the former content; its own page is still to come. */
  readonly isStale: boolean;
  /** Pixels on the screen to one of the paper. */
  readonly scale: number;
}

/** A page on its paper, with margins and page number; every line where it will be printed. */
export const PrintedPage = memo(function PrintedPage({ page, isStale, scale, ...source }: PrintedPageProps) {
  useLatin();
  const styles = useStyles();
  const say = useSay();
  const { number, isWide, items } = page;
  const margin = isWide ? WIDE_MARGIN : MARGIN;
  const width = isWide ? PAGE.height : PAGE.width;
  const height = isWide ? PAGE.width : PAGE.height;
  const areaHeight = height - margin.top - margin.bottom;
  const scaled = (twips: number): string => `${String((twips / TWIPS_A_PIXEL) * scale)}px`;
  const footer = {
    top: pixels(areaHeight + FOOTER_GAP),
    height: pixels(FOOTER_LINE),
    lineHeight: pixels(FOOTER_LINE),
    fontSize: sizePixels(SIZES.fourth),
    fontFamily: FAMILIES.song,
    [number % 2 === 1 ? 'right' : 'left']: sizePixels(SIZES.fourth),
  };
  return (
    <section
      className={mergeClasses(styles.paper, isStale && styles.stale)}
      aria-hidden={isStale || undefined}
      aria-label={say('bulletin.page', { number })}
      lang="zh-CN"
      style={{ width: scaled(width), height: scaled(height) }}
    >
      <div
        className={styles.sheet}
        style={{ width: pixels(width), height: pixels(height), transform: `scale(${String(scale)})` }}
      >
        <div
          className={styles.area}
          style={{
            ...{ top: pixels(margin.top), left: pixels(margin.left), height: pixels(areaHeight) },
            width: pixels(isWide ? WIDE_TEXT_WIDTH : TEXT_WIDTH),
          }}
        >
          {groupsOf(items).map((group, i) =>
            group.type === 'table' ? (
              <PrintedTable key={i} rows={group.rows} source={source} />
            ) : group.type === 'line' ? (
              <Line key={i} line={group} source={source} />
            ) : group.type === 'picture' ? (
              <PrintedPicture key={i} picture={group} source={source} />
            ) : (
              <div
                key={i}
                className={mergeClasses(styles.rule, group.isRed && styles.red)}
                style={{ top: pixels(group.y), height: pixels(group.thickness) }}
              />
            ),
          )}
          <div className={styles.line} style={footer}>
            — {number} —
          </div>
        </div>
      </div>
    </section>
  );
});

type Group = Exclude<PlacedItem, PlacedRow> | { readonly type: 'table'; readonly rows: PlacedRow[] };

/** Rows that stand together, as one table. */
function groupsOf(items: readonly PlacedItem[]): readonly Group[] {
  const groups: Group[] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (item.type !== 'row') groups.push(item);
    else if (last?.type === 'table') last.rows.push(item);
    else groups.push({ type: 'table', rows: [item] });
  }
  return groups;
}

function Line({ line, source }: { readonly line: PlacedLine; readonly source: Traceable }) {
  const styles = useStyles();
  const { text, traces, x, y, width, height, align, face, size, isRed } = line;
  if (text === '') return null;
  const isSpread = align === 'both';
  return (
    <div
      className={mergeClasses(styles.line, isRed && styles.red, isSpread && styles.spread)}
      style={{
        ...{ left: pixels(x), top: pixels(y), width: pixels(width), height: pixels(height) },
        ...{ lineHeight: pixels(height), fontFamily: FAMILIES[face], fontSize: sizePixels(size) },
        ...(isSpread ? {} : { textAlign: align }),
        letterSpacing: size === SIZES.third ? '-0.33px' : 0,
      }}
    >
      <TracedText text={text} traces={traces} {...source} />
    </div>
  );
}
