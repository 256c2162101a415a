import { makeStyles, tokens } from '@fluentui/react-components';
import type { PlacedRow } from '../../documents/preview/laidPage';
import { FAMILIES, pixels, sizePixels } from './pageLook';
import { TracedText, type Traceable } from './TracedText';

const useStyles = makeStyles({
  table: { position: 'absolute', borderCollapse: 'collapse', tableLayout: 'fixed' },
  cell: {
    boxSizing: 'border-box',
    padding: 0,
    border: '0.7px solid currentColor',
    verticalAlign: 'middle',
    whiteSpace: 'pre',
    fontWeight: tokens.fontWeightRegular,
  },
});

/** The rows of a table that stand on a page, each as high as in print. */
export function PrintedTable({
  rows,
  source,
}: {
  readonly rows: readonly PlacedRow[];
  readonly source: Traceable;
}) {
  const styles = useStyles();
  const widths = (rows.find(({ cells }) => cells.every(({ span }) => span === 1)) ?? rows[0])?.cells ?? [];
  const total = widths.reduce((sum, { width }) => sum + width, 0);
  return (
    <table className={styles.table} style={{ top: pixels(rows[0]?.y ?? 0), left: 0, width: pixels(total) }}>
      <tbody>
        {rows.map(({ index, height, linePitch, size, padding, cells }) => (
          <tr key={index} style={{ height: pixels(height) }}>
            {cells.map(({ lines, figure, column, span, width, align, isHeading }) => {
              const Cell = isHeading ? 'th' : 'td';
              return (
                <Cell
                  key={column}
                  colSpan={span}
                  scope={isHeading ? (index < 0 ? 'col' : 'row') : undefined}
                  className={styles.cell}
                  style={{
                    ...{ width: pixels(width), paddingInline: pixels(padding), textAlign: align },
                    ...{ lineHeight: pixels(linePitch), fontSize: sizePixels(size) },
                    fontFamily: FAMILIES[isHeading ? 'heading' : 'body'],
                  }}
                >
                  {lines.map((text, i) => (
                    <div key={i}>
                      {figure === null ? (
                        text
                      ) : (
                        <TracedText
                          text={text}
                          traces={[{ start: 0, end: text.length, figure }]}
                          {...source}
                        />
                      )}
                    </div>
                  ))}
                </Cell>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
