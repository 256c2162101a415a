import { failure, success, type Result } from '../../result';
import { dateOf, textOf } from '../../score/ledgerRecords';
import { periodName } from '../../score/period';
import type { BulletinBlock } from '../content';
import { heading, paragraph, quoted, type Draft } from '../draft';
import type { Finding } from '../findings';
import { form } from '../notices/form';
import type { Parts } from '../parts';
import type { Scored } from '../scoredPeriod';
import { chineseNumber, longDate } from '../wording';

function causes(findings: readonly Finding[], draft: Draft): string {
  const texts = findings.map(({ rectification }) => quoted(textOf(rectification?.values.cause), draft));
  return [...new Set(texts)].filter((text) => text !== '').join('；');
}

function measures(findings: readonly Finding[], draft: Draft): string {
  const texts = findings.flatMap(({ rectification }) => {
    const measure = quoted(textOf(rectification?.values.measure), draft);
    const deadline = dateOf(rectification?.values.deadline)?.date ?? null;
    return measure === '' ? [] : [`${measure}${deadline === null ? '' : `（${longDate(deadline)}前）`}`];
  });
  return texts.join('；');
}

function unitBlocks(unit: string, index: number, scored: Scored, draft: Draft): readonly BulletinBlock[] {
  const { book } = draft;
  const line = scored.score.categories.flatMap(({ ranking }) => ranking).find((each) => each.unit === unit);
  const findings = draft.findings.filter((finding) => finding.unit === unit);
  const checks = findings.map(({ check }) => check);
  const state = (name: string, value: string | null | undefined): string =>
    value === null || value === undefined ? '—' : book.state(`${unit}.${name}`, value, checks);
  // 2.9月9日… would be misread: brackets, and none for a single problem.
  const mark = (i: number): string => (findings.length === 1 ? '' : `（${String(i + 1)}）`);
  const problems = findings.map(({ fact }, i) => `${mark(i)}${quoted(fact, draft)}。`).join('');
  const rows = [
    ['部门', unit, '本类名次', line?.rank === null || line === undefined ? '—' : String(line.rank)],
    [
      '抽查合格率',
      `${state('passRate', line?.passRate)}%`,
      '有问题率',
      `${state('problemRate', line?.problemRate)}%`,
    ],
    ['存在问题', problems === '' ? '未发现问题' : problems],
    ['原因', causes(findings, draft)],
    ['下一步措施', measures(findings, draft)],
    ['责任人和时限', ''],
  ];
  return [heading(1, `${chineseNumber(index + 1)}、${unit}`), form(rows, [3, 4, 5])];
}

/** 讲评会说明材料: what each unit that explains itself starts from (domain.md 7.6, R73); `unit` asks for one by name. */
export function reviewMaterial(draft: Draft, scored: Scored, unit: string | null): Result<Parts, string> {
  const { letterhead, period, issuedOn } = draft;
  const units = unit === null ? scored.explaining : [unit];
  const known = scored.score.categories.flatMap(({ ranking }) => ranking.map((each) => each.unit));
  if (unit !== null && !known.includes(unit)) return failure(`部门名册里没有“${unit}”；请写部门全称`);
  if (units.length === 0)
    return failure(`${periodName(period)}没有需要在讲评会上作出说明的部门；需要时请指定部门`);
  return success({
    name: '讲评会说明材料',
    label: period.text,
    title: `${periodName(period)}抽查工作讲评会说明材料`,
    documentNumber: '',
    recipients: '',
    blocks: [
      paragraph('以下部门由部门负责人在讲评会上说明情况，并提出下一步的解决措施。空白栏由部门填写。'),
      ...units.flatMap((each, i) => unitBlocks(each, i, scored, draft)),
    ],
    issuer: `${letterhead.company}${letterhead.office}`,
    issuedOn: longDate(issuedOn),
  });
}
