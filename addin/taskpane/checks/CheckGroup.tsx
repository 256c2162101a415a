import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Fragment, Suspense, useEffect, useState } from 'react';
import { later } from '../text/later';
import { useSay } from '../text/TextContext';
import { CheckLine } from './CheckLine';
import type { CheckGroup as Group } from './checkGroups';
import type { Checks } from './useChecks';

const FixPreview = later(async () => (await import('./FixPreview')).FixPreview);

/** Lines shown at once: a ledger of 3,000 rows may have hundreds in a group. */
const PAGE = 20;

const useStyles = makeStyles({
  group: { marginTop: '8px' },
  head: { display: 'flex', alignItems: 'center', gap: '6px', minHeight: '32px' },
  toggle: {
    display: 'flex',
    flex: 1,
    alignItems: 'center',
    gap: '6px',
    minWidth: 0,
    padding: '4px 0',
    border: 'none',
    color: 'inherit',
    backgroundColor: 'transparent',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'left',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  arrow: { width: '12px', fontSize: '10px', color: tokens.colorNeutralForeground2 },
  count: {
    padding: '0 7px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground4,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    fontVariantNumeric: 'tabular-nums',
  },
  sheet: {
    padding: '6px 4px 2px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  lines: { listStyleType: 'none', margin: 0, padding: 0 },
  more: { width: '100%' },
});

interface CheckGroupProps {
  readonly group: Group;
  readonly checks: Checks;
}

/** The problems of one kind, to be folded, paged and, where that is safe, fixed all at once. */
export function CheckGroup({ group, checks }: CheckGroupProps) {
  const styles = useStyles();
  const say = useSay();
  // What is only told would hide what is to be done.
  const [isOpen, setOpen] = useState(group.code !== 'coverage.missed');
  const [shown, setShown] = useState(PAGE);
  const [isPreviewing, setPreviewing] = useState(false);
  const { code, items, fixable } = group;
  const current = items.findIndex(({ key }) => key === checks.currentKey);

  // F8 may go to a line that is folded away or on a later page.
  useEffect(() => {
    if (current === -1) return;
    setOpen(true);
    setShown((before) => Math.max(before, current + 1));
  }, [current]);

  const name = say(`code.${code}`);
  return (
    <div
      role="group"
      className={styles.group}
      aria-label={say('checks.group', { name, count: items.length })}
    >
      <div className={styles.head}>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          <span aria-hidden className={styles.arrow}>
            {isOpen ? '▼' : '▶'}
          </span>
          {name}
          <span className={styles.count}>{items.length}</span>
        </button>
        {fixable.length > 1 && !isPreviewing && (
          <Button size="small" onClick={() => setPreviewing(true)}>
            {say('checks.fixAll')}
          </Button>
        )}
      </div>
      {isPreviewing && (
        <Suspense>
          <FixPreview
            items={fixable}
            isRunning={checks.task.isRunning}
            onCancel={() => setPreviewing(false)}
            onConfirm={() => {
              setPreviewing(false);
              checks.fix(fixable);
            }}
          />
        </Suspense>
      )}
      {isOpen && (
        <ul className={styles.lines}>
          {items.slice(0, shown).map((item, index) => (
            <Fragment key={item.key}>
              {checks.scope === 'workbook' && item.sheet !== items[index - 1]?.sheet && (
                <li className={styles.sheet}>{item.sheet}</li>
              )}
              <CheckLine
                item={item}
                isCurrent={item.key === checks.currentKey}
                isBusy={checks.task.isRunning}
                glance={checks.glance}
                onGoTo={checks.goTo}
                onFix={checks.fix}
              />
            </Fragment>
          ))}
        </ul>
      )}
      {isOpen && items.length > shown && (
        <Button
          appearance="subtle"
          size="small"
          className={styles.more}
          onClick={() => setShown(shown + PAGE * 5)}
        >
          {say('checks.more', { count: items.length - shown })}
        </Button>
      )}
    </div>
  );
}
