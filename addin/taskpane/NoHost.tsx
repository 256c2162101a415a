import { makeStyles, tokens } from '@fluentui/react-components';
import { useSay } from './text/TextContext';

const useStyles = makeStyles({
  page: { maxWidth: '34em', margin: '0 auto', padding: '32px 16px', lineHeight: tokens.lineHeightBase400 },
  title: { fontSize: tokens.fontSizeBase500, margin: '0 0 4px' },
  card: {
    marginTop: '16px',
    padding: '12px 16px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  heading: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, margin: 0 },
  hint: { margin: '4px 0 0', color: tokens.colorNeutralForeground2 },
  link: { color: tokens.colorBrandForegroundLink },
});

/** The pane without a workbook (a plain browser tab), or in an Excel that is too old: where it works instead. */
export function NoHost({ isOutdated }: { readonly isOutdated: boolean }) {
  const styles = useStyles();
  const say = useSay();
  return (
    <main className={styles.page}>
      <h1 className={styles.title}>{say(isOutdated ? 'noHost.outdated' : 'noHost.title')}</h1>
      <div className={styles.hint}>{say(isOutdated ? 'noHost.outdatedText' : 'noHost.text')}</div>
      <section className={styles.card}>
        <h2 className={styles.heading}>
          <a className={styles.link} href="./">
            {say('noHost.workbench')}
          </a>
        </h2>
        <p className={styles.hint}>{say('noHost.workbenchHint')}</p>
      </section>
      <section className={styles.card}>
        <h2 className={styles.heading}>{say('noHost.excel')}</h2>
        <p className={styles.hint}>
          {say('noHost.excelHint')}{' '}
          <a className={styles.link} href="./support.html">
            {say('noHost.help')}
          </a>
        </p>
      </section>
    </main>
  );
}
