import { kindOf } from '../../kinds/kinds';
import type { RecognisedWorkbook } from '../../recognise/recognised';
import { namesOf } from '../../score/ledgerRecords';

/** Endings of units, posts and groups that stand in a column of people: 绩效办, 各部门负责人. */
const NO_PERSON = /[部办所室班组队司员人委]$/u;

function isPersonalName(text: string): boolean {
  if (/^\p{Script=Han}{1,10}(?:·\p{Script=Han}{1,10})+$/u.test(text)) return true;
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
