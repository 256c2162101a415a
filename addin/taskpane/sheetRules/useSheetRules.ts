import { useEffect, useMemo, useState } from 'react';
import { success, type Result } from '../../../ledger/result';
import { sheetRulesOf } from '../../../ledger/sheetRules/sheetRules';
import type { RulesStep } from '../../excel/sheetRules/sheetRulesSteps';
import type { PaneActions, PaneWorkbook } from '../actions';
import { useNotify } from '../notice/NoticeContext';
import { useSay } from '../text/TextContext';
import { useTask, valueOf, type Task } from '../useTask';
import type { OpenWorkbook } from '../useWorkbook';

/** How much would be put into the sheet, for the words before the button. */
export interface RulesEffect {
  readonly sheet: string;
  readonly lists: number;
  readonly numbers: number;
  readonly marks: number;
  readonly comments: number;
}

/** Where rules were written, and how many header comments found no room. */
type Written = Pick<RulesStep, 'place' | 'leftOut'>;

export interface SheetRulesState {
  /** Null where the active sheet has no ledger. */
  readonly effect: RulesEffect | null;
  readonly hasRules: boolean;
  readonly task: Task;
  readonly add: () => void;
  readonly remove: () => void;
}

/** The validation of the sheet beside the pane: what it would be, whether it is there, adding and removing it. */
export function useSheetRules(
  actions: PaneActions,
  { activeName, activeSheet }: OpenWorkbook,
  { cells, recognised: { organisation } }: PaneWorkbook,
): SheetRulesState {
  const say = useSay();
  const notify = useNotify();
  const task = useTask();
  const [ruled, setRuled] = useState<readonly string[]>([]);
  const own = cells.find(({ name }) => name === activeName);
  const tables = activeSheet?.tables;

  useEffect(() => {
    let isWanted = true;
    void actions.ruledSheets().then((sheets) => {
      if (isWanted) setRuled(sheets);
    });
    return () => {
      isWanted = false;
    };
  }, [actions, activeName]);

  const effect = useMemo((): RulesEffect | null => {
    const rules = own && tables?.flatMap((table) => sheetRulesOf(table, own, organisation) ?? []);
    if (!rules || rules.length === 0) return null;
    const cellRules = rules.flatMap((each) => each.cellRules);
    const lists = cellRules.filter(({ condition }) => condition.kind === 'list').length;
    return {
      sheet: own.name,
      lists,
      numbers: cellRules.length - lists,
      marks: rules.flatMap((each) => each.marks).length,
      comments: rules.flatMap((each) => each.comments).length,
    };
  }, [own, tables, organisation]);

  const clear = async (sheet: string): Promise<Result<null, string>> => {
    const cleared = await actions.clearSheetRules(sheet);
    setRuled(await actions.ruledSheets());
    return cleared;
  };
  /** All tables of the sheet or none: where one is refused, those before it are taken back. */
  const write = async (): Promise<Result<Written, string>> => {
    const steps: RulesStep[] = [];
    for (const table of tables ?? []) {
      const step = own && (await actions.writeSheetRules(own, table, organisation));
      if (step?.ok === false) {
        for (const before of steps.reverse()) valueOf(await before.undo());
        return step;
      }
      if (step) steps.push(step.value);
    }
    setRuled(await actions.ruledSheets());
    return success({
      place: steps.map(({ place }) => place).join('、'),
      leftOut: steps.reduce((sum, { leftOut }) => sum + leftOut, 0),
    });
  };
  const sheet = activeName ?? '';
  return {
    ...{ effect, task },
    hasRules: ruled.includes(sheet),
    add: () =>
      task.run(async () => {
        const { place, leftOut } = valueOf(await write());
        const added = say('rules.added', { place });
        const text = leftOut === 0 ? added : `${added} ${say('rules.leftOut', { count: leftOut })}`;
        notify({ text, undo: () => clear(sheet) });
      }),
    remove: () =>
      task.run(async () => {
        valueOf(await clear(sheet));
        const undo = async (): Promise<Result<null, string>> => {
          const written = await write();
          return written.ok ? success(null) : written;
        };
        notify({ text: say('rules.removed', { sheet }), undo });
      }),
  };
}
