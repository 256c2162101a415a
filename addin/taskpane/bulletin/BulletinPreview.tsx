import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { BulletinBlock, BulletinContent, BulletinTable } from '../../../ledger/bulletin/content';
import { useSay } from '../text/TextContext';
import { TracedText, type Traceable } from './TracedText';

const useStyles = makeStyles({
  // A printed page is white whatever the theme.
  page: {
    padding: '16px 14px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    color: '#1a1a1a',
    backgroundColor: '#ffffff',
    boxShadow: tokens.shadow4,
    fontFamily: "'FangSong', 'FangSong_GB2312', 'STFangsong', 'Microsoft YaHei', sans-serif",
    fontSize: '13px',
    lineHeight: '22px',
    '@media (forced-colors: active)': { color: 'CanvasText', backgroundColor: 'Canvas' },
  },
  number: { margin: 0, textAlign: 'center' },
  line: { height: '2px', margin: '8px 0 12px', border: 'none', backgroundColor: 'currentColor' },
  title: {
    margin: '0 0 12px',
    fontSize: '17px',
    lineHeight: '26px',
    textAlign: 'center',
    fontFamily: "'SimSun', 'Microsoft YaHei', serif",
  },
  recipients: { margin: 0 },
  paragraph: { margin: 0, textIndent: '2em', overflowWrap: 'anywhere' },
  first: { fontFamily: "'SimHei', 'Microsoft YaHei', sans-serif", fontWeight: tokens.fontWeightBold },
  second: { fontFamily: "'KaiTi', 'Microsoft YaHei', serif" },
  heading: { margin: '4px 0 0', fontSize: '13px', fontWeight: tokens.fontWeightRegular, textIndent: '2em' },
  tableFrame: { overflowX: 'auto', margin: '8px 0' },
  table: { minWidth: '100%', borderCollapse: 'collapse', fontSize: '11px', lineHeight: '16px' },
  caption: { fontSize: '12px', paddingBottom: '4px' },
  cell: { border: '1px solid #808080', padding: '2px 4px', textAlign: 'center', fontWeight: 'normal' },
  numeric: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  header: {
    backgroundColor: '#f2f2f2',
    '@media (forced-colors: active)': { backgroundColor: 'Canvas' },
  },
  mark: {
    margin: '4px 0 8px',
    color: '#c00000',
    fontSize: '22px',
    lineHeight: '30px',
    textAlign: 'center',
    '@media (forced-colors: active)': { color: 'CanvasText' },
  },
  imprint: { margin: '16px 0 0', padding: '4px 1em', borderTop: '1px solid', borderBottom: '1px solid' },
  edited: {
    display: 'block',
    boxSizing: 'border-box',
    width: '100%',
    margin: '2px 0',
    border: '1px dashed #808080',
    color: 'inherit',
    backgroundColor: 'transparent',
    font: 'inherit',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  signature: { margin: '16px 1em 0 0', textAlign: 'right' },
});

interface BulletinPreviewProps extends Omit<Traceable, 'figures'> {
  readonly content: BulletinContent;
  /** The same before the user's own texts. */
  readonly composed: BulletinContent;
  /** Where texts can be put otherwise; null while they are only read. */
  readonly onEdit: ((composed: string, text: string) => void) | null;
}

/** The text and the tables of a bulletin as they will stand on paper, in the width of the pane. */
export function BulletinPreview({ content, composed, onEdit, onGoTo }: BulletinPreviewProps) {
  const styles = useStyles();
  const say = useSay();
  const figures = useMemo(() => new Map(content.figures.map((figure) => [figure.name, figure])), [content]);
  const source = { figures, onGoTo };
  return (
    <article className={styles.page} lang="zh-CN">
      {content.redHead !== null && <p className={styles.mark}>{content.redHead.mark}</p>}
      {content.documentNumber !== '' && (
        <>
          <p className={styles.number}>{content.documentNumber}</p>
          <hr className={styles.line} />
        </>
      )}
      <h2 className={styles.title}>{content.title}</h2>
      {content.recipients !== '' && <p className={styles.recipients}>{content.recipients}：</p>}
      {content.blocks.map((block, index) => {
        const original = composed.blocks[index];
        if (onEdit === null || block.type === 'table' || original?.type !== block.type)
          return <Block key={index} block={block} source={source} />;
        return <EditedText key={index} text={block.text} composed={original.text} onEdit={onEdit} />;
      })}
      {content.attachments.length > 0 && (
        <p className={styles.paragraph}>
          {say('bulletin.attachment')}：{content.attachments.join('；')}
        </p>
      )}
      {content.issuer !== '' && (
        <p className={styles.signature}>
          {content.issuer}
          <br />
          {content.issuedOn}
        </p>
      )}
      {content.imprint !== null && (
        <p className={styles.imprint}>
          {content.imprint.copies !== '' && (
            <>
              {say('bulletin.copies')}：{content.imprint.copies}。
              <br />
            </>
          )}
          {content.imprint.printedBy}　{content.imprint.printedOn}印发
        </p>
      )}
    </article>
  );
}

interface EditedTextProps {
  readonly text: string;
  readonly composed: string;
  readonly onEdit: (composed: string, text: string) => void;
}

/** A paragraph that is being put otherwise; taken over when it is left. */
function EditedText({ text, composed, onEdit }: EditedTextProps) {
  const styles = useStyles();
  const say = useSay();
  return (
    <textarea
      className={styles.edited}
      aria-label={say('bulletin.edit')}
      defaultValue={text}
      key={text}
      rows={Math.max(1, Math.ceil(text.length / 22))}
      onBlur={({ target }) => {
        if (target.value !== text) onEdit(composed, target.value.replace(/\s*\n\s*/g, ''));
      }}
    />
  );
}

function Block({ block, source }: { readonly block: BulletinBlock; readonly source: Traceable }) {
  const styles = useStyles();
  if (block.type === 'table') return <Table table={block.table} source={source} />;
  const text = <TracedText text={block.text} traces={block.traces ?? []} {...source} />;
  if (block.type === 'line')
    return (
      <p className={styles.recipients} style={{ textAlign: block.align }}>
        {text}
      </p>
    );
  if (block.type === 'paragraph') return <p className={styles.paragraph}>{text}</p>;
  const face = block.level === 1 ? styles.first : block.level === 2 ? styles.second : undefined;
  return <h3 className={mergeClasses(styles.heading, face)}>{text}</h3>;
}

interface TableProps {
  readonly table: BulletinTable;
  readonly source: Traceable;
}

function Table({ table, source }: TableProps) {
  const { caption, header, rows, numeric, widths, isForm, traces = [] } = table;
  const styles = useStyles();
  const figures = new Map(
    traces.map(({ row, column, figure }) => [`${String(row)},${String(column)}`, figure]),
  );
  const sourced = (text: string, row: number, column: number) => {
    const figure = figures.get(`${String(row)},${String(column)}`);
    if (figure === undefined) return text;
    return <TracedText text={text} traces={[{ start: 0, end: text.length, figure }]} {...source} />;
  };
  return (
    <div className={styles.tableFrame}>
      <table className={styles.table}>
        {caption !== '' && <caption className={styles.caption}>{caption}</caption>}
        <thead hidden={header.length === 0}>
          <tr>
            {header.map((text, column) => (
              <th key={column} scope="col" className={mergeClasses(styles.cell, styles.header)}>
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((text, column) => (
                <td
                  key={column}
                  colSpan={isForm && column === cells.length - 1 ? widths.length - column : 1}
                  className={mergeClasses(styles.cell, numeric.includes(column) && styles.numeric)}
                >
                  {sourced(text, row, column)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
