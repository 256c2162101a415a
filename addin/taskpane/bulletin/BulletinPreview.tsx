import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { BulletinBlock, BulletinContent, BulletinTable } from '../../../ledger/bulletin/content';
import { useSay } from '../text/TextContext';

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
  signature: { margin: '16px 1em 0 0', textAlign: 'right' },
});

/** The text and the tables of a bulletin as they will stand on paper, in the width of the pane. */
export function BulletinPreview({ content }: { readonly content: BulletinContent }) {
  const styles = useStyles();
  const say = useSay();
  return (
    <article className={styles.page} lang="zh-CN">
      {content.documentNumber !== '' && (
        <>
          <p className={styles.number}>{content.documentNumber}</p>
          <hr className={styles.line} />
        </>
      )}
      <h2 className={styles.title}>{content.title}</h2>
      {content.recipients !== '' && <p className={styles.recipients}>{content.recipients}：</p>}
      {content.blocks.map((block, index) => (
        <Block key={index} block={block} />
      ))}
      {content.attachments.length > 0 && (
        <p className={styles.paragraph}>
          {say('bulletin.attachment')}：{content.attachments.join('；')}
        </p>
      )}
      <p className={styles.signature}>
        {content.issuer}
        <br />
        {content.issuedOn}
      </p>
    </article>
  );
}

function Block({ block }: { readonly block: BulletinBlock }) {
  const styles = useStyles();
  if (block.type === 'table') return <Table table={block.table} />;
  if (block.type === 'line')
    return (
      <p className={styles.recipients} style={{ textAlign: block.align }}>
        {block.text}
      </p>
    );
  if (block.type === 'paragraph') return <p className={styles.paragraph}>{block.text}</p>;
  const face = block.level === 1 ? styles.first : block.level === 2 ? styles.second : undefined;
  return <h3 className={mergeClasses(styles.heading, face)}>{block.text}</h3>;
}

function Table({
  table: { caption, header, rows, numeric, widths, isForm },
}: {
  readonly table: BulletinTable;
}) {
  const styles = useStyles();
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
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
