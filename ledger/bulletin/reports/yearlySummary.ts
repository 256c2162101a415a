import { failure, success, type Result } from '../../result';
import { recordsOf, textOf } from '../../score/ledgerRecords';
import { lastDayOf } from '../../score/period';
import type { BulletinBlock, BulletinTable } from '../content';
import { heading, paragraph, quoted, type Draft } from '../draft';
import { numberTable, recordsIn } from '../numberTable';
import type { Parts } from '../parts';
import type { Scored } from '../scoredPeriod';
import { pointsAttachment, rectificationAttachment } from '../sections/attachmentTables';
import { findingBlocks } from '../sections/findingsSection';
import { opening, overviewBlocks } from '../sections/overviewSection';
import { rankingBlocks } from '../sections/rankingSection';
import { chineseNumber, longDate } from '../wording';

/** The numbers of the year (domain.md 1.5), each with its measure word; what was not done is left out. */
function yearTable({ workbook, register, period, book }: Draft): BulletinTable {
  const entries = numberTable(workbook, register, period).filter(({ value }) => value !== '0');
  return {
    caption: `${String(period.year)}年“三级抽查”工作数字`,
    header: ['项目', '数量', '单位'],
    rows: entries.map(({ name, label, value, measure, approximate, records }) => [
      label,
      `${book.state(name, value, records)}${approximate ? '余' : ''}`,
      measure,
    ]),
    widths: [6, 3, 2],
    numeric: [1],
  };
}

function policyBlocks(draft: Draft): readonly BulletinBlock[] {
  const { workbook, period, book } = draft;
  const policies = recordsIn(workbook, 'policies', 'issuedDate', period);
  const reviews = recordsIn(workbook, 'meetings', 'date', period).filter(
    ({ values }) => textOf(values.kind) === '讲评会',
  );
  const measures = reviews.reduce(
    (sum, { values }) => sum + (typeof values.newMeasures === 'number' ? values.newMeasures : 0),
    0,
  );
  const names = policies
    .map(({ values }) => quoted(textOf(values.title), draft))
    .filter((name) => name !== '');
  const titled = names.map((name) => (name.startsWith('《') ? name : `《${name}》`));
  return [
    ...(policies.length === 0
      ? []
      : [
          paragraph(
            `清理、修订、补充和完善制度机制${book.state('policyChanges', policies.length, policies)}项${titled.length === 0 ? '' : `：${titled.join('、')}`}。`,
          ),
        ]),
    ...(measures === 0
      ? []
      : [
          paragraph(
            `召开讲评会${book.state('reviewMeetings', reviews.length, reviews)}次，充实新措施${book.state('newMeasures', measures, reviews)}条。`,
          ),
        ]),
  ];
}

const NEXT_YEAR = [
  '1.完善标准。结合生产经营新任务，细化评价、考核、问责、追究标准，及时修订不适应要求的制度。',
  '2.动态排查。岗位调整、工作重点变化时重新排查风险点，更新抽查指标，避免出现空白。',
  '3.防止重复。统筹抽查计划，合并同类检查，减轻基层负担，把精力放在整改和提高上。',
];

/** The year's summary with its number table (domain.md 1.5). */
export function yearlySummary(draft: Draft, scored: Scored | null): Result<Parts, string> {
  const { letterhead, period, workbook } = draft;
  if (period.months.length !== 12) return failure('年度总结要按全年编写；请把期间改为年份，例如2016');
  if (recordsOf(workbook, 'checks').length === 0) return failure('缺少抽查记录台账，无法编写年度总结');
  const sections: ReadonlyArray<readonly [string, readonly BulletinBlock[]]> = [
    ['总体情况', [...overviewBlocks(draft), { type: 'table', table: yearTable(draft) }]],
    ['发现的问题', findingBlocks('operation', draft)],
    ['制度和措施', policyBlocks(draft)],
    ['考核评分及排名', scored === null ? [] : rankingBlocks(scored.score, scored.explaining, draft)],
    ['下一年工作打算', NEXT_YEAR.map((text) => paragraph(text))],
  ];
  const written = sections.filter(([, blocks]) => blocks.length > 0);
  return success({
    name: '年度总结',
    label: period.text,
    title: `${letterhead.company}${String(period.year)}年“三级抽查”工作总结`,
    documentNumber: '',
    recipients: '',
    blocks: [
      opening(draft, '现将全年工作总结如下'),
      ...written.flatMap(([title, blocks], i) => [
        heading(1, `${chineseNumber(i + 1)}、${title}`),
        ...blocks,
      ]),
    ],
    attachmentTables: [pointsAttachment(draft), rectificationAttachment(draft)].filter(
      (table) => table !== null,
    ),
    issuer: `${letterhead.company}${letterhead.office}`,
    issuedOn: longDate(lastDayOf(period)),
  });
}
