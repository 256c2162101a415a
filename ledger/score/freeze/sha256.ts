const at = (words: Uint32Array, index: number): number => words[index] ?? 0;
const rotate = (word: number, bits: number): number => (word >>> bits) | (word << (32 - bits));
const lowSigma0 = (x: number): number => rotate(x, 7) ^ rotate(x, 18) ^ (x >>> 3);
const lowSigma1 = (x: number): number => rotate(x, 17) ^ rotate(x, 19) ^ (x >>> 10);

function firstPrimes(count: number): readonly number[] {
  const primes: number[] = [];
  for (let n = 2; primes.length < count; n++) if (primes.every((prime) => n % prime !== 0)) primes.push(n);
  return primes;
}

/** The first 32 bits of the fractional part of roots of primes (FIPS 180-4, 4.2.2 and 5.3.3). */
const fractionalBits = (x: number): number => Math.floor((x - Math.floor(x)) * 2 ** 32);
const CONSTANTS = Uint32Array.from(firstPrimes(64), (prime) => fractionalBits(Math.cbrt(prime)));
const INITIAL = Uint32Array.from(firstPrimes(8), (prime) => fractionalBits(Math.sqrt(prime)));

/** The message, a 1 bit, zeros, and its length in bits, as 32-bit words (FIPS 180-4, 5.1.1). */
function paddedMessage(bytes: Uint8Array): Uint32Array {
  const words = new Uint32Array((((bytes.length + 8) >> 6) + 1) * 16);
  bytes.forEach((byte, i) => {
    words[i >> 2] = at(words, i >> 2) | (byte << (24 - (i % 4) * 8));
  });
  words[bytes.length >> 2] = at(words, bytes.length >> 2) | (0x80 << (24 - (bytes.length % 4) * 8));
  words[words.length - 2] = Math.floor((bytes.length * 8) / 2 ** 32);
  words[words.length - 1] = bytes.length * 8;
  return words;
}

/** One block's 64 rounds (FIPS 180-4, 6.2.2). */
function compress(hash: Uint32Array, schedule: Uint32Array): void {
  let [a, b, c, d, e, f, g, h] = [...hash] as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  for (let t = 0; t < 64; t++) {
    const sigma1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const choice = (e & f) ^ (~e & g);
    const first = (h + sigma1 + choice + at(CONSTANTS, t) + at(schedule, t)) | 0;
    const sigma0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + sigma0 + majority) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, i) => {
    hash[i] = at(hash, i) + word;
  });
}

/** SHA-256 (FIPS 180-4) of a text's UTF-8 bytes, in hexadecimal. Here because the ledger knows no host's `crypto`. */
export function sha256(text: string): string {
  const message = paddedMessage(new TextEncoder().encode(text));
  const hash = Uint32Array.from(INITIAL);
  const schedule = new Uint32Array(64);
  for (let offset = 0; offset < message.length; offset += 16) {
    for (let t = 0; t < 64; t++) {
      const older = at(schedule, t - 7) + at(schedule, t - 16);
      schedule[t] =
        t < 16
          ? at(message, offset + t)
          : lowSigma1(at(schedule, t - 2)) + lowSigma0(at(schedule, t - 15)) + older;
    }
    compress(hash, schedule);
  }
  return [...hash].map((word) => word.toString(16).padStart(8, '0')).join('');
}
