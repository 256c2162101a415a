import { suggestedFix } from '../../../ledger/check/suggestedFix';
import { fieldOf, kindOf } from '../../../ledger/kinds/kinds';
import type { Organisation } from '../../../ledger/recognise/organisation';

const ORGANISATION: Organisation = {
  units: ['城关供电所', '城区供电所', '王京供电所', '营销部'].map((name, i) => ({
    name,
    aliases: [],
    category: '基层',
    order: i + 1,
    head: null,
    deputy: null,
  })),
};

function fixOf(code: 'enum.unknown' | 'unit.unknown', field: string, text: string): string | undefined {
  const found = fieldOf(kindOf(field === 'status' ? 'rectifications' : 'checks'), field);
  if (!found) throw new Error(`no field ${field}`);
  return suggestedFix(code, text, found, ORGANISATION)?.after;
}

it.each([
  ['王京供电所所', '王京供电所'],
  ['王京供电', '王京供电所'],
  ['王晶供电所', '王京供电所'],
])('offers the unit that is one slip away: %s', (text, name) => {
  expect(fixOf('unit.unknown', 'unit', text)).toBe(name);
});

it('offers the word of a closed list that is one slip away', () => {
  expect(fixOf('enum.unknown', 'level', '牵头抽察')).toBe('牵头抽查');
});

it.each([
  ['unit.unknown', 'unit', '城X供电所'],
  ['unit.unknown', 'unit', '物业公司'],
  ['enum.unknown', 'status', '末整改'],
  ['enum.unknown', 'level', '专项督导'],
] as const)('offers nothing where two words are as near, or none is: %s %s %s', (code, field, text) => {
  expect(fixOf(code, field, text)).toBeUndefined();
});
