import { failure, success, type Result } from '../../result';
import { periodName } from '../../score/period';
import { line, paragraph, type Draft } from '../draft';
import type { Parts } from '../parts';
import { pointsAttachment } from '../sections/attachmentTables';
import { longDate } from '../wording';

/** 得失分汇总表 on its own. */
export function pointsSummary(draft: Draft): Result<Parts, string> {
  const { letterhead, period, issuedOn } = draft;
  const table = pointsAttachment(draft);
  if (table === null) return failure(`${periodName(period)}没有得失分记录；请核对期间`);
  return success({
    name: '得失分汇总表',
    label: period.text,
    title: `${letterhead.company}${periodName(period)}得失分汇总表`,
    documentNumber: '',
    recipients: '',
    blocks: [
      line('单位：条、分', 'right'),
      { type: 'table', table: { ...table, caption: '' } },
      paragraph('一条记录涉及几个部门的，各部门分别计入，合计只计一次。'),
    ],
    issuer: `${letterhead.company}${letterhead.office}`,
    issuedOn: longDate(issuedOn),
  });
}
