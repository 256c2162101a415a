import type { RecognisedWorkbook } from '../../recognise/recognised';
import { namesOf, recordsOf, textOf, type PlacedRecord } from '../../score/ledgerRecords';
import { personalNames } from './personalNames';

/** What the ledgers say of a person; '' where they say nothing. */
export interface KnownPerson {
  readonly unit: string;
  readonly post: string;
}

export type PersonDirectory = ReadonlyMap<string, KnownPerson>;

/** Ledgers that tell a person's unit, and the columns of people, unit and post in them. */
const SOURCES = [
  ['interviews', ['interviewee'], 'unit', 'post'],
  ['riskCensus', ['owner', 'selfChecker'], 'unit', 'post'],
  ['scores', ['person'], 'unit', ''],
  ['performance', ['person'], 'unit', ''],
  ['rectifications', ['owner'], 'unit', ''],
] as const;

const unitOf = ({ values }: PlacedRecord, field: string): string => {
  const units = namesOf(values[field]);
  return units.length === 1 ? (units[0] ?? '') : '';
};

/** Every personal name of the workbook with the unit and post that its ledgers give it, the first that says more winning. */
export function personDirectory(workbook: RecognisedWorkbook): PersonDirectory {
  const people = new Map<string, KnownPerson>();
  for (const name of personalNames(workbook)) people.set(name, { unit: '', post: '' });
  const learn = (name: string, unit: string, post: string): void => {
    const known = people.get(name);
    if (known === undefined) return;
    const isOther = known.unit !== '' && unit !== known.unit;
    if (unit === '' || isOther) return;
    people.set(name, { unit, post: known.post === '' ? post : known.post });
  };
  for (const { name, head, deputy } of workbook.organisation.units) {
    if (head !== null) learn(head, name, '负责人');
    if (deputy !== null) people.set(deputy, { unit: '', post: '分管副总经理' });
  }
  for (const [kind, fields, unitField, postField] of SOURCES)
    for (const record of recordsOf(workbook, kind))
      for (const field of fields)
        for (const name of namesOf(record.values[field]))
          learn(name, unitOf(record, unitField), postField === '' ? '' : textOf(record.values[postField]));
  return people;
}

/** Posts that one person alone holds: who reads the post knows the person (domain.md 11.1). */
export function singlePosts(people: PersonDirectory): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { unit, post } of people.values())
    if (unit !== '' && post !== '') counts.set(unit + post, (counts.get(unit + post) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count === 1).map(([place]) => place));
}
