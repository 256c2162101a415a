import { namesOf, textOf, unitsOf } from '../../score/ledgerRecords';
import type { BulletinTable } from '../content';
import { quoted, type Draft } from '../draft';
import { deadlineOf, isDone } from '../deadlines';
import { entriesIn, pointsTotal } from '../numberTable';
import { shortDate } from '../wording';

/** 得失分汇总表: deductions and bonuses by unit, in roster order; null where there are none. */
export function pointsAttachment(draft: Draft): BulletinTable | null {
  const { workbook, period, book } = draft;
  const { organisation } = workbook;
  const entries = entriesIn(workbook, period);
  if (entries.length === 0) return null;
  const named = new Set(
    entries.flatMap(({ values }) =>
      organisation.units.length === 0 ? namesOf(values.unit) : unitsOf(values.unit, organisation),
    ),
  );
  const roster = organisation.units.map(({ name }) => name);
  const units = organisation.units.length === 0 ? [...named] : roster.filter((name) => named.has(name));
  const rows = units.map((unit, i) => {
    const own = entries.filter(
      ({ values }) =>
        namesOf(values.unit).includes(unit) || unitsOf(values.unit, organisation).includes(unit),
    );
    return [
      String(i + 1),
      unit,
      book.state(`${unit}.entries`, own.length, own),
      book.state(`${unit}.recordedDeductions`, pointsTotal(own, 'deduction'), own),
      book.state(`${unit}.recordedBonuses`, pointsTotal(own, 'bonus'), own),
    ];
  });
  const total = [
    '',
    '合计',
    book.state('entries', entries.length, entries),
    book.state('deductions', pointsTotal(entries, 'deduction'), entries),
    book.state('bonuses', pointsTotal(entries, 'bonus'), entries),
  ];
  return {
    caption: '得失分汇总表',
    header: ['序号', '部门', '记录条数', '扣分', '加分'],
    rows: [...rows, total],
    widths: [2, 6, 3, 3, 3],
    numeric: [2, 3, 4],
  };
}

/** 问题整改清单: what was found on what ground, and what every finding's unit does until when; null where nothing was found. */
export function rectificationAttachment(draft: Draft): BulletinTable | null {
  const { findings, issuedOn, book } = draft;
  if (findings.length === 0) return null;
  const year = Number(issuedOn.slice(0, 4));
  return {
    caption: '问题整改清单',
    header: [
      ...['序号', '责任部门', '发现时间', '存在问题', '等级'],
      ...['依据', '扣分', '整改措施', '整改时限', '整改情况'],
    ],
    rows: findings.map((finding, i) => {
      const { unit, date, fact, severity, basis, deduction, entry, check, rectification } = finding;
      const points = (): string =>
        book.state(`finding.${String(i + 1)}.deduction`, deduction, [entry ?? check]);
      return [
        String(i + 1),
        unit,
        date === null ? '' : shortDate(date, year),
        quoted(fact, draft),
        severity,
        quoted(basis, draft),
        deduction === '0' ? '—' : points(),
        quoted(textOf(rectification?.values.measure), draft),
        shortDate(deadlineOf(finding, issuedOn).lastDay, year),
        isDone(finding, issuedOn) ? '已整改' : '整改中',
      ];
    }),
    widths: [6, 13, 12, 25, 6, 14, 6, 25, 12, 10],
    numeric: [],
    isWide: true,
  };
}
