import { makeStyles, tokens } from '@fluentui/react-components';
import type { Figure, TextTrace } from '../../../ledger/bulletin/content';
import type { RecordPlace } from '../../../ledger/recognise/recognised';
import { useSay } from '../text/TextContext';

const useStyles = makeStyles({
  figure: {
    padding: 0,
    border: 'none',
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    cursor: 'pointer',
    textDecorationLine: 'underline',
    textDecorationStyle: 'dotted',
    textUnderlineOffset: '3px',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

export interface Traceable {
  readonly figures: ReadonlyMap<string, Figure>;
  readonly onGoTo: (place: RecordPlace) => void;
}

interface TracedTextProps extends Traceable {
  readonly text: string;
  readonly traces: readonly TextTrace[];
}

/** A text whose figures are a click away from the row that they come from. */
export function TracedText({ text, traces, figures, onGoTo }: TracedTextProps) {
  const styles = useStyles();
  const say = useSay();
  let from = 0;
  const pieces = traces.map(({ start, end, figure }) => {
    const before = text.slice(from, start);
    from = end;
    const [source] = figures.get(figure)?.sources ?? [];
    const [row] = source?.rows ?? [];
    if (source === undefined || row === undefined)
      return <span key={start}>{before + text.slice(start, end)}</span>;
    const rows = source.rows.length;
    return (
      <span key={start}>
        {before}
        <button
          type="button"
          className={styles.figure}
          title={say('bulletin.source', { sheet: source.sheet, row, count: rows })}
          onClick={() => onGoTo({ sheet: source.sheet, row })}
        >
          {text.slice(start, end)}
        </button>
      </span>
    );
  });
  return (
    <>
      {pieces}
      {text.slice(from)}
    </>
  );
}
