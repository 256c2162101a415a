import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { PaneActions, PaneWorkbook } from '../actions';
import { Fault } from '../Fault';
import { useSay } from '../text/TextContext';
import type { OpenWorkbook } from '../useWorkbook';
import { useSheetRules } from './useSheetRules';

const useStyles = makeStyles({
  title: { margin: '0', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: '4px 0 8px', fontSize: tokens.fontSizeBase200, fontVariantNumeric: 'tabular-nums' },
  buttons: { display: 'flex', gap: '8px', marginBottom: '12px' },
});

interface SheetRulesProps {
  readonly actions: PaneActions;
  readonly open: OpenWorkbook;
  readonly workbook: PaneWorkbook;
}

/** Validation in the sheet: what would be added is said before; it can be taken away again with one click. */
export function SheetRules({ actions, open, workbook }: SheetRulesProps) {
  const styles = useStyles();
  const say = useSay();
  const { effect, hasRules, task, add, remove } = useSheetRules(actions, open, workbook);
  return (
    <section aria-label={say('rules.title')}>
      <h2 className={styles.title}>{say('rules.title')}</h2>
      <p className={styles.text}>
        {effect === null
          ? say('rules.noLedger')
          : say(hasRules ? 'rules.present' : 'rules.effect', { ...effect })}
      </p>
      <Fault reason={task.fault} />
      <div className={styles.buttons}>
        {effect !== null && (
          <Button size="small" disabled={task.isRunning} onClick={add}>
            {say(hasRules ? 'rules.renew' : 'rules.add')}
          </Button>
        )}
        {hasRules && (
          <Button size="small" disabled={task.isRunning} onClick={remove}>
            {say('rules.remove')}
          </Button>
        )}
      </div>
    </section>
  );
}
