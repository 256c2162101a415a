import type { KindId } from '../kinds/kind';
import type { RecognisedTable, RecognisedWorkbook, RecordPlace } from '../recognise/recognised';
import { recordsOf, textOf, type PlacedRecord } from '../score/ledgerRecords';
import type { Period } from '../score/period';
import { textKey } from '../values/textKey';
import { findingsIn } from './findings';
import { pointsTotal, recordsIn } from './numberTable';

/** Two statements of the workbook that can't both be true; a bulletin made from them would be wrong in one. */
export interface Contradiction {
  /** What contradicts what and what to do, in zh-CN. */
  readonly message: string;
  readonly places: readonly RecordPlace[];
}

/** Ledgers whose figures a bulletin states. */
const STATED_KINDS: readonly KindId[] = [
  'checks',
  'scores',
  'performance',
  'warnings',
  'interviews',
  'rectifications',
];

function statedTables(
  workbook: RecognisedWorkbook,
): ReadonlyArray<{ readonly sheet: string; readonly table: RecognisedTable }> {
  return workbook.sheets.flatMap(({ name, tables }) =>
    tables
      .filter(({ ledger }) => ledger !== 'other' && STATED_KINDS.includes(ledger))
      .map((table) => ({ sheet: name, table })),
  );
}

/** A printed 小计 or 合计 that its rows don't add up to. */
function wrongTotals(workbook: RecognisedWorkbook): readonly Contradiction[] {
  return statedTables(workbook).flatMap(({ sheet, table }) =>
    table.problems
      .filter(({ code }) => code === 'total.mismatch')
      .map(({ row, message }) => ({
        message: `${sheet}第${String(row)}行的合计与明细不符：${message}`,
        places: [{ sheet, row }],
      })),
  );
}

/** A check of the period that counts problems and says that there are none, or the reverse. */
function wrongCounts(workbook: RecognisedWorkbook, period: Period): readonly Contradiction[] {
  const rows = new Set(
    recordsIn(workbook, 'checks', 'date', period).map(({ sheet, row }) => `${sheet}!${String(row)}`),
  );
  return statedTables(workbook)
    .filter(({ table }) => table.ledger === 'checks')
    .flatMap(({ sheet, table }) =>
      table.problems
        .filter(({ code, row }) => code === 'state.contradiction' && rows.has(`${sheet}!${String(row)}`))
        .map(({ row, message }) => ({
          message: `${sheet}第${String(row)}行：${message}`,
          places: [{ sheet, row }],
        })),
    );
}

/** 得失分记录表 and 绩效管理台账 record the same events (contract.md): number and points must agree. */
function unlikeLedgers(workbook: RecognisedWorkbook, period: Period): readonly Contradiction[] {
  if (recordsOf(workbook, 'scores').length === 0 || recordsOf(workbook, 'performance').length === 0)
    return [];
  const scores = recordsIn(workbook, 'scores', 'date', period);
  const performance = recordsIn(workbook, 'performance', 'date', period);
  const measures = [
    ['记录', '条', String(scores.length), String(performance.length)],
    ['扣分合计', '分', pointsTotal(scores, 'deduction'), pointsTotal(performance, 'deduction')],
    ['加分合计', '分', pointsTotal(scores, 'bonus'), pointsTotal(performance, 'bonus')],
  ] as const;
  const unlike = measures.filter(([, , ours, theirs]) => ours !== theirs);
  if (unlike.length === 0) return [];
  const words = unlike.map(
    ([what, measure, ours, theirs]) =>
      `${what}得失分记录表为${ours}${measure}、绩效管理台账为${theirs}${measure}`,
  );
  const key = (row: PlacedRecord): string =>
    `${textKey(textOf(row.values.reason))}|${pointsTotal([row], 'deduction')}|${pointsTotal([row], 'bonus')}`;
  const inScores = new Set(scores.map(key));
  const inPerformance = new Set(performance.map(key));
  const odd = [
    ...scores.filter((row) => !inPerformance.has(key(row))),
    ...performance.filter((row) => !inScores.has(key(row))),
  ];
  return [
    {
      message: `两本台账记录的是同一批考核，数目却不一致：${words.join('；')}。请核对后改正其中一本`,
      places: (odd.length === 0 ? performance : odd).map(({ sheet, row }) => ({ sheet, row })),
    },
  ];
}

/** A finding whose check takes other points away than the entry that was made for it. */
function unlikeDeductions(workbook: RecognisedWorkbook, period: Period): readonly Contradiction[] {
  return findingsIn(workbook, period).flatMap(({ check, entry, unit }) => {
    const [byCheck, byEntry] = [check, entry].map((record) =>
      record === null ? '0' : pointsTotal([record], 'deduction'),
    );
    const isSame = textKey(textOf(check.values.findings)) === textKey(textOf(entry?.values.reason));
    if (entry === null || !isSame || byCheck === '0' || byCheck === byEntry) return [];
    return [
      {
        message:
          `${unit}的同一问题，${check.sheet}第${String(check.row)}行扣${byCheck ?? ''}分，` +
          `${entry.sheet}第${String(entry.row)}行扣${byEntry ?? ''}分；请核对后改正其中一处`,
        places: [check, entry].map(({ sheet, row }) => ({ sheet, row })),
      },
    ];
  });
}

/** Where the workbook contradicts itself in what a bulletin of this period would state. */
export function contradictionsIn(workbook: RecognisedWorkbook, period: Period): readonly Contradiction[] {
  return [
    ...wrongTotals(workbook),
    ...wrongCounts(workbook, period),
    ...unlikeLedgers(workbook, period),
    ...unlikeDeductions(workbook, period),
  ];
}

/** One line: the contradictions with their rows, the first of many. */
export function contradictionFault(contradictions: readonly Contradiction[]): string {
  const shown = contradictions.slice(0, 5).map(({ message, places }) => {
    const rows = places.slice(0, 6).map(({ sheet, row }) => `${sheet}第${String(row)}行`);
    return rows.every((place) => message.includes(place)) ? message : `${message}（${rows.join('、')}）`;
  });
  const more =
    contradictions.length > shown.length ? `；另有${String(contradictions.length - shown.length)}处` : '';
  return `台账互相矛盾，没有生成通报：${shown.join('；')}${more}`;
}
