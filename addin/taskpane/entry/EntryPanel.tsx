import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, type KeyboardEvent } from 'react';
import type { FieldValue } from '../../../ledger/values/fieldValue';
import { EmptyState } from '../EmptyState';
import { Fault } from '../Fault';
import type { PanelProps } from '../panel';
import { PanelFrame } from '../PanelFrame';
import { Start } from '../start/Start';
import { useSay } from '../text/TextContext';
import { FieldControl } from './FieldControl';
import { areaOf, useEntry } from './useEntry';

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
  const state = useEntry(props);
  const area = useRef<HTMLDivElement>(null);
  const { open, otherSheet, faultCount, task } = state;
  if (open === null) {
    return (
      <PanelFrame>
        <EmptyState title={say('entry.noLedger')} hint={say('entry.noLedgerHint')}>
          <Start actions={props.actions} workbook={props.workbook} />
        </EmptyState>
      </PanelFrame>
    );
  }

  const { form, entry, place } = open;
  const focusField = (id?: string): void => {
    const scope = id === undefined ? area.current : area.current?.querySelector(`[data-field="${id}"]`);
    scope?.querySelector<HTMLElement>('input, textarea, button')?.focus();
  };
  const save = (): void => state.save(() => focusField(), focusField);
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
              <span>{say('entry.target', { area: areaOf(place) })}</span>
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
          {say('entry.draftKept', { sheet: open.sheet })}
          <Button size="small" onClick={state.clear}>
            {say('entry.switchSheet', { sheet: otherSheet })}
          </Button>
        </div>
      )}
      <div ref={area} className={styles.form} onKeyDown={onKeyDown}>
        {form.groups.map(({ name, fields }, index) => (
          <section key={index} className={styles.group} aria-label={name || undefined}>
            {name !== '' && <h2 className={styles.name}>{name}</h2>}
            {fields
              // The serial number counts by itself.
              .filter(({ readOnly }) => readOnly !== true)
              .map((field) => (
                <FieldControl
                  key={field.id}
                  field={field}
                  isLong={field.isLong}
                  value={state.textOf(field.id)}
                  message={state.messageOf(field.id)}
                  understoodAs={understood(entry.values[field.id], state.textOf(field.id))}
                  onChange={(text) => state.setText(field.id, text)}
                />
              ))}
          </section>
        ))}
      </div>
    </PanelFrame>
  );
}

/** A date, a unit or a choice that was typed in another way than it will be written. */
function understood(value: FieldValue | undefined, text: string): string | null {
  if (value === undefined || value === null || text === '') return null;
  if (typeof value === 'object' && 'date' in value) return value.date === text ? null : value.date;
  return typeof value === 'string' && value !== text.trim() ? value : null;
}
