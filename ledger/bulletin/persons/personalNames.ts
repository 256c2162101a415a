import { kindOf } from '../../kinds/kinds';
import type { RecognisedWorkbook } from '../../recognise/recognised';
import { namesOf } from '../../score/ledgerRecords';

/** Endings of units, posts and groups that stand in a column of people: 绩效办, 各部门负责人. */
const NO_PERSON = /[部办所室班组队司员人委]$/u;

function isPersonalName(text: string): boolean {
  return /^\p{Script=Han}{2,4}$/u.test(text) && !NO_PERSON.test(text);
}

/** Every personal name that the workbook's columns of people hold. */
export function personalNames(workbook: RecognisedWorkbook): ReadonlySet<string> {
  const names = new Set<string>();
  for (const table of workbook.sheets.flatMap(({ tables }) => tables)) {
    if (table.ledger === 'other') continue;
    const fields = kindOf(table.ledger).fields.filter(({ type }) => type === 'people');
    for (const { values } of table.records)
      for (const { id } of fields) namesOf(values[id]).forEach((name) => names.add(name));
  }
  return new Set([...names].filter(isPersonalName));
}

/**
 * A text without the people in it, 张　三 with white space inside included: bulletins name units and posts only
 * (个人信息保护法 第二十五条, domain.md 11.1).
 */
export function withoutNames(text: string, names: ReadonlySet<string>): string {
  const longestFirst = [...names].sort((a, b) => b.length - a.length);
  if (longestFirst.length === 0) return text;
  const pattern = longestFirst.map((name) => [...name].join('[\\s\\u3000]*')).join('|');
  return text
    .replace(new RegExp(`(?:${pattern})(?:同志)?`, 'gu'), '有关人员')
    .replace(/有关人员(?:[、，,和]有关人员)+/g, '有关人员');
}
