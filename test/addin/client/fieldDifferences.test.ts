import fc from 'fast-check';
import { fieldDifferences } from '../../../addin/client/fieldDifferences';

const values = fc.dictionary(
  fc.constantFrom('problem', 'cause', 'measure', 'owner', 'status'),
  fc.constantFrom('甲', '乙', '丙', null, 3),
);

describe('two versions of a record, compared field by field', () => {
  it('says which side changed what, and where both did', () => {
    const base = { problem: '抄表不到位', owner: '陈亮', status: '整改中', cause: '人手不足' };
    const mine = { ...base, owner: '李娜', status: '已整改' };
    const theirs = { ...base, status: '长期坚持', cause: '制度不全' };
    expect(fieldDifferences(base, mine, theirs)).toEqual([
      { field: 'owner', mine: '李娜', theirs: '陈亮', changedBy: 'mine' },
      { field: 'status', mine: '已整改', theirs: '长期坚持', changedBy: null },
      { field: 'cause', mine: '人手不足', theirs: '制度不全', changedBy: 'theirs' },
    ]);
  });

  it('asks for every difference where nobody knows what was before', () => {
    expect(fieldDifferences(undefined, { owner: '李娜' }, {})).toEqual([
      { field: 'owner', mine: '李娜', theirs: undefined, changedBy: null },
    ]);
  });

  it('loses no change of either side: what nobody has to be asked about merges the same from both sides', () => {
    fc.assert(
      fc.property(values, values, values, (base, mine, theirs) => {
        const merged = (here: typeof mine, there: typeof mine) => {
          const result: Record<string, unknown> = { ...here };
          for (const { field, theirs: other, changedBy } of fieldDifferences(base, here, there))
            if (changedBy === 'theirs') result[field] = other;
            else if (changedBy === null) result[field] = 'asked';
          return Object.fromEntries(
            Object.entries(result)
              .filter(([, value]) => (value ?? null) !== null)
              .sort(),
          );
        };
        expect(merged(mine, theirs)).toEqual(merged(theirs, mine));
        expect(fieldDifferences(base, mine, mine)).toEqual([]);
      }),
      { seed: 2016 },
    );
  });
});
