import { useState } from 'react';
import type { KindId } from '../../../ledger/kinds/kind';
import { withAnswer, type ColumnAnswer, type TableAnswer } from '../../../ledger/recognise/answers';
import type { RecognisedTable } from '../../../ledger/recognise/recognised';
import {
  reviewColumns,
  type HeaderPlace,
  type ReviewedColumn,
  type ReviewedTable,
} from '../../../ledger/recognise/reviewColumns';
import { useNotify } from '../notice/NoticeContext';
import type { PanelProps } from '../panel';
import { useSay } from '../text/TextContext';
import { useTask, valueOf, type Task } from '../useTask';

export interface Review {
  /** The table's columns with the user's choices so far; null where the sheet has no table. */
  readonly reviewed: ReviewedTable | null;
  readonly isChanged: boolean;
  /** Whether the workbook keeps an answer for this table. */
  readonly isKept: boolean;
  readonly setLedger: (ledger: KindId | 'other') => void;
  readonly setField: (column: ReviewedColumn, field: string | null) => void;
  readonly setColumn: (column: ReviewedColumn, answer: ColumnAnswer) => void;
  readonly task: Task;
  readonly save: () => void;
  readonly forget: () => void;
}

interface Draft {
  readonly sheet: string;
  readonly header: HeaderPlace;
  readonly answer: TableAnswer;
}

/** All that a reviewed table shows, as an answer: what the user has looked at and kept is said. */
function answerOf({ ledger, columns }: ReviewedTable): TableAnswer {
  return {
    headers: columns.map(({ name }) => name),
    ledger,
    columns: Object.fromEntries(
      columns.map(({ name, field, type, choices, required, unique, format }): [string, ColumnAnswer] => [
        name,
        field === null ? { field, type, choices, required, unique, format } : { field },
      ]),
    ),
  };
}

function headerPlace({ headerRows, columns }: RecognisedTable): HeaderPlace {
  return { row: headerRows[0] ?? 1, column: columns[0]?.column ?? 'A' };
}

const sameHeaderPlace = (a: HeaderPlace, b: HeaderPlace): boolean => a.row === b.row && a.column === b.column;

const sameHeaders = (a: TableAnswer, b: TableAnswer): boolean =>
  a.headers.length === b.headers.length && a.headers.every((header) => b.headers.includes(header));

/** The state of 对照栏目: the columns of a table of the active sheet, corrected by the user and kept in the workbook. */
export function useReview({ actions, open, workbook }: PanelProps): Review {
  const say = useSay();
  const notify = useNotify();
  const task = useTask();
  const [draft, setDraft] = useState<Draft | null>(null);
  const { answers, recognised } = workbook;
  const sheet = open.activeName ?? '';
  const cells = workbook.cells.find(({ name }) => name === sheet);
  const table = open.tables[open.chosenTable];
  const header = table === undefined ? null : headerPlace(table);
  const current =
    header !== null && draft?.sheet === sheet && sameHeaderPlace(draft.header, header) ? draft.answer : null;
  const reviewed =
    cells === undefined || header === null
      ? null
      : reviewColumns(
          cells,
          recognised.file,
          header,
          current === null ? answers : withAnswer(answers, current),
        );
  const shown = reviewed === null ? null : answerOf(reviewed);
  const kept = shown === null ? undefined : answers.find((answer) => sameHeaders(answer, shown));

  const change = (ledger: KindId | 'other', columns: TableAnswer['columns']): void => {
    if (shown === null || header === null) return;
    setDraft({ sheet, header, answer: { headers: shown.headers, ledger, columns } });
  };
  const said = current ?? kept;
  const setColumn = (column: ReviewedColumn, answer: ColumnAnswer): void => {
    if (reviewed === null) return;
    const taken = answer.field ?? null;
    const others = Object.entries(said?.columns ?? {}).filter(
      ([, { field }]) => taken === null || field !== taken,
    );
    change(reviewed.ledger, { ...Object.fromEntries(others), [column.name]: answer });
  };
  const keep = (next: readonly TableAnswer[], text: string): void => {
    task.run(async () => {
      valueOf(await actions.writeColumnAnswers(next));
      setDraft(null);
      notify({
        text,
        undo: async () => {
          const undone = await actions.writeColumnAnswers(answers);
          await open.read();
          return undone;
        },
      });
      await open.read();
    });
  };
  return {
    ...{ reviewed, setColumn, task },
    isChanged: current !== null,
    isKept: kept !== undefined,
    setLedger: (ledger) => change(ledger, {}),
    setField: (column, field) =>
      setColumn(column, field === null ? { field, type: column.type, choices: column.choices } : { field }),
    save: () => {
      if (shown !== null) keep(withAnswer(answers, shown), say('review.saved', { sheet }));
    },
    forget: () =>
      keep(
        answers.filter((answer) => answer !== kept),
        say('review.forgotten', { sheet }),
      ),
  };
}
