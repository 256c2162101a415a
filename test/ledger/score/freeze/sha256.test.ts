import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { sha256 } from '../../../../ledger/score/freeze/sha256';

it('hashes the empty text as FIPS 180-4 does', () => {
  expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
});

it('agrees with the platform for any text, Chinese included', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'));
    }),
  );
});
