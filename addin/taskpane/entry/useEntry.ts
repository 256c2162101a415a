import { useEffect, useMemo, useState } from 'react';
import type { ProblemCode } from '../../../ledger/problem';
import { useNotify } from '../notice/NoticeContext';
import type { PanelProps } from '../panel';
import { useSay } from '../text/TextContext';
import { useTask, type Task } from '../useTask';
import { faultsOf } from './checkEntry';
import { entryForm, type EntryDraft, type EntryForm } from './entryForm';

export interface EntryState {
  /** The form of the draft's sheet, else of the active one; null where that is no ledger. */
  readonly form: EntryForm | null;
  readonly draft: EntryDraft;
  readonly setField: (id: string, text: string) => void;
  /** What is to be said below a field now: not before someone has typed into it or tried to save. */
  readonly faultOf: (id: string) => ProblemCode | null;
  readonly faultCount: number;
  /** The row that the record will go to, as an address. */
  readonly target: string | null;
  /** The active sheet, where the draft belongs to another one. */
  readonly otherSheet: string | null;
  readonly clear: () => void;
  readonly task: Task;
  /** Writes the record; `onSaved` runs when the form is empty again, `onRefused` when a field is in the way. */
  readonly save: (onSaved: () => void, onRefused: (firstFault: string) => void) => void;
}

interface Draft {
  readonly sheet: string;
  readonly texts: EntryDraft;
}

/** The state of 录入: a form that follows the active sheet until something is typed, and stays with its sheet then. */
export function useEntry({ actions, open, workbook, isActive }: PanelProps): EntryState {
  const say = useSay();
  const notify = useNotify();
  const task = useTask();
  const [draft, setDraft] = useState<Draft | null>(null);
  const [hasTriedToSave, setTriedToSave] = useState(false);
  const [target, setTarget] = useState<string | null>(null);
  const { sheets, organisation } = workbook.recognised;
  const activeName = open.activeCell?.sheet ?? null;
  const sheetName = draft?.sheet ?? activeName;
  const form = useMemo(() => {
    const sheet = sheets.find(({ name }) => name === sheetName);
    return sheet ? entryForm(sheet, organisation) : null;
  }, [sheets, organisation, sheetName]);
  const texts = useMemo(() => draft?.texts ?? {}, [draft]);
  const faults = useMemo(
    () => (form ? faultsOf(form, texts) : new Map<string, ProblemCode>()),
    [form, texts],
  );
  const formSheet = form?.sheet ?? null;

  useEffect(() => {
    if (formSheet === null || !isActive) return;
    let isStale = false;
    actions.entryTarget(formSheet).then(
      (area) => {
        if (!isStale) setTarget(area);
      },
      // The save itself will say why.
      () => setTarget(null),
    );
    return () => {
      isStale = true;
    };
  }, [actions, formSheet, sheets, isActive]);

  const clear = (): void => {
    setDraft(null);
    setTriedToSave(false);
  };
  return {
    ...{ form, draft: texts, target, clear, task },
    faultCount: hasTriedToSave ? faults.size : 0,
    otherSheet: draft !== null && activeName !== null && activeName !== draft.sheet ? activeName : null,
    setField(id, text) {
      if (formSheet === null) return;
      const next = Object.fromEntries(
        Object.entries({ ...texts, [id]: text }).filter(([, each]) => each !== ''),
      );
      setDraft(Object.keys(next).length > 0 ? { sheet: formSheet, texts: next } : null);
    },
    faultOf(id) {
      return hasTriedToSave || texts[id] !== undefined ? (faults.get(id) ?? null) : null;
    },
    save(onSaved, onRefused) {
      if (form === null) return;
      const [firstFault] = faults.keys();
      if (firstFault !== undefined) {
        setTriedToSave(true);
        onRefused(firstFault);
        return;
      }
      task.run(async () => {
        const { area, undo, sheet } = await actions.addRecord(form.sheet, texts);
        clear();
        const place = /!\$?([A-Z]+)\$?(\d+)/.exec(area);
        const goTo = (): Promise<void> =>
          actions.selectCell({ sheet, row: Number(place?.[2] ?? 1), column: place?.[1] ?? 'A' });
        notify({ text: say('entry.saved', { area }), undo, goTo });
        await open.read();
        onSaved();
      });
    },
  };
}
