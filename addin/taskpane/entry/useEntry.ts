import { useMemo, useState } from 'react';
import { columnLetters } from '../../../ledger/cells';
import { readEntry, type FormEntry } from '../../../ledger/form/formEntry';
import { ledgerForm, type LedgerForm } from '../../../ledger/form/ledgerForm';
import { placeRecord, type Placement } from '../../../ledger/form/placement';
import type { RecognisedTable } from '../../../ledger/recognise/recognised';
import type { PaneWorkbook } from '../actions';
import { useNotify } from '../notice/NoticeContext';
import type { PanelProps } from '../panel';
import { useSay } from '../text/TextContext';
import { useTask, valueOf, type Task } from '../useTask';

/** The form of a sheet with what has been typed into it, read, and placed. */
export interface OpenForm {
  readonly sheet: string;
  readonly table: RecognisedTable;
  readonly form: LedgerForm;
  readonly entry: FormEntry;
  readonly placement: Placement;
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

function openForm({ recognised, cells }: PaneWorkbook, sheet: string | null, texts: Texts): OpenForm | null {
  const table = recognised.sheets.find(({ name }) => name === sheet)?.tables[0];
  const grid = cells.find(({ name }) => name === sheet);
  if (sheet === null || !table || !grid) return null;
  const { organisation } = recognised;
  const entry = readEntry(table, texts, { organisation, dateSystem: grid.dateSystem });
  const placement = placeRecord(table, grid, entry.values);
  return { sheet, table, form: ledgerForm(table, grid, organisation), entry, placement };
}

/** Where the record will stand: 抽查记录台账!A28:Q28. */
export function areaOf({ sheet, row, firstColumn, lastColumn }: Placement): string {
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
  const open = useMemo(() => openForm(workbook, sheet, texts), [workbook, sheet, texts]);
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
        const { place, undo } = valueOf(await actions.addRecord(open.placement));
        clear();
        notify({ text: say('entry.saved', { area: place }), undo });
        await read();
        onSaved();
      });
    },
  };
}
