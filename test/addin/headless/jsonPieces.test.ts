/** The pieces of a document's JSON, put together, say what the document says; none of them is long. */
import fc from 'fast-check';
import { jsonPieces } from '../../../addin/headless/jsonPieces';

it('makes one JSON document of any value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = [...jsonPieces(value)].join('');
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(text.endsWith('\n')).toBe(true);
    }),
  );
});

it('leaves out what is undefined and cuts long documents', () => {
  const records = Array.from({ length: 10_000 }, (_, row) => ({
    row,
    values: { 序号: row, 备注: undefined },
  }));
  const pieces = [...jsonPieces({ sheets: [{ records, type: undefined }] })];
  expect(JSON.parse(pieces.join(''))).toEqual(JSON.parse(JSON.stringify({ sheets: [{ records }] })));
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(70_000);
});
