import type { SheetCells } from '../../cells';
import { problemAt } from '../../check/problemAt';
import { suggestedFix } from '../../check/suggestedFix';
import type { Field } from '../../kinds/kind';
import { checks } from '../../kinds/checks';
import { fieldOf } from '../../kinds/kinds';
import type { Problem } from '../../problem';
import { columnReader } from '../../values/columnReader';
import type { DateValue, FieldValue } from '../../values/fieldValue';
import { trimmed } from '../../values/textKey';
import { filledCells, sampleOf } from '../columnProfile';
import { inferField } from '../inferField';
import { mapColumns, type ColumnEvidence } from '../mapColumns';
import type { Organisation } from '../organisation';
import type { ColumnMapping, LedgerRecord, RecognisedTable } from '../recognised';
import { SheetGrid } from '../sheetGrid';
import { readingContext, type TableLayout } from '../tableLayout';
import { ledgerMonthOf } from '../ledgerMonth';
import { checkForms, type CheckForm } from './checkForms';
import { namesCheckForm } from './formTitle';
import type { LabelledCell } from './labelledCells';

/** A form says these of its check, or it is a form of something else. */
const FEWEST_FIELDS = 3;
/** Labels are recognised as surely as headers are, but a form has no rows that could confirm them. */
const SUREST = 0.9;

interface Asked {
  readonly label: string;
  readonly evidence: ColumnEvidence;
  /** The answer on each form; undefined where the form doesn't ask. */
  readonly answers: ReadonlyArray<LabelledCell | undefined>;
}

function askedBy(forms: readonly CheckForm[]): readonly Asked[] {
  const labels = [...new Set(forms.flatMap(({ cells }) => cells.map(({ label }) => label)))];
  return labels.map((label, i) => {
    const answers = forms.map(({ cells }) => cells.find((cell) => cell.label === label));
    const filled = filledCells(answers.flatMap((answer) => answer?.content ?? []));
    const evidence = {
      header: { column: answers.find((answer) => answer !== undefined)?.column ?? 1, path: [label] },
      sample: sampleOf(filled),
      rowsSeen: forms.length,
      rowsFilled: filled.length,
      says: answers.map((answer) => answer !== undefined),
      isFirst: i === 0,
    };
    return { label, evidence, answers };
  });
}

/** The rows that ask: those of labels, and the header of the list of items. */
const askingRows = ({ cells, items }: CheckForm): readonly number[] => [
  ...cells.map(({ row }) => row),
  ...(items?.headerRows ?? []),
];

const isFilledIn = ({ cells }: CheckForm): boolean =>
  cells.filter(({ content }) => trimmed(content.text) !== '').length >= 2;

/** What a check's record can't do without: a list that has neither may be the items of a form. */
const LISTED = ['date', 'unit'];

function isLedger({ chosen, answer }: TableLayout): boolean {
  if (answer !== null) return true;
  const fields = chosen?.mappings.map((mapping) => mapping?.field.id) ?? [];
  return chosen !== null && (chosen.kind.id !== 'checks' || LISTED.some((id) => fields.includes(id)));
}

/**
 * Reads the sheets that are no list but a form for one check (双随机抽查记录表, 现场检查单; domain.md 3.0): labels with their
 * answers, a list of items with ticks, signatures. Each filled form is one record of kind `checks`, in the row in which the
 * form begins; its columns are the labels, each at the column of its answer. Null where the sheet is no such form: the
 * labels must name the day, and the unit or the inspectors.
 */
export function readCheckForms(
  cells: SheetCells,
  file: string,
  layouts: readonly TableLayout[],
  organisation: Organisation,
): RecognisedTable | null {
  if (!namesCheckForm(cells) || layouts.some(isLedger)) return null;
  const grid = new SheetGrid(cells);
  const forms = checkForms(grid);
  if (forms.length === 0) return null;
  const titleRows = forms.flatMap(({ titleRow }) => titleRow ?? []);
  const titles = titleRows.map((row) =>
    grid
      .filledColumns(row)
      .map((column) => grid.text(row, column))
      .join(' '),
  );
  const ledgerMonth = ledgerMonthOf(titles, grid.cells.name, file);
  const context = readingContext(grid.cells, ledgerMonth, organisation);
  const asked = askedBy(forms);
  const mappings = mapColumns(
    asked.map(({ evidence }) => evidence),
    checks,
    context,
  );
  const fields = mappings.map((mapping) => mapping?.field ?? null);
  const has = (id: string): boolean => fields.some((field) => field?.id === id);
  if (fields.filter((field) => field !== null).length < FEWEST_FIELDS) return null;
  if (!has('date') || !(has('unit') || has('inspectors'))) return null;

  const problems: Problem[] = [];
  const items = forms.map((form) => form.items);
  const records = forms.flatMap((form, index): readonly LedgerRecord[] => {
    if (!isFilledIn(form)) return [];
    const values: Record<string, FieldValue> = {};
    const raw: Record<string, string> = {};
    let rowDate: DateValue | undefined;
    asked.forEach(({ label, answers }, i) => {
      const answer = answers[index];
      const field = fields[i];
      if (answer === undefined || !field) return;
      const { row, column, content } = answer;
      raw[field.id] = trimmed(content.text);
      if (raw[field.id] === '') {
        if (field.required === true) problems.push(problemAt(grid, row, column, field, 'required.missing'));
        return;
      }
      const reading = columnReader(field, { ...context, header: label })(content, rowDate);
      if (!reading.ok) {
        const fix = suggestedFix(reading.fault, content.text, field, organisation);
        // A fix would take the label's cell for the answer's where both are one.
        const isOwn = grid.text(row, column) === trimmed(content.text);
        problems.push(problemAt(grid, row, column, field, reading.fault, isOwn ? fix : undefined));
      } else if (reading.value !== undefined) {
        values[field.id] = reading.value;
        if (field.type === 'date') rowDate ??= reading.value as DateValue;
      }
    });
    const listed = items[index] ?? null;
    if (listed !== null && listed.answered > 0 && !has('findings')) {
      if (listed.failed.length > 0) values.findings = raw.findings = listed.failed.join('；');
      if (!has('problemCount')) values.problemCount = listed.failed.length;
    }
    return [{ row: form.firstRow, values, raw }];
  });

  const columns = asked.map(({ label, evidence }, i): ColumnMapping => {
    const mapping = mappings[i];
    const place = { column: grid.letters(evidence.header.column), header: label };
    return mapping
      ? {
          ...place,
          field: mapping.field.id,
          type: mapping.field.type,
          confidence: Math.min(SUREST, mapping.confidence),
          reason: mapping.reason,
        }
      : {
          ...place,
          confidence: 0,
          reason: null,
          ...inferField(evidence, context),
          field: null,
        };
  });
  const list = items.find((each) => each !== null);
  const findings = fieldOf(checks, 'findings') as Field;
  if (list && !has('findings')) {
    columns.push({
      column: grid.letters(list.column),
      header: list.header,
      field: findings.id,
      type: findings.type,
      confidence: 0.6,
      reason: 'values',
    });
  }
  const known = columns.filter(({ field }) => field !== null);
  return {
    ledger: 'checks',
    isForm: true,
    confidence: known.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, known.length),
    titleRows,
    headerRows: [...new Set(forms.flatMap(askingRows))].sort((a, b) => a - b),
    lastRow: grid.lastRow,
    skippedRows: [],
    columns,
    records,
    problems,
    ...ledgerMonth,
  };
}
