/** CRC-32 (PKWARE APPNOTE 4.4.7), four bytes at a time. */
export function crc32(bytes: Uint8Array): number {
  const [t0, t1, t2, t3] = TABLES;
  const { length } = bytes;
  const view = new DataView(bytes.buffer, bytes.byteOffset, length);
  let crc = -1;
  let index = 0;
  for (const last = length - 3; index < last; index += 4) {
    crc ^= view.getInt32(index, true);
    crc =
      (t3[crc & 255] ?? 0) ^
      (t2[(crc >>> 8) & 255] ?? 0) ^
      (t1[(crc >>> 16) & 255] ?? 0) ^
      (t0[crc >>> 24] ?? 0);
  }
  for (; index < length; index++) crc = (t0[(crc ^ (bytes[index] ?? 0)) & 255] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}

/** For each byte what it does to the checksum, alone and with one, two and three bytes behind it. */
const TABLES = checksumTables();

function checksumTables(): readonly [Int32Array, Int32Array, Int32Array, Int32Array] {
  const tables = [
    new Int32Array(256),
    new Int32Array(256),
    new Int32Array(256),
    new Int32Array(256),
  ] as const;
  for (let byte = 0; byte < 256; byte++) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    tables[0][byte] = crc;
  }
  for (let byte = 0; byte < 256; byte++) {
    for (const [table, before] of [
      [tables[1], tables[0]],
      [tables[2], tables[1]],
      [tables[3], tables[2]],
    ] as const) {
      const crc = before[byte] ?? 0;
      table[byte] = (tables[0][crc & 255] ?? 0) ^ (crc >>> 8);
    }
  }
  return tables;
}
