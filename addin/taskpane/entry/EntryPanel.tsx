import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, type KeyboardEvent } from 'react';
import { EmptyState } from '../EmptyState';
import { Fault } from '../Fault';
import type { PanelProps } from '../panel';
import { PanelFrame } from '../PanelFrame';
import { useSay } from '../text/TextContext';
import { readEntry } from './checkEntry';
import type { EntryField, EntryForm } from './entryForm';
import { FieldControl } from './FieldControl';
import { LedgerLinks } from './LedgerLinks';
import { useEntry } from './useEntry';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '10px' },
  group: { display: 'flex', flexDirection: 'column', gap: '10px' },
  name: {
    margin: '6px 0 0',
    paddingBottom: '2px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorBrandForeground1,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  kept: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '6px',
    marginBottom: '12px',
    padding: '8px 10px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorBrandStroke2}`,
    backgroundColor: tokens.colorBrandBackground2,
    fontSize: tokens.fontSizeBase200,
  },
  effect: {
    display: 'flex',
    justifyContent: 'space-between',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  wrong: { color: tokens.colorPaletteRedForeground1 },
});

/** 录入: the form of the ledger beside the pane. Ctrl+Enter saves, and the next record begins in the first field. */
export function EntryPanel(props: PanelProps) {
  const styles = useStyles();
  const say = useSay();
  const entry = useEntry(props);
  const area = useRef<HTMLDivElement>(null);
  const { form, draft, target, otherSheet, faultCount, task } = entry;
  if (form === null) {
    return (
      <PanelFrame>
        <EmptyState title={say('entry.noLedger')} hint={say('entry.noLedgerHint')}>
          <LedgerLinks workbook={props.workbook.recognised} onOpen={props.actions.selectCell} />
        </EmptyState>
      </PanelFrame>
    );
  }

  const focusField = (id?: string): void => {
    const scope = id === undefined ? area.current : area.current?.querySelector(`[data-field="${id}"]`);
    scope?.querySelector<HTMLElement>('input, textarea, select, button')?.focus();
  };
  const save = (): void => entry.save(() => focusField(), focusField);
  const onKeyDown = ({ key, ctrlKey, metaKey, nativeEvent }: KeyboardEvent): void => {
    // Enter during IME composition belongs to the IME.
    if (key === 'Enter' && (ctrlKey || metaKey) && !nativeEvent.isComposing) save();
  };
  return (
    <PanelFrame
      action={
        <>
          <Fault reason={task.fault} />
          <span className={styles.effect}>
            {faultCount > 0 ? (
              <span className={styles.wrong}>{say('entry.invalid', { count: faultCount })}</span>
            ) : (
              <span>{target === null ? '' : say('entry.target', { area: target })}</span>
            )}
            <span>{say('entry.saveHint')}</span>
          </span>
          <Button appearance="primary" disabled={task.isRunning} onClick={save}>
            {say('entry.save')}
          </Button>
        </>
      }
    >
      {otherSheet !== null && (
        <div className={styles.kept} role="status">
          {say('entry.draftKept', { sheet: form.sheet })}
          <Button size="small" onClick={entry.clear}>
            {say('entry.switchSheet', { sheet: otherSheet })}
          </Button>
        </div>
      )}
      <div ref={area} className={styles.form} onKeyDown={onKeyDown}>
        {form.groups.map(({ name, fields }, index) => (
          <section key={index} className={styles.group} aria-label={name || undefined}>
            {name !== '' && <h2 className={styles.name}>{name}</h2>}
            {fields.map((field) => (
              <FieldControl
                key={field.field.id}
                entry={field}
                value={draft[field.field.id] ?? ''}
                fault={entry.faultOf(field.field.id)}
                understoodAs={understood(form, field, draft[field.field.id] ?? '')}
                onChange={(text) => entry.setField(field.field.id, text)}
              />
            ))}
          </section>
        ))}
      </div>
    </PanelFrame>
  );
}

/** A date or a unit that was typed in another way than it will be understood. */
function understood(form: EntryForm, field: EntryField, text: string): string | null {
  if (text === '' || (field.field.type !== 'date' && field.field.type !== 'unit')) return null;
  const reading = readEntry(form, field, text);
  if (!reading.ok || reading.value === undefined || reading.value === null) return null;
  const { value } = reading;
  const words =
    typeof value === 'object' && 'date' in value ? value.date : typeof value === 'string' ? value : text;
  return words === text ? null : words;
}
