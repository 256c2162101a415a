import { useMemo, useState } from 'react';
import { amendRecord } from '../../../ledger/form/amendment';
import type { FormField } from '../../../ledger/form/ledgerForm';
import { placeRecord } from '../../../ledger/form/placement';
import { fillPreparedRow, preparedRow } from '../../../ledger/form/preparedRow';
import { recordTexts } from '../../../ledger/form/recordTexts';
import { removeRecord } from '../../../ledger/form/removal';
import { sameRecord } from '../../../ledger/form/sameRecord';
import { suggestionsFor } from '../../../ledger/form/suggestions';
import { unitKnowledge } from '../../../ledger/form/unitKnowledge';
import type { LedgerRecord } from '../../../ledger/recognise/recognised';
import type { SelectedCell } from '../../excel/watchSelection';
import type { WrittenStep } from '../../excel/writtenStep';
import { useNotify } from '../notice/NoticeContext';
import type { PanelProps } from '../panel';
import { useSpeech } from '../text/TextContext';
import { useGlance, type Glance } from '../useGlance';
import { useSelectedCell } from '../useSelectedCell';
import { useTask, valueOf, type Task } from '../useTask';
import { entryFaultWords } from './entryFaultWords';
import { draftOf, keepDraft, readDrafts, samePlace, type TablePlace, type Texts } from './drafts';
import { formOf, openForm, type OpenForm } from './openForm';

export interface EntryState {
  /** The form of the draft's table, else of the one that the pane speaks of; null where there is none. */
  readonly open: OpenForm | null;
  readonly textOf: (id: string) => string;
  readonly setText: (id: string, text: string) => void;
  /** What is to be said below a field now: not before someone has typed into it or tried to save. */
  readonly messageOf: (id: string) => string | null;
  readonly suggestionsOf: (field: FormField) => readonly string[];
  readonly faultCount: number;
  /** Names of the draft's own sheet or table, and of the one where the user is now; null where they are the same. */
  readonly elsewhere: { readonly draft: string; readonly here: string } | null;
  /** The record of the row that is selected in the sheet. */
  readonly selected: LedgerRecord | null;
  /** The row of a record that says the same as the new one; asked before it is written a second time. */
  readonly duplicateRow: number | null;
  /** Rows of the groups that a change would change as a whole, in words; none for other changes. */
  readonly groups: ReadonlyArray<{
    readonly label: string;
    readonly firstRow: number;
    readonly lastRow: number;
  }>;
  /** Whether there is something to copy from the last record. */
  readonly hasLast: boolean;
  /** Whether something has been typed, or a record is being changed. */
  readonly hasDraft: boolean;
  readonly copyLast: (id?: string) => void;
  readonly edit: (record: LedgerRecord) => void;
  readonly remove: (record: LedgerRecord) => void;
  readonly clear: () => void;
  readonly task: Task;
  readonly glance: Glance;
  /** Writes the record; `onSaved` runs when the form is empty again, `onRefused` when a field is in the way. */
  readonly save: (onSaved: () => void, onRefused: (firstFault: string) => void) => void;
}

interface Draft {
  readonly place: TablePlace;
  readonly texts: Texts;
  /** The row of the record that is being changed, with its texts before; null for a new one. */
  readonly edited: { readonly row: number; readonly before: Texts } | null;
}

const NO_TEXTS: Texts = {};

const sameCell = (a: SelectedCell, b: SelectedCell): boolean =>
  a.sheet === b.sheet && a.row === b.row && a.column === b.column;

/** The fields whose texts are other ones than before. */
function changedFields(texts: Texts, before: Texts): ReadonlySet<string> {
  const ids = [...Object.keys(texts), ...Object.keys(before)];
  return new Set(ids.filter((id) => (texts[id] ?? '') !== (before[id] ?? '')));
}

/** The state of 录入: a form that follows the active table until something is typed, and stays with its table then. */
export function useEntry({ actions, open: pane, workbook }: PanelProps): EntryState {
  const { say, language } = useSpeech();
  const notify = useNotify();
  const task = useTask();
  const [draft, setDraft] = useState<Draft | null>(null);
  const [hasTriedToSave, setTriedToSave] = useState(false);
  const [selectedCell, setSelectedCell] = useState<SelectedCell | null>(null);
  // A new record is selected once it is written: nobody has gone there to change it.
  const [writtenCell, setWrittenCell] = useState<SelectedCell | null>(null);
  const [duplicateRow, setDuplicateRow] = useState<number | null>(null);
  const [lastTexts, setLastTexts] = useState<{ readonly place: TablePlace; readonly texts: Texts } | null>(
    null,
  );
  const { activeName, chosenTable, read } = pane;
  const glance = useGlance(actions);
  useSelectedCell(actions, activeName, (cell) => {
    if (glance.isShowing()) return;
    setSelectedCell(cell);
    if (writtenCell !== null && !sameCell(cell, writtenCell)) setWrittenCell(null);
  });
  const here = useMemo(
    (): TablePlace => ({ sheet: activeName ?? '', table: chosenTable }),
    [activeName, chosenTable],
  );

  // A draft that outlived the pane comes back with its table.
  const { file } = workbook.recognised;
  const kept = useMemo(() => readDrafts(file), [file]);
  const [hasRestored, setRestored] = useState<readonly TablePlace[]>([]);
  const restored = hasRestored.some((each) => samePlace(each, here)) ? undefined : draftOf(kept, here);
  if (draft === null && restored !== undefined) {
    setRestored([...hasRestored, here]);
    setDraft({ place: here, texts: restored, edited: null });
  }

  const place = draft?.place ?? here;
  const texts = draft?.texts ?? NO_TEXTS;
  const editedRow = draft?.edited?.row;
  // They follow from the sheets, which a reading that finds nothing new leaves as they are.
  const { sheets } = workbook.recognised;
  const made = useMemo(() => formOf(workbook, place), [sheets, place]);
  const knowledge = useMemo(() => unitKnowledge(workbook.recognised), [sheets]);
  const open = useMemo(() => {
    if (made === null) return null;
    const { organisation } = workbook.recognised;
    return openForm({ ...made, sheet: place.sheet, texts, editedRow, knowledge, organisation });
  }, [made, workbook, place, texts, editedRow, knowledge]);

  const before = draft?.edited?.before ?? NO_TEXTS;
  const changed = changedFields(texts, before);
  const all = open?.entry.faults ?? {};
  // What was wrong before and was not touched doesn't keep a change from being saved.
  const faults = draft?.edited
    ? Object.fromEntries(Object.entries(all).filter(([id]) => changed.has(id)))
    : all;
  const amendment =
    open === null || open.edited === null
      ? null
      : amendRecord(open.ready, open.edited, open.entry.values, changed);
  const last = open?.ready.records.at(-1);
  const lastRecord =
    lastTexts !== null && samePlace(lastTexts.place, place)
      ? lastTexts.texts
      : open !== null && last !== undefined
        ? recordTexts(open.ready, last)
        : null;

  const keep = (next: Draft | null): void => {
    setDraft(next);
    setDuplicateRow(null);
    if (next?.edited) return;
    keepDraft(file, place, next?.texts ?? null);
  };
  const clear = (): void => {
    keep(null);
    setTriedToSave(false);
  };
  const setTexts = (next: Texts): void => {
    if (open === null) return;
    const typed = Object.fromEntries(Object.entries(next).filter(([, each]) => each !== ''));
    const edited = draft?.edited ?? null;
    const isDraft = edited !== null || Object.keys(typed).length > 0;
    keep(isDraft ? { place, texts: typed, edited } : null);
  };
  const written = async (step: Promise<WrittenStep>, text: (place: string) => string): Promise<void> => {
    const { place, undo } = await step;
    notify({
      text: text(place),
      undo: async () => {
        const result = await undo();
        await read();
        return result;
      },
    });
  };

  const tableName = (table: number): string => {
    const { ledger, headerRows: [row = 1] = [] } = pane.tables[table] ?? {};
    return say('review.tableFrom', { ledger: say(`ledger.${ledger ?? 'other'}`), row });
  };
  const elsewhere = ({ sheet, table }: TablePlace): EntryState['elsewhere'] => {
    if (sheet !== here.sheet) return { draft: sheet, here: here.sheet };
    return table === here.table ? null : { draft: tableName(table), here: tableName(here.table) };
  };

  return {
    ...{ open, clear, task, duplicateRow, glance },
    groups: amendment?.groups ?? [],
    hasDraft: draft !== null,
    hasLast: lastRecord !== null && open?.edited === null,
    selected:
      open === null ||
      selectedCell?.sheet !== open.sheet ||
      (writtenCell !== null && sameCell(selectedCell, writtenCell))
        ? null
        : (open.ready.records.find(({ row }) => row === selectedCell.row) ?? null),
    textOf: (id) => texts[id] ?? '',
    faultCount: hasTriedToSave ? Object.keys(faults).length : 0,
    elsewhere: draft === null ? null : elsewhere(draft.place),
    suggestionsOf: (field) => suggestionsFor(field, open?.entry.values ?? {}, knowledge),
    setText: (id, text) => setTexts({ ...texts, [id]: text }),
    messageOf: (id) => {
      const fault = hasTriedToSave || texts[id] !== undefined ? faults[id] : undefined;
      return fault === undefined ? null : entryFaultWords(fault, language, say);
    },
    copyLast(id) {
      if (open === null || lastRecord === null) return;
      const writable = new Set(
        open.form.groups
          .flatMap(({ fields }) => fields)
          .filter(({ readOnly }) => readOnly !== true)
          .map((field) => field.id),
      );
      const copied = Object.entries(lastRecord).filter(
        ([each]) => writable.has(each) && (id === undefined ? (texts[each] ?? '') === '' : each === id),
      );
      setTexts({ ...texts, ...Object.fromEntries(copied) });
    },
    edit(record) {
      if (open === null) return;
      const own = recordTexts(open.ready, record);
      setDraft({ place, texts: own, edited: { row: record.row, before: own } });
      setTriedToSave(false);
    },
    remove(record) {
      if (open === null) return;
      task.run(async () => {
        const plan = removeRecord(open.ready, record);
        const step = (await actions.records()).removeRecord(plan).then(valueOf);
        await written(step, () => say('entry.removed', { row: plan.row }));
        await read();
      });
    },
    save(onSaved, onRefused) {
      if (open === null) return;
      const [firstFault] = Object.keys(faults);
      if (firstFault !== undefined) {
        setTriedToSave(true);
        onRefused(firstFault);
        return;
      }
      const same = open.edited === null ? sameRecord(open.ready, open.entry.values) : undefined;
      if (same !== undefined && duplicateRow === null) {
        setDuplicateRow(same.row);
        return;
      }
      task.run(async () => {
        const records = await actions.records();
        const prepared = preparedRow(open.ready);
        const change =
          amendment ?? (prepared === null ? null : fillPreparedRow(open.ready, prepared, open.entry.values));
        const step =
          change === null
            ? records.addRecord(placeRecord(open.ready, open.entry.values))
            : records.amendRecord(change);
        const key = amendment === null ? 'entry.saved' : 'entry.amended';
        await written(step.then(valueOf), (area) => say(key, { area }));
        if (amendment === null) {
          const { row, firstColumn } = open.place;
          setWrittenCell({ sheet: open.sheet, row, column: firstColumn });
          setLastTexts({ place, texts });
        }
        clear();
        await read();
        onSaved();
      });
    },
  };
}
