/** Reads little-endian numbers one after the other; beyond the end of the bytes everything is 0, so that nothing throws. */
export class ByteReader {
  private readonly view: DataView;
  offset = 0;

  constructor(readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get left(): number {
    return Math.max(0, this.bytes.length - this.offset);
  }

  /** Goes on at an offset from the start. */
  at(offset: number): this {
    this.offset = offset;
    return this;
  }

  skip(byteCount: number): this {
    this.offset += byteCount;
    return this;
  }

  u8(): number {
    return this.take(1, (offset) => this.view.getUint8(offset));
  }

  u16(): number {
    return this.take(2, (offset) => this.view.getUint16(offset, true));
  }

  u32(): number {
    return this.take(4, (offset) => this.view.getUint32(offset, true));
  }

  f64(): number {
    return this.take(8, (offset) => this.view.getFloat64(offset, true));
  }

  private take(byteCount: number, read: (offset: number) => number): number {
    const start = this.offset;
    this.offset += byteCount;
    return this.offset <= this.bytes.length ? read(start) : 0;
  }
}
