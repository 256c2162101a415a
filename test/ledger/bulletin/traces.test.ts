import { expectSuccess } from '../../../ledger/result';
import { traced } from '../../../ledger/bulletin/traces';
import { compose, yearWorkbook } from './yearWorkbook';

it('tells of every figure in the text where it stands and what it is', async () => {
  const content = expectSuccess(compose(await yearWorkbook(), 'performance', '2016-09'));
  const [opening] = content.blocks;
  if (opening === undefined || opening.type === 'table') throw new Error('no opening');
  const found = (opening.traces ?? []).map(({ start, end, figure }) => [
    opening.text.slice(start, end),
    figure,
  ]);
  expect(found).toEqual([
    ['6', 'unitsInspected'],
    ['6', 'checks'],
    ['126', 'personTimes'],
    ['2', 'problems'],
    ['2', 'rectificationsOrdered'],
    ['1', 'interviews'],
    ['3', 'warnings'],
  ]);
  const values = new Map(content.figures.map(({ name, value }) => [name, value]));
  for (const block of content.blocks) {
    if (block.type === 'table')
      for (const { row, column, figure } of block.table.traces ?? [])
        expect(block.table.rows[row]?.[column]).toContain(values.get(figure));
    else
      for (const { start, end, figure } of block.traces ?? [])
        expect(block.text.slice(start, end)).toBe(values.get(figure));
  }
  expect(JSON.stringify(content)).not.toMatch(/[\u{F0000}-\u{FFFFD}]/u);
});

it('is not misled by characters of a ledger that look like marks', () => {
  const content = { blocks: [{ type: 'paragraph', text: '9\u{F0005}项' }], figures: [] } as never;
  expect(traced(content).blocks).toEqual([{ type: 'paragraph', text: '9项' }]);
});
