import { useMemo, useState } from 'react';
import { columnLetters } from '../../../ledger/cells';
import { readEntry, type FormEntry } from '../../../ledger/form/formEntry';
import type { FormRow } from '../../../ledger/form/formRow';
import { formTable, type FormTable } from '../../../ledger/form/formTable';
import { ledgerForm, type LedgerForm } from '../../../ledger/form/ledgerForm';
import { placeRecord, rowFor } from '../../../ledger/form/placement';
import type { PaneWorkbook } from '../actions';
import { useNotify } from '../notice/NoticeContext';
import type { PanelProps } from '../panel';
import { useSay } from '../text/TextContext';
import { useTask, valueOf, type Task } from '../useTask';

/** The form of a sheet with what has been typed into it, read, and placed. */
export interface OpenForm {
  readonly sheet: string;
  readonly ready: FormTable;
  readonly form: LedgerForm;
  readonly entry: FormEntry;
  /** Where the record will stand. */
  readonly place: FormRow;
}

export interface EntryState {
  /** The form of the draft's sheet, else of the active one; null where that is no ledger. */
  readonly open: OpenForm | null;
  readonly textOf: (id: string) => string;
  readonly setText: (id: string, text: string) => void;
  /** What is to be said below a field now: not before someone has typed into it or tried to save. */
  readonly messageOf: (id: string) => string | null;
  readonly faultCount: number;
  /** The active sheet, where the draft belongs to another one. */
  readonly otherSheet: string | null;
  readonly clear: () => void;
  readonly task: Task;
  /** Writes the record; `onSaved` runs when the form is empty again, `onRefused` when a field is in the way. */
  readonly save: (onSaved: () => void, onRefused: (firstFault: string) => void) => void;
}

type Texts = Readonly<Record<string, string>>;

interface Draft {
  readonly sheet: string;
  readonly texts: Texts;
}

const NO_TEXTS: Texts = {};

/** A sheet's form, made once a reading. */
function formOf({ recognised, cells }: PaneWorkbook, sheet: string | null) {
  const table = recognised.sheets.find(({ name }) => name === sheet)?.tables[0];
  const grid = cells.find(({ name }) => name === sheet);
  if (!table || !grid) return null;
  const { organisation } = recognised;
  const ready = formTable(table, grid, organisation, cells);
  return { ready, form: ledgerForm(ready, organisation) };
}

/** Where the record will stand: 抽查记录台账!A28:Q28. */
export function areaOf({ sheet, row, firstColumn, lastColumn }: FormRow): string {
  return `${sheet}!${columnLetters(firstColumn)}${String(row)}:${columnLetters(lastColumn)}${String(row)}`;
}

/** The state of 录入: a form that follows the active sheet until something is typed, and stays with its sheet then. */
export function useEntry({ actions, open: { activeName, read }, workbook }: PanelProps): EntryState {
  const say = useSay();
  const notify = useNotify();
  const task = useTask();
  const [draft, setDraft] = useState<Draft | null>(null);
  const [hasTriedToSave, setTriedToSave] = useState(false);
  const sheet = draft?.sheet ?? activeName;
  const texts = draft?.texts ?? NO_TEXTS;
  const made = useMemo(() => formOf(workbook, sheet), [workbook, sheet]);
  const open = useMemo((): OpenForm | null => {
    if (made === null || sheet === null) return null;
    const { ready, form } = made;
    const { organisation } = workbook.recognised;
    const entry = readEntry(ready, texts, { organisation, today: actions.today() });
    return { sheet, ready, form, entry, place: rowFor(ready, entry.values) };
  }, [made, workbook, sheet, texts, actions]);
  const messages = open?.entry.messages ?? {};

  const clear = (): void => {
    setDraft(null);
    setTriedToSave(false);
  };
  return {
    ...{ open, clear, task },
    textOf: (id) => texts[id] ?? '',
    faultCount: hasTriedToSave ? Object.keys(messages).length : 0,
    otherSheet: draft !== null && activeName !== null && activeName !== draft.sheet ? activeName : null,
    setText(id, text) {
      if (open === null) return;
      const typed = Object.entries({ ...texts, [id]: text }).filter(([, each]) => each !== '');
      setDraft(typed.length > 0 ? { sheet: open.sheet, texts: Object.fromEntries(typed) } : null);
    },
    messageOf: (id) => (hasTriedToSave || texts[id] !== undefined ? (messages[id] ?? null) : null),
    save(onSaved, onRefused) {
      if (open === null) return;
      const [firstFault] = Object.keys(messages);
      if (firstFault !== undefined) {
        setTriedToSave(true);
        onRefused(firstFault);
        return;
      }
      task.run(async () => {
        const { place, undo } = valueOf(await actions.addRecord(placeRecord(open.ready, open.entry.values)));
        clear();
        notify({ text: say('entry.saved', { area: place }), undo });
        await read();
        onSaved();
      });
    },
  };
}
