import { columnLetters } from '../../ledger/cells';
import type { CoverLine, CoverSheet } from '../../ledger/toolbox/coverSheet';
import type { LedgerSheet } from '../../ledger/toolbox/ledgerSheet';
import type { Toolbox } from '../../ledger/toolbox/toolbox';
import { MARK_LOOKS } from '../excel/sheetRules/writtenRules';
import { Book } from '../workbench/book/book';
import type { Sheet } from '../workbench/book/sheet';
import { saveBook } from '../workbench/book/saveBook';
import type { CellStyle } from '../workbench/book/style';
import { SheetDraft } from './sheetDraft';
import { lookWith, TOOLBOX_LOOKS as LOOKS } from './toolboxLooks';
import { PAGE_FOOTER, pageSetup } from './toolboxPage';
import { addRules } from './toolboxRules';

const TITLE_HEIGHT_POINTS = 36;
const META_HEIGHT_POINTS = 20;
const GROUP_HEIGHT_POINTS = 20;
const HEADER_HEIGHT_POINTS = 32;
const LINE_HEIGHT_POINTS = 15;
const COVER_WIDTHS = [18, 84] as const;

const wholeRow = (row: number, lastColumn: number, firstColumn = 1) => ({
  ...{ firstRow: row, firstColumn, lastRow: row, lastColumn },
});

/** Lines that a text takes in a column of some characters' width; a Chinese character is two wide. */
function linesIn(text: string, width: number): number {
  const perLine = Math.max(1, Math.floor((width - 1) / 2));
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / perLine)), 0);
}

function sheetOfLedger(book: Book, ledger: LedgerSheet): Sheet {
  const { rows, columns, example, totals, notes } = ledger;
  const draft = new SheetDraft(ledger.name);
  const last = columns.length;
  const middle = Math.ceil(last / 2);
  draft.putArea(wholeRow(rows.title, last), LOOKS.title, { value: ledger.title });
  draft.putArea(wholeRow(rows.meta, middle), LOOKS.meta, { value: ledger.meta[0] });
  draft.putArea(wholeRow(rows.meta, last, middle + 1), LOOKS.metaRight, { value: ledger.meta[1] });
  for (const { area, text, required } of ledger.header) {
    draft.putArea(area, required ? LOOKS.required : LOOKS.optional, { value: text });
  }
  columns.forEach(({ column, look }, i) => {
    const own = (base: CellStyle): CellStyle =>
      lookWith(base, {
        horizontal: look.align,
        numberFormat: look.format,
        indent: look.align === 'right' ? 1 : undefined,
      });
    const { content = null } = example[i] ?? {};
    draft.put(rows.example, column, own(LOOKS.example), { value: contentAsText(content) });
    for (let row = rows.firstEmpty; row <= rows.lastEmpty; row++) draft.put(row, column, own(LOOKS.empty));
    if (rows.total !== null) {
      const sum = totals.find((total) => total.column === column);
      const label = column === 1 ? { value: '合计' } : {};
      draft.put(rows.total, column, own(LOOKS.total), sum ? { formula: sum.formula, value: 0 } : label);
    }
  });
  const note = notes.map((text, i) => `${notes.length > 1 ? `${String(i + 1)}.` : ''}${text}`).join('\n');
  draft.putArea(wholeRow(rows.note, last), LOOKS.note, { value: `注：${note}` });
  draft.putArea(wholeRow(rows.signature, last), LOOKS.signature, { value: ledger.signature });

  draft.setWidths(columns.map(({ look }) => look.width));
  draft.setHeight(rows.title, TITLE_HEIGHT_POINTS);
  draft.setHeight(rows.meta, META_HEIGHT_POINTS);
  for (let row = rows.firstHeader; row < rows.lastHeader; row++) draft.setHeight(row, GROUP_HEIGHT_POINTS);
  draft.setHeight(rows.lastHeader, HEADER_HEIGHT_POINTS);
  const lines = columns.map(({ look }, i) => linesIn(String(example[i]?.content ?? ''), look.width));
  draft.setHeight(rows.example, Math.max(...lines) * LINE_HEIGHT_POINTS + 4);
  draft.setHeight(rows.note, notes.length * LINE_HEIGHT_POINTS + 5);
  draft.setHeight(rows.signature, META_HEIGHT_POINTS + 8);
  return draft.sheetOf(book, {
    frozen: { rows: rows.lastHeader, columns: 0 },
    pageSetup: pageSetup({
      paper: ledger.paper,
      orientation: 'landscape',
      area: `$A$1:$${columnLetters(last)}$${String(rows.signature)}`,
      titleRows: [rows.firstHeader, rows.lastHeader],
    }),
    headerFooter: PAGE_FOOTER,
  });
}

/** What is written as if typed has an apostrophe before texts that Excel would misread; a file's cell needs none. */
function contentAsText(content: string | number | boolean | null): string | number | boolean | null {
  return typeof content === 'string' && content.startsWith("'") ? content.slice(1) : content;
}

const markSample = ({ fill, font }: { readonly fill: string; readonly font: string }): CellStyle =>
  lookWith(LOOKS.empty, { fill, color: font });

const SAMPLES: Readonly<Record<NonNullable<CoverLine['sample']>, CellStyle>> = {
  required: LOOKS.required,
  optional: LOOKS.optional,
  example: LOOKS.example,
  missing: markSample(MARK_LOOKS.missing),
  wrong: markSample(MARK_LOOKS.wrong),
};

function putCoverLine(draft: SheetDraft, row: number, { label, text, sheet, sample }: CoverLine): void {
  const look = sample ? SAMPLES[sample] : sheet ? LOOKS.link : LOOKS.label;
  const link = sheet && { hyperlink: { target: '', location: `'${sheet}'!A1` } };
  draft.put(row, 1, look, { value: label, ...(link && { extras: link }) });
  draft.put(row, 2, LOOKS.text, { value: text });
  draft.setHeight(row, linesIn(text, COVER_WIDTHS[1]) * LINE_HEIGHT_POINTS + 4);
}

function sheetOfCover(book: Book, cover: CoverSheet): Sheet {
  const draft = new SheetDraft(cover.name);
  draft.setWidths(COVER_WIDTHS);
  draft.putArea(wholeRow(1, 2), LOOKS.title, { value: cover.title });
  draft.setHeight(1, TITLE_HEIGHT_POINTS);
  let row = 2;
  for (const { heading, lines } of cover.sections) {
    draft.putArea(wholeRow(row, 2), LOOKS.section, { value: heading });
    draft.setHeight(row++, META_HEIGHT_POINTS + 8);
    for (const line of lines) putCoverLine(draft, row++, line);
  }
  return draft.sheetOf(book, {
    pageSetup: {
      ...pageSetup({ paper: 'A4', orientation: 'portrait', area: `$A$1:$B$${String(row - 1)}` }),
      fitToHeight: 1,
    },
    headerFooter: PAGE_FOOTER,
  });
}

/** The toolbox as the bytes of an .xlsx file. */
export async function toolboxFile(toolbox: Toolbox): Promise<Uint8Array> {
  const { title, cover, ledgers } = toolbox;
  const book = new Book();
  book.properties = { title };
  const sheets = [sheetOfCover(book, cover), ...ledgers.map((ledger) => sheetOfLedger(book, ledger))];
  const names = addRules(book, sheets, toolbox);
  book.load({ sheets, names, customXml: [] }, new Map(), sheets[0]);
  return saveBook(book);
}
