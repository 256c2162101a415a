import fc from 'fast-check';
import { fromEntity, toEntity } from '../../../functions/store/tableEntity';

describe('a row as an entity of Azure Tables', () => {
  it('comes back as it was, however long it is and wherever it is cut', () => {
    const value = fc.record({
      short: fc.string({ unit: 'binary' }),
      long: fc
        .integer({ min: 29_980, max: 30_010 })
        .map((length) => `${'a'.repeat(length)}${'𠮷'.repeat(40_000)}`),
    });
    fc.assert(
      fc.property(value, (given) => {
        const entity = toEntity('p', 'r', given);
        const parts = Object.values(entity).filter((part): part is string => typeof part === 'string');
        expect(Math.max(...parts.map((part) => part.length))).toBeLessThanOrEqual(30_000);
        // Half a surrogate pair would not survive UTF-8.
        const sent = Object.entries(entity).map(([name, part]) => [
          name,
          Buffer.from(String(part)).toString(),
        ]);
        expect(fromEntity(Object.fromEntries(sent) as Record<string, unknown>)).toEqual(given);
      }),
      { seed: 2016, numRuns: 50 },
    );
  });

  it.each(['a/b', 'a\\b', 'a#b', 'a?b', 'a\nb', '\u0085', '', 'x'.repeat(513)])(
    'refuses the key %j, which the service would refuse',
    (key) => {
      expect(() => toEntity('p', key, 1)).toThrow(/not a key/);
      expect(() => toEntity(key, 'r', 1)).toThrow(/not a key/);
    },
  );

  it('refuses more than an entity holds', () => {
    expect(() => toEntity('p', 'r', 'x'.repeat(450_001))).toThrow(/larger/);
  });
});
