import { Button, Link, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { BulletinContent } from '../../../ledger/bulletin/content';
import type { RecordPlace } from '../../../ledger/recognise/recognised';
import { useSay } from '../text/TextContext';
import { PrintedPage, paperWidth } from './PrintedPage';
import { usePages } from './usePages';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 12px',
    alignItems: 'center',
    justifyContent: 'space-between',
    minHeight: '28px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  progress: { flexBasis: '100%' },
  pages: { display: 'flex', flexDirection: 'column', gap: '12px', overflowX: 'auto', padding: '1px 1px 4px' },
});

interface PagedPreviewProps {
  readonly content: BulletinContent;
  readonly onGoTo: (place: RecordPlace) => void;
}

/** The bulletin page by page as it will be printed, as wide as the pane or as large as on paper. */
export function PagedPreview({ content, onGoTo }: PagedPreviewProps) {
  const styles = useStyles();
  const say = useSay();
  const { pages, laid, state, stop, goOn } = usePages(content);
  const [isLarge, setLarge] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const figures = useMemo(() => new Map(content.figures.map((figure) => [figure.name, figure])), [content]);
  const goTo = useRef(onGoTo);
  goTo.current = onGoTo;
  const onFigure = useMemo(() => (place: RecordPlace) => goTo.current(place), []);
  return (
    <>
      <div className={styles.bar}>
        <span role="status">
          {state === 'finished'
            ? say('bulletin.pages', { count: pages.length })
            : say(state === 'running' ? 'bulletin.layingOut' : 'bulletin.stopped', { number: laid })}
        </span>
        {state === 'running' && (
          <Button size="small" onClick={stop}>
            {say('bulletin.stop')}
          </Button>
        )}
        {state === 'stopped' && (
          <Button size="small" onClick={goOn}>
            {say('bulletin.goOn')}
          </Button>
        )}
        {state === 'finished' && (
          <Link as="button" onClick={() => setLarge(!isLarge)}>
            {say(isLarge ? 'bulletin.fitWidth' : 'bulletin.fullSize')}
          </Link>
        )}
        {state === 'running' && (
          <ProgressBar className={styles.progress} aria-label={say('bulletin.preview')} />
        )}
      </div>
      <div className={styles.pages} ref={frame}>
        {(state === 'stopped' ? pages.slice(0, laid) : pages).map((page, index) => (
          <PrintedPage
            key={page.number}
            page={page}
            isStale={index >= laid}
            scale={isLarge ? 1 : width / paperWidth(page.isWide)}
            figures={figures}
            onGoTo={onFigure}
          />
        ))}
      </div>
    </>
  );
}

/** Width of an element in pixels, its paper's border left out. */
function useWidth(frame: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const measure = (): void => setWidth(Math.max(0, (frame.current?.clientWidth ?? 0) - 4));
    measure();
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, [frame]);
  return width;
}
