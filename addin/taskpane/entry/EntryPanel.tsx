import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import type { FieldValue } from '../../../ledger/values/fieldValue';
import { ActionRow } from '../ActionRow';
import { EmptyState } from '../EmptyState';
import { Fault } from '../Fault';
import type { PanelProps } from '../panel';
import { PanelFrame } from '../PanelFrame';
import { Start } from '../start/Start';
import { TableChoice } from '../TableChoice';
import { useSay } from '../text/TextContext';
import { FieldControl } from './FieldControl';
import { Note } from './Note';
import { areaOf } from './openForm';
import { SelectedRecord } from './SelectedRecord';
import { SheetNotes } from './SheetNotes';
import { useEntry } from './useEntry';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: '10px',
    // A field that gets the focus comes into sight with its label above and its message below.
    '& input, & textarea': { scrollMarginTop: '32px', scrollMarginBottom: '28px' },
  },
  group: { display: 'flex', flexDirection: 'column', gap: '10px' },
  name: {
    margin: '6px 0 0',
    paddingBottom: '2px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorBrandForeground1,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
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

/**
 * 录入: the form of the ledger beside the pane, for a new record or the one that is selected in the sheet. Ctrl+Enter
 * saves, and the next record begins in the first field; Ctrl+D copies a field from the last record.
 */
export function EntryPanel(props: PanelProps) {
  const styles = useStyles();
  const say = useSay();
  const state = useEntry(props);
  const { open: pane } = props;
  const area = useRef<HTMLDivElement>(null);
  const saveButton = useRef<HTMLButtonElement>(null);
  const { open, elsewhere, faultCount, task, selected, duplicateRow, groups, glance } = state;
  if (open === null) {
    return (
      <PanelFrame>
        <EmptyState title={say('entry.noLedger')} hint={say('entry.noLedgerHint')}>
          <Start actions={props.actions} workbook={props.workbook} />
        </EmptyState>
      </PanelFrame>
    );
  }

  const { form, entry, place, isParting, edited, range } = open;
  const focusField = (id?: string): void => {
    const scope = id === undefined ? area.current : area.current?.querySelector(`[data-field="${id}"]`);
    scope?.querySelector<HTMLElement>('input, textarea, button')?.focus();
  };
  const save = (): void => state.save(() => focusField(), focusField);
  // Ctrl+Enter is a click on the button: the field is left first, and takes what was typed as it does then. It goes before
  // the fields' own keys, since a list would open.
  const onSaveKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || belongsToIme(event)) return;
    event.stopPropagation();
    const field = document.activeElement;
    if (field instanceof HTMLElement) flushSync(() => field.blur());
    saveButton.current?.click();
    if (field instanceof HTMLElement && document.activeElement === document.body) field.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const { key, ctrlKey, target } = event;
    if (belongsToIme(event)) return;
    if (key === 'd' && ctrlKey && target instanceof Element) {
      event.preventDefault();
      state.copyLast(target.closest('[data-field]')?.getAttribute('data-field') ?? undefined);
    }
    // An open list has closed itself by then.
    if (key === 'Escape' && edited !== null && !event.defaultPrevented) state.clear();
  };
  const effect =
    edited === null
      ? say('entry.target', { area: areaOf(place) })
      : say('entry.editing', { row: edited.row });
  return (
    <PanelFrame
      action={
        <>
          <Fault reason={task.fault} />
          {duplicateRow !== null && (
            <Note isDoubt text={say('entry.duplicate', { row: duplicateRow })}>
              <Button size="small" onClick={save}>
                {say('entry.saveAnyway')}
              </Button>
            </Note>
          )}
          {isParting && <Note isDoubt text={say('entry.partsBeside', { row: place.row })} />}
          {groups.map(({ label, firstRow, lastRow }) => (
            <Note key={label} text={say('entry.wholeGroup', { label, first: firstRow, last: lastRow })} />
          ))}
          <span className={styles.effect}>
            {faultCount > 0 ? (
              <span className={styles.wrong}>{say('entry.invalid', { count: faultCount })}</span>
            ) : (
              <span
                onMouseEnter={() => glance.show(place.sheet, areaOf(place).slice(place.sheet.length + 1))}
                onMouseLeave={glance.leave}
              >
                {effect}
              </span>
            )}
            <span>Ctrl+Enter</span>
          </span>
          <ActionRow>
            {state.hasLast && (
              <Button title={say('entry.copyHint')} onClick={() => state.copyLast()}>
                {say('entry.copyLast')}
              </Button>
            )}
            {edited !== null && <Button onClick={state.clear}>{say('app.cancel')}</Button>}
            <Button ref={saveButton} appearance="primary" disabled={task.isRunning} onClick={save}>
              {say(edited === null ? 'entry.save' : 'entry.saveChange')}
            </Button>
          </ActionRow>
        </>
      }
    >
      <SheetNotes actions={props.actions} sheet={open.sheet} task={task} />
      {elsewhere === null && !state.hasDraft && (
        <TableChoice tables={pane.tables} chosen={pane.chosenTable} onChoose={pane.chooseTable} />
      )}
      {elsewhere !== null && (
        <Note text={say('entry.draftKept', { sheet: elsewhere.draft })}>
          <Button size="small" onClick={state.clear}>
            {say('entry.switchSheet', { sheet: elsewhere.here })}
          </Button>
        </Note>
      )}
      {selected !== null && !state.hasDraft && (
        <SelectedRecord
          key={selected.row}
          ready={open.ready}
          record={selected}
          isRunning={task.isRunning}
          onEdit={() => {
            state.edit(selected);
            focusField();
          }}
          onRemove={() => state.remove(selected)}
        />
      )}
      <div ref={area} className={styles.form} onKeyDownCapture={onSaveKey} onKeyDown={onKeyDown}>
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
                  suggestions={state.suggestionsOf(field)}
                  value={state.textOf(field.id)}
                  message={state.messageOf(field.id)}
                  warning={field.id === 'deduction' ? (range?.warning ?? null) : null}
                  note={field.id === 'basis' ? (range?.rule ?? null) : null}
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

/** Keys during IME composition; 229 is what older webviews say of them. */
function belongsToIme({ nativeEvent }: KeyboardEvent): boolean {
  return nativeEvent.isComposing || nativeEvent.keyCode === 229;
}

/** A date, a unit or a choice that was typed in another way than it will be written. */
function understood(value: FieldValue | undefined, text: string): string | null {
  if (value === undefined || value === null || text === '') return null;
  if (typeof value === 'object' && 'date' in value) return value.date === text ? null : value.date;
  return typeof value === 'string' && value !== text.trim() ? value : null;
}
